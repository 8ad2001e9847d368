package pagelink_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// echo is a machine that answers a message with two posts and a warning, and knows one action.
type echo struct{ received int }

func (e *echo) Receive(h pagelink.Message) pagelink.Reply {
	e.received++
	if string(h.Data) == `"refuse"` {
		return pagelink.Reply{Refused: "it was asked to"}
	}
	return pagelink.Reply{
		Posts:    []pagelink.Post{{Frame: h.Frame, Payload: h.Data}, {Frame: "workspace", Payload: json.RawMessage(`"again"`)}},
		Warnings: []string{"received"},
	}
}

func (e *echo) Do(r action.Request) (pagelink.Reply, error) {
	if r.Name != "knock" {
		return pagelink.Reply{}, errors.New("no such action")
	}
	return pagelink.Reply{Posts: []pagelink.Post{{Frame: "parent", Payload: r.Fields}}}, nil
}

func (e *echo) View() any { return map[string]int{"received": e.received} }

// open returns a page's side of a connection, and the journal behind it.
func open(t *testing.T) (*websocket.Conn, *journal.Journal) {
	t.Helper()
	j := journal.New(clock.System{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn := pagelink.Conn{Journal: j, Source: journal.MAX, Hello: pagelink.Hello{Page: 3}, Addresses: func() []string { return []string{"http://localhost/crm/"} }, Machine: &echo{}}
		conn.Serve(r.Context(), w, r)
	}))
	t.Cleanup(server.Close)
	conn, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
	require.NoError(t, err)
	t.Cleanup(func() { conn.CloseNow() })
	expect(t, conn, `{"hello":{"page":3,"addresses":["http://localhost/crm/"]}}`, `{"view":{"received":0}}`)
	return conn, j
}

func expect(t *testing.T, conn *websocket.Conn, messages ...string) {
	t.Helper()
	for _, want := range messages {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
		_, got, err := conn.Read(ctx)
		cancel()
		require.NoError(t, err)
		assert.JSONEq(t, want, string(got))
	}
}

func send(t *testing.T, conn *websocket.Conn, text string) {
	t.Helper()
	require.NoError(t, conn.Write(t.Context(), websocket.MessageText, []byte(text)))
}

func TestPostsComeBeforeTheView(t *testing.T) {
	conn, j := open(t)
	send(t, conn, `{"received":{"frame":"panel:5","origin":"http://localhost","data":{"a":"<b>"}}}`)
	expect(t, conn,
		`{"post":{"frame":"panel:5","payload":{"a":"<b>"}}}`, `{"post":{"frame":"workspace","payload":"again"}}`,
		`{"warn":"received"}`, `{"view":{"received":1}}`)

	var lines []string
	for _, e := range j.Entries() {
		assert.Equal(t, 3, e.Page)
		lines = append(lines, strings.Join([]string{string(e.Direction), e.Frame, e.Origin, string(e.Payload)}, " "))
	}
	assert.Equal(t, []string{`received panel:5 http://localhost {"a":"<b>"}`, `sent panel:5 * {"a":"<b>"}`, `sent workspace * "again"`}, lines)
}

func TestTheJournalSaysWhyAMessageWasRefused(t *testing.T) {
	conn, j := open(t)
	send(t, conn, `{"received":{"frame":"workspace","origin":"null","data":"refuse"}}`)
	expect(t, conn, `{"view":{"received":1}}`)
	send(t, conn, `{"received":{"frame":"workspace","origin":"null","data":"obey"}}`)
	expect(t, conn, `{"post":{"frame":"workspace","payload":"obey"}}`, `{"post":{"frame":"workspace","payload":"again"}}`,
		`{"warn":"received"}`, `{"view":{"received":2}}`)
	entries := j.Entries()
	require.Len(t, entries, 4)
	assert.Equal(t, "it was asked to", entries[0].Refused)
	for _, e := range entries[1:] {
		assert.Empty(t, e.Refused)
	}
}

func TestActionsReachTheMachineWithTheirDetails(t *testing.T) {
	conn, _ := open(t)
	send(t, conn, `{"do":{"action":"knock","times":2}}`)
	expect(t, conn, `{"post":{"frame":"parent","payload":{"action":"knock","times":2}}}`, `{"view":{"received":0}}`)
}

func TestWhatTheMachineRefusesIsWarnedAbout(t *testing.T) {
	conn, j := open(t)
	send(t, conn, `{"do":{"action":"sing"}}`)
	expect(t, conn, `{"warn":"hostsim: no such action"}`, `{"view":{"received":0}}`)
	send(t, conn, `{}`)
	expect(t, conn, `{"warn":"hostsim did not understand its own page: neither received nor do nor seq"}`, `{"view":{"received":0}}`)
	assert.Empty(t, j.Entries())
}

func TestALargeMessageIsCarried(t *testing.T) {
	conn, j := open(t)
	data := `"` + strings.Repeat("€", 256*1024) + `"`
	conn.SetReadLimit(-1)
	send(t, conn, `{"received":{"frame":"workspace","origin":"null","data":`+data+`}}`)
	expect(t, conn, `{"post":{"frame":"workspace","payload":`+data+`}}`)
	entries, err := j.Wait(t.Context(), 0)
	require.NoError(t, err)
	assert.Len(t, entries[0].Payload, len(data))
}

func TestALinkEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: &echo{}}
		ended <- conn.Serve(ctx, w, r)
	}))
	t.Cleanup(server.Close)
	conn, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
	require.NoError(t, err)
	defer conn.CloseNow()
	cancel()
	assert.Error(t, <-ended)
}
