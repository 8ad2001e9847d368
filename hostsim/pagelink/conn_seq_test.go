package pagelink_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

const otherWindow = `{"received":{"frame":"workspace","origin":"null","data":7}}`

// afterReceived is what a page is sent after echo received something, up to the view.
var afterReceived = []string{`{"post":{"frame":"workspace","payload":7}}`, `{"post":{"frame":"workspace","payload":"again"}}`, `{"warn":"received"}`}

func TestAViewNamesTheLastActionThatItIncludes(t *testing.T) {
	conn, _ := open(t)
	send(t, conn, otherWindow)
	expect(t, conn, append(afterReceived, `{"view":{"received":1}}`)...)
	send(t, conn, `{"do":{"action":"knock"},"seq":1}`)
	expect(t, conn, `{"post":{"frame":"parent","payload":{"action":"knock"}}}`, `{"view":{"received":1},"seq":1}`)
	send(t, conn, otherWindow)
	expect(t, conn, append(afterReceived, `{"view":{"received":2},"seq":1}`)...)
	send(t, conn, `{"do":{"action":"sing"},"seq":2}`)
	expect(t, conn, `{"warn":"hostsim: no such action"}`, `{"view":{"received":2},"seq":2}`)
	send(t, conn, `{"seq":3}`)
	expect(t, conn, `{"view":{"received":2},"seq":3}`)
}

func TestTwoActionsAreCountedInTheirOrder(t *testing.T) {
	conn, _ := open(t)
	send(t, conn, `{"do":{"action":"sing"},"seq":1}`)
	send(t, conn, `{"do":{"action":"sing"},"seq":2}`)
	expect(t, conn, `{"warn":"hostsim: no such action"}`, `{"view":{"received":0},"seq":1}`, `{"warn":"hostsim: no such action"}`, `{"view":{"received":0},"seq":2}`)
}

func TestTheNextPageOfAMachineCountsFromTheBeginning(t *testing.T) {
	machine := &echo{}
	ended := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: machine}
		conn.Serve(r.Context(), w, r)
		ended <- struct{}{}
	}))
	t.Cleanup(server.Close)
	join := func() *websocket.Conn {
		conn, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
		require.NoError(t, err)
		return conn
	}
	first := join()
	expect(t, first, `{"hello":{"page":0,"addresses":[]}}`, `{"view":{"received":0}}`)
	send(t, first, `{"seq":9}`)
	expect(t, first, `{"view":{"received":0},"seq":9}`)
	first.CloseNow()
	<-ended

	next := join()
	expect(t, next, `{"hello":{"page":0,"addresses":[]}}`, `{"view":{"received":0}}`)
	send(t, next, `{"seq":1}`)
	expect(t, next, `{"view":{"received":0},"seq":1}`)
	next.CloseNow()
	<-ended
}
