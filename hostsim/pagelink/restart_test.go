package pagelink_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// restartable returns a page's side of a connection, and the connection.
func restartable(t *testing.T) (*websocket.Conn, *pagelink.Conn) {
	t.Helper()
	conn := &pagelink.Conn{
		Journal: journal.New(clock.System{}), Machine: &echo{received: 40},
		Anew: func() pagelink.Machine { return &echo{} },
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn.Serve(r.Context(), w, r)
	}))
	t.Cleanup(server.Close)
	page, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
	require.NoError(t, err)
	t.Cleanup(func() { page.CloseNow() })
	expect(t, page, `{"hello":{"page":0,"addresses":[]}}`, `{"view":{"received":40}}`)
	return page, conn
}

const hears = `{"received":{"frame":"workspace","origin":"null","data":1}}`

func TestARestartPutsANewMachineBehindThePage(t *testing.T) {
	page, conn := restartable(t)
	require.NoError(t, conn.Halt())
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"restart":1}`, `{"view":{"received":0}}`)
	send(t, page, `{"restarted":1}`)
	expect(t, page, `{"view":{"received":0}}`)
	send(t, page, hears)
	expect(t, page, `{"post":{"frame":"workspace","payload":1}}`, `{"post":{"frame":"workspace","payload":"again"}}`,
		`{"warn":"received"}`, `{"view":{"received":1}}`)
}

func TestWhatAPageReportsBeforeItHasRestartedIsLeftOut(t *testing.T) {
	page, conn := restartable(t)
	require.NoError(t, conn.Halt())
	send(t, page, hears)
	expect(t, page, `{"view":{"received":40}}`)
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"restart":1}`, `{"view":{"received":0}}`)
	require.NoError(t, conn.Halt())
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"restart":2}`, `{"view":{"received":0}}`)
	for _, early := range []string{hears, `{"do":{"action":"knock"},"seq":7}`, `{"restarted":1}`, hears} {
		send(t, page, early)
		_, got, err := page.Read(t.Context())
		require.NoError(t, err)
		assert.Contains(t, string(got), `{"view":{"received":0}`)
	}
	assert.Empty(t, conn.Journal.Entries())
	send(t, page, `{"restarted":2}`)
	expect(t, page, `{"view":{"received":0},"seq":7}`)
	send(t, page, `{"do":{"action":"knock"},"seq":8}`)
	expect(t, page, `{"post":{"frame":"parent","payload":{"action":"knock"}}}`, `{"view":{"received":0},"seq":8}`)
}

// Two resets may come at once: the second must not listen to the frames that the first had loaded.
func TestEachRestartIsFollowedByThePage(t *testing.T) {
	page, conn := restartable(t)
	require.NoError(t, conn.Halt())
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"restart":1}`, `{"view":{"received":0}}`)
	send(t, page, `{"restarted":1}`)
	expect(t, page, `{"view":{"received":0}}`)
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"restart":2}`, `{"view":{"received":0}}`)
	send(t, page, hears)
	expect(t, page, `{"view":{"received":0}}`)
	assert.Empty(t, conn.Journal.Entries())
	send(t, page, `{"restarted":2}`)
	expect(t, page, `{"view":{"received":0}}`)
	send(t, page, hears)
	_, _, err := page.Read(t.Context())
	require.NoError(t, err)
	assert.NotEmpty(t, conn.Journal.Entries())
}

func TestAPageThatIsGoneDoesNotRestart(t *testing.T) {
	_, conn := restartable(t)
	conn.Close()
	require.ErrorIs(t, conn.Halt(), pagelink.ErrClosed)
	require.ErrorIs(t, conn.Restart(t.Context()), pagelink.ErrClosed)
}
