package ui

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// feeding serves the feed of a journal. What Feed returns goes to ended.
func feeding(t *testing.T, life context.Context, j *journal.Journal) (url string, ended chan error) {
	t.Helper()
	ended = make(chan error, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { ended <- Feed(life, j, w, r) }))
	t.Cleanup(server.Close)
	return server.URL, ended
}

// dial opens the feed as a page of the simulator's own does.
func dial(t *testing.T, url string) *websocket.Conn {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {url}}})
	require.NoError(t, err)
	return conn
}

// seqs reads one message and lists the numbers of its entries.
func seqs(t *testing.T, conn *websocket.Conn) (all []int) {
	t.Helper()
	_, message, err := conn.Read(t.Context())
	require.NoError(t, err)
	var entries []journal.Entry
	require.NoError(t, json.Unmarshal(message, &entries))
	for _, e := range entries {
		all = append(all, e.Seq)
	}
	return all
}

func TestTheFeedHoldsWhatIsThereAndThenWhatIsAdded(t *testing.T) {
	j := journal.New(clock.System{})
	j.Add(entry(mostBatch/2 + 1))
	j.Add(entry(mostBatch/2 + 1))
	url, ended := feeding(t, t.Context(), j)
	conn := dial(t, url)
	conn.SetReadLimit(2 * mostBatch)
	require.Equal(t, []int{1}, seqs(t, conn))
	require.Equal(t, []int{2}, seqs(t, conn))
	j.Add(entry(500))
	require.Equal(t, []int{3}, seqs(t, conn))
	j.Clear()
	require.Empty(t, seqs(t, conn), "what the page shows is no more")
	j.Add(entry(500))
	require.Equal(t, []int{4}, seqs(t, conn))
	require.NoError(t, conn.Close(websocket.StatusNormalClosure, ""))
	require.Error(t, <-ended, "it ends with the page")
}

func TestTheFeedEndsWithItsServer(t *testing.T) {
	life, end := context.WithCancel(t.Context())
	j := journal.New(clock.System{})
	url, ended := feeding(t, life, j)
	conn := dial(t, url)
	end()
	require.ErrorIs(t, <-ended, context.Canceled)
	_, _, err := conn.Read(t.Context())
	require.Error(t, err, "the page receives it")
}

func TestAPageOfAnotherOriginGetsNoFeed(t *testing.T) {
	url, ended := feeding(t, t.Context(), journal.New(clock.System{}))
	_, response, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {"https://other.test"}}})
	require.Error(t, err)
	require.Equal(t, http.StatusForbidden, response.StatusCode)
	require.Error(t, <-ended)
}

// A page that does not read holds the feed up until its server ends.
func TestAFeedThatCannotWriteEndsWithTheError(t *testing.T) {
	life, end := context.WithCancel(t.Context())
	j := journal.New(clock.System{})
	for range 64 {
		j.Add(entry(mostBatch))
	}
	url, ended := feeding(t, life, j)
	conn := dial(t, url)
	conn.SetReadLimit(2 * mostBatch)
	require.Equal(t, []int{1}, seqs(t, conn), "it is in the middle of its messages")
	end()
	require.Error(t, <-ended)
}
