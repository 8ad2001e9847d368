package hostsim_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
)

func TestNoMorePagesOpenThanThereArePlaces(t *testing.T) {
	s := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	hostsim.SetMostSockets(s, 2)
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	first := dial(t, s.URL(), "/max/link")
	first.read()
	dial(t, s.URL(), "/journal/feed")

	another := func() int {
		conn, response, err := websocket.Dial(t.Context(), s.URL()+"/max/link",
			&websocket.DialOptions{HTTPHeader: http.Header{"Origin": {s.URL()}}})
		if err == nil {
			conn.CloseNow()
		}
		return response.StatusCode
	}
	assert.Equal(t, http.StatusServiceUnavailable, another())
	_, body := get(t, s.URL()+"/healthz")
	assert.Equal(t, "ok\n", body, "what is no page is served")

	first.conn.CloseNow()
	assert.Eventually(t, func() bool { return another() == http.StatusSwitchingProtocols },
		patience, time.Millisecond, "the place of a page that is gone is free")
}
