package hostsim_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// browserPage is a page's side of a WebSocket.
type browserPage struct {
	t    *testing.T
	conn *websocket.Conn
}

// dial opens path as a page of origin would.
func dial(t *testing.T, origin, path string) browserPage {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), origin+path, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {origin}}})
	require.NoError(t, err)
	t.Cleanup(func() { conn.CloseNow() })
	return browserPage{t: t, conn: conn}
}

func (p browserPage) send(text string) {
	p.t.Helper()
	require.NoError(p.t, p.conn.Write(p.t.Context(), websocket.MessageText, []byte(text)))
}

func (p browserPage) read() string {
	p.t.Helper()
	_, message, err := p.conn.Read(p.t.Context())
	require.NoError(p.t, err)
	return string(message)
}

var sockets = []string{"/max/link", "/agent/link?type=call&from=custom", "/agent/link?type=chat&from=custom", "/journal/feed"}

func TestSocketsOpenForOwnPagesOnly(t *testing.T) {
	s := start(t, hostsim.Options{})
	host := strings.TrimPrefix(s.URL(), "http://")
	for _, path := range sockets {
		for _, test := range []struct {
			name, host string
			origin     []string
			status     int
		}{
			{"its own origin", host, []string{s.URL()}, 101},
			{"its other origin", strings.TrimPrefix(s.LocalhostURL(), "http://"), []string{s.LocalhostURL()}, 101},
			{"a foreign origin", host, []string{"http://evil.example"}, 403},
			{"the same host on another port", host, []string{"http://127.0.0.1:1"}, 403},
			{"the same host over https", host, []string{strings.Replace(s.URL(), "http:", "https:", 1)}, 403},
			{"the null origin of a sandboxed frame", host, []string{"null"}, 403},
			{"no origin at all", host, nil, 403},
			{"a foreign name that was made to point here", "evil.example", []string{"http://evil.example"}, 421},
		} {
			t.Run(path+" from "+test.name, func(t *testing.T) {
				conn, response, err := websocket.Dial(t.Context(), s.URL()+path,
					&websocket.DialOptions{Host: test.host, HTTPHeader: http.Header{"Origin": test.origin}})
				if test.status == http.StatusSwitchingProtocols {
					require.NoError(t, err)
					conn.CloseNow()
					return
				}
				require.Error(t, err)
				assert.Equal(t, test.status, response.StatusCode)
			})
		}
	}
	assert.Empty(t, s.Journal().Entries())
}

func TestAnUnknownAdapterHasNoSocket(t *testing.T) {
	s := start(t, hostsim.Options{})
	_, response, err := websocket.Dial(t.Context(), s.URL()+"/agent/link?type=email",
		&websocket.DialOptions{HTTPHeader: http.Header{"Origin": {s.URL()}}})
	require.Error(t, err)
	assert.Equal(t, http.StatusNotFound, response.StatusCode)
}

func TestAPageIsPointedAtTheOtherOrigin(t *testing.T) {
	s := start(t, hostsim.Options{})
	for _, test := range []struct{ origin, path, address string }{
		{s.LocalhostURL(), "/max/link", s.URL() + "/crm/"},
		{s.URL(), "/max/link", s.LocalhostURL() + "/crm/"},
		{s.URL(), "/agent/link?type=call", s.LocalhostURL() + "/crm/record/?id=66f0c1"},
	} {
		var message struct{ Hello struct{ Addresses []string } }
		require.NoError(t, json.Unmarshal([]byte(dial(t, test.origin, test.path).read()), &message))
		assert.Equal(t, []string{test.address}, message.Hello.Addresses)
	}
}

func TestAConsoleFramesThePageThatTheServerWasGiven(t *testing.T) {
	s := start(t, hostsim.Options{CRM: []string{"http://localhost:5173/cti"}})
	assert.Contains(t, dial(t, s.LocalhostURL(), "/max/link").read(), `"addresses":["http://localhost:5173/cti"]`)
	assert.Contains(t, dial(t, s.URL(), "/agent/link?type=call").read(), `"addresses":["http://localhost:5173/cti?id=66f0c1"]`,
		"an adapter frames no page, and pops records")
}

