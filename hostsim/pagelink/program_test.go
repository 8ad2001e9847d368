package pagelink_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The machine may be another page's by then.
func TestAConnectionWhosePageIsGoneTakesNothing(t *testing.T) {
	conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: &echo{}}
	conn.Close()
	require.ErrorIs(t, conn.Do(t.Context(), action.Request{Name: "knock"}), pagelink.ErrClosed)
	_, err := conn.View()
	require.ErrorIs(t, err, pagelink.ErrClosed)
}

// saying is a machine that answers each action with the same.
type saying struct {
	echo
	reply pagelink.Reply
}

func (s *saying) Do(action.Request) (pagelink.Reply, error) { return s.reply, nil }

// The journal holds no post that was not even tried.
func TestAProgramLearnsThatTheConnectionFailed(t *testing.T) {
	post := pagelink.Post{Frame: "parent", Payload: json.RawMessage(`1`)}
	for name, row := range map[string]struct {
		reply   pagelink.Reply
		ended   bool
		entries int
	}{
		"it works":                    {pagelink.Reply{Posts: []pagelink.Post{post, post}}, false, 2},
		"it fails at the first post":  {pagelink.Reply{Posts: []pagelink.Post{post, post}}, true, 1},
		"it fails at a warning":       {pagelink.Reply{Warnings: []string{"posted"}}, true, 0},
		"it fails at the view":        {pagelink.Reply{}, true, 0},
		"it works for the view alone": {pagelink.Reply{}, false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			j := journal.New(clock.System{})
			done := make(chan error, 1)
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				socket, err := pagelink.Accept(w, r)
				if err == nil && row.ended {
					err = socket.CloseNow()
				}
				if err == nil {
					err = pagelink.Joined(socket, j, &saying{reply: row.reply}).Do(r.Context(), action.Request{Name: "any"})
				}
				done <- err
			}))
			t.Cleanup(server.Close)
			page, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
			require.NoError(t, err)
			defer page.CloseNow()
			err = <-done
			require.Equal(t, row.ended, err != nil)
			require.Len(t, j.Entries(), row.entries)
		})
	}
}

// ringing is a machine that an action may change.
type ringing struct{ echo }

func (m *ringing) Do(r action.Request) (pagelink.Reply, error) {
	if r.Name == "ring" {
		m.received++
	}
	return m.echo.Do(action.Request{Name: "knock", Fields: json.RawMessage(`1`)})
}

// What a page shows changes with few of the events of a program.
func TestAViewThatThePageHasIsNotSentAgain(t *testing.T) {
	const posted = `{"post":{"frame":"parent","payload":1}}`
	page, conn := restartable(t)
	conn.Anew = func() pagelink.Machine { return &ringing{} }
	do := func(name string) {
		t.Helper()
		require.NoError(t, conn.Do(t.Context(), action.Request{Name: name}))
	}
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, `{"restart":1}`, `{"view":{"received":0}}`)
	do("knock")
	do("ring")
	expect(t, page, posted, posted, `{"view":{"received":1}}`)

	for range 2 { // the page is answered in any case
		send(t, page, `{"restarted":1,"seq":4}`)
		expect(t, page, `{"view":{"received":1},"seq":4}`)
	}
	do("knock")
	do("knock")
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, posted, posted, `{"restart":2}`, `{"view":{"received":0},"seq":4}`)
	do("knock")
	require.NoError(t, conn.Restart(t.Context()))
	expect(t, page, posted, `{"restart":2}`, `{"view":{"received":0},"seq":4}`)
}

// joined is a connection that nobody serves, so that it does not see by itself that it was cut.
func joined(t *testing.T) (conn *pagelink.Conn, cut func()) {
	t.Helper()
	made := make(chan *websocket.Conn, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		socket, err := pagelink.Accept(w, r)
		if err == nil {
			made <- socket
		}
	}))
	t.Cleanup(server.Close)
	page, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
	require.NoError(t, err)
	t.Cleanup(func() { page.CloseNow() })
	socket := <-made
	t.Cleanup(func() { socket.CloseNow() })
	j := journal.New(clock.System{})
	return pagelink.Joined(socket, j, &echo{}), func() { socket.CloseNow() }
}
