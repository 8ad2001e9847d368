package consoles_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// lamp is a machine that can be switched on.
type lamp struct{ On bool }

func (*lamp) Receive(pagelink.Message) pagelink.Reply { return pagelink.Reply{} }

func (l *lamp) Do(r action.Request) (pagelink.Reply, error) {
	if r.Name != "switch" {
		return pagelink.Reply{}, errors.New("no such action")
	}
	l.On = true
	return pagelink.Reply{}, nil
}

func (l *lamp) View() any { return *l }

func (l *lamp) Export() any { return *l }

// page is the browser's side of a page.
type page struct {
	*websocket.Conn
	ended chan struct{}
}

func (p page) close() {
	p.CloseNow()
	<-p.ended
}

// open opens the page of a lamp in a browser.
func open(t *testing.T, kind consoles.Kind, number int, opened func(*pagelink.Conn)) page {
	t.Helper()
	conn := &pagelink.Conn{
		Journal: journal.New(clock.System{}), Source: journal.Source("of " + kind),
		Hello: pagelink.Hello{Page: number}, Machine: &lamp{},
		Anew: func() pagelink.Machine { return &lamp{} },
		Restore: func(state json.RawMessage) (pagelink.Machine, error) {
			made := &lamp{}
			return made, pagelink.ReadState(state, made)
		},
	}
	opened(conn)
	ended := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer close(ended)
		_ = conn.Serve(r.Context(), w, r) // it ends with the page
	}))
	t.Cleanup(server.Close)
	socket, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
	require.NoError(t, err)
	for range 2 { // what it is sent at first
		_, _, err = socket.Read(t.Context())
		require.NoError(t, err)
	}
	t.Cleanup(func() { socket.CloseNow() })
	return page{socket, ended}
}

// added adds a page to o until it closes, as the server does.
func added(o *consoles.Open, kind consoles.Kind) func(*pagelink.Conn) {
	return func(c *pagelink.Conn) {
		c.Opened = func() func() { return o.Add(kind, c) }
	}
}