func TestPagesAndIdsAreCountedOverTheWholeServer(t *testing.T) {
	s := start(t, hostsim.Options{})
	for _, want := range []struct{ hello, frame string }{
		{`"page":1`, `"frame":"panel:701200345"`},
		{`"page":2`, `"frame":"panel:701200346"`},
	} {
		console := dial(t, s.LocalhostURL(), "/max/link")
		assert.Contains(t, console.read(), want.hello)
		assert.Contains(t, console.read(), `"view"`)
		console.send(`{"do":{"action":"ring"}}`)
		assert.Contains(t, console.read(), want.frame)
	}
	for path, want := range map[string]string{
		"/agent/link?type=call": `"id":990017`, "/agent/link?type=chat": `"chat_id\":880231`,
	} {
		adapter := dial(t, s.URL(), path)
		for _, action := range []string{"sign-in", "ring", "new-chat", "take-chat"} {
			adapter.send(`{"do":{"action":"` + action + `"}}`)
		}
		var seen strings.Builder
		for !strings.Contains(seen.String(), want) {
			seen.WriteString(adapter.read())
		}
	}
}

func TestTheFeedSendsWhatWasAndWhatComes(t *testing.T) {
	s := start(t, hostsim.Options{})
	adapter := dial(t, s.URL(), "/agent/link?type=call")
	adapter.send(`{"do":{"action":"sign-in"}}`)
	_, err := s.Journal().Wait(t.Context(), 0)
	require.NoError(t, err)

	feed := dial(t, s.LocalhostURL(), "/journal/feed")
	assert.Equal(t, []string{"sent parent Agent_Login"}, entries(t, feed.read()))
	adapter.send(`{"received":{"frame":"parent","origin":"http://localhost","data":{"type":"hello"}}}`)
	assert.Equal(t, []string{"received parent hello"}, entries(t, feed.read()))
}

func TestTheFeedSendsALongPastInSeveralMessages(t *testing.T) {
	s := start(t, hostsim.Options{})
	large := json.RawMessage(`{"type":"` + strings.Repeat("x", 300<<10) + `"}`)
	for range 10 {
		s.Journal().Add(journal.Entry{Payload: large})
	}
	s.Journal().Add(journal.Entry{Payload: json.RawMessage(`{"type":"` + strings.Repeat("y", 2<<20) + `"}`)})
	s.Journal().Add(journal.Entry{Payload: json.RawMessage(`{"type":"last"}`)})

	feed := dial(t, s.LocalhostURL(), "/journal/feed")
	feed.conn.SetReadLimit(-1)
	var seqs, lengths []int
	for len(seqs) < 12 {
		var list []journal.Entry
		require.NoError(t, json.Unmarshal([]byte(feed.read()), &list))
		lengths = append(lengths, len(list))
		for _, e := range list {
			seqs = append(seqs, e.Seq)
		}
	}
	assert.Equal(t, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, seqs, "all of it, in order")
	assert.Equal(t, []int{3, 3, 3, 1, 1, 1}, lengths, "a megabyte a message, but for the entry that is larger alone")

	s.Journal().Add(journal.Entry{Payload: json.RawMessage(`{"type":"next"}`)})
	assert.Equal(t, []string{"  next"}, entries(t, feed.read()), "what comes follows")
}

// entries names each entry of a feed message.
func entries(t *testing.T, message string) []string {
	t.Helper()
	var list []journal.Entry
	require.NoError(t, json.Unmarshal([]byte(message), &list))
	var names []string
	for _, e := range list {
		payload := []byte(e.Payload)
		var text string
		if json.Unmarshal(payload, &text) == nil {
			payload = []byte(text)
		}
		var event struct{ Type string }
		require.NoError(t, json.Unmarshal(payload, &event))
		names = append(names, string(e.Direction)+" "+e.Frame+" "+event.Type)
	}
	return names
}

func TestTheSessionTokenIsPostedButNotJournalled(t *testing.T) {
	s := start(t, hostsim.Options{})
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.read()
	console.read()
	console.send(`{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["sessioninfo"]}}}`)
	post := console.read()
	assert.Contains(t, post, `"sessionToken":"`)
	assert.NotContains(t, post, journal.Redacted)
	said, err := s.Journal().Wait(t.Context(), 1)
	require.NoError(t, err)
	assert.Contains(t, string(said[0].Payload), `"sessionToken":"[redacted]"`)
}

func TestCloseEndsOpenPages(t *testing.T) {
	s := start(t, hostsim.Options{})
	console := dial(t, s.LocalhostURL(), "/max/link")
	console.read()
	console.read()
	require.NoError(t, s.Close())
	_, _, err := console.conn.Read(t.Context())
	assert.Error(t, err)
}
