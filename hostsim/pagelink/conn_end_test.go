package pagelink_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

func TestAnUnreadableMessageWarnsAndTheNextIsReceived(t *testing.T) {
	conn, j := open(t)
	send(t, conn, `{`)
	expect(t, conn, `{"warn":"hostsim did not understand its own page: unexpected end of JSON input"}`, `{"view":{"received":0}}`)
	send(t, conn, `{"do":7}`)
	expect(t, conn, `{"warn":"hostsim: json: cannot unmarshal number into Go value of type struct { Action string }"}`, `{"view":{"received":0}}`)
	assert.Empty(t, j.Entries())
	send(t, conn, otherWindow)
	expect(t, conn, append(afterReceived, `{"view":{"received":1}}`)...)
}

// withLength returns a message of so many bytes.
func withLength(bytes int) string {
	const head, tail = `{"received":{"frame":"workspace","origin":"null","data":"`, `"}}`
	return head + strings.Repeat("x", bytes-len(head)-len(tail)) + tail
}

func TestAMessageMayHaveAMegabyteAndNoMore(t *testing.T) {
	conn, j := open(t)
	conn.SetReadLimit(-1)
	send(t, conn, withLength(1<<20))
	_, err := j.Wait(t.Context(), 2)
	require.NoError(t, err, "it was received and answered")
	send(t, conn, withLength(1<<20+1))
	for err == nil {
		_, _, err = conn.Read(t.Context())
	}
	assert.Equal(t, websocket.StatusMessageTooBig, websocket.CloseStatus(err))
	for _, e := range j.Entries()[1:] {
		assert.NotEqual(t, journal.Received, e.Direction)
	}
}

// leaving is a machine whose server stops while it works.
type leaving struct {
	echo
	atView, atHear context.CancelFunc
}

func (l *leaving) View() any {
	l.atView()
	return l.echo.View()
}

func (l *leaving) Receive(h pagelink.Message) pagelink.Reply {
	l.atHear()
	return l.echo.Receive(h)
}

// What ends a connection is reported to the server, whatever it was doing.
func TestALinkThatIsCutOffSaysSo(t *testing.T) {
	stays := func() {}
	for name, machine := range map[string]func(context.CancelFunc) *leaving{
		"before the first view":          func(leave context.CancelFunc) *leaving { return &leaving{atView: leave, atHear: stays} },
		"before the answer to a message": func(leave context.CancelFunc) *leaving { return &leaving{atView: stays, atHear: leave} },
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			ended := make(chan error, 1)
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				conn := pagelink.Conn{Journal: journal.New(clock.System{}), Machine: machine(cancel)}
				ended <- conn.Serve(ctx, w, r)
			}))
			t.Cleanup(server.Close)
			conn, _, err := websocket.Dial(t.Context(), server.URL, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {server.URL}}})
			require.NoError(t, err)
			defer conn.CloseNow()
			if err := conn.Write(t.Context(), websocket.MessageText, []byte(otherWindow)); err != nil {
				require.NotErrorIs(t, err, context.Canceled, "it may be cut off by now, and by nothing else")
			}
			err = <-ended
			require.Error(t, err)
			// The end of ctx closes the connection, and a write may find it closed already.
			require.True(t, errors.Is(err, context.Canceled) || errors.Is(err, net.ErrClosed), "%v", err)
		})
	}
}
