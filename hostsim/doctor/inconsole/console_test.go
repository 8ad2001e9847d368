package inconsole

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// clientOf connects to the console whatever the address says, as the browser of a look does.
func clientOf(c *console) *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "tcp", c.address)
		},
	}}
}

func TestTheConsoleIsServedUnderItsOrigin(t *testing.T) {
	for origin, hostPort := range map[string]string{
		"https://max.example.test":     "max.example.test:443",
		"https://max.example.test:844": "max.example.test:844",
		"http://localhost:4600":        "localhost:4600",
		"http://max.example.test":      "max.example.test:80",
		"http://[::1]:4600":            "[::1]:4600",
	} {
		c, err := openConsole(origin, "http://crm.test/")
		require.NoError(t, err)
		defer c.Close()
		assert.Equal(t, hostPort, c.hostPort())
		client := clientOf(c)
		defer client.CloseIdleConnections()
		response, err := client.Get(origin + "/max/")
		require.NoError(t, err)
		text, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		response.Body.Close()
		assert.Contains(t, string(text), "workspace-form", origin)

		conn, _, err := websocket.Dial(t.Context(), origin+"/max/link", &websocket.DialOptions{
			HTTPClient: client, HTTPHeader: http.Header{"Origin": {origin}},
		})
		require.NoError(t, err, origin)
		conn.CloseNow()
	}
}

func TestTheConsoleAnswersUnderNoOtherNameAndToNoOtherOrigin(t *testing.T) {
	const origin = "https://max.example.test"
	c, err := openConsole(origin, "http://crm.test/")
	require.NoError(t, err)
	defer c.Close()
	client := clientOf(c)
	defer client.CloseIdleConnections()
	response, err := client.Get("https://evil.example/max/")
	require.NoError(t, err)
	response.Body.Close()
	assert.Equal(t, http.StatusMisdirectedRequest, response.StatusCode)

	for _, other := range []string{"https://evil.example", "http://max.example.test", "null"} {
		_, response, err := websocket.Dial(t.Context(), origin+"/max/link", &websocket.DialOptions{
			HTTPClient: client, HTTPHeader: http.Header{"Origin": {other}},
		})
		require.Error(t, err, other)
		assert.Equal(t, http.StatusForbidden, response.StatusCode, other)
	}
}

func TestAnEndedConsoleAnswersNoMore(t *testing.T) {
	c, err := openConsole("http://localhost:4600", "http://crm.test/")
	require.NoError(t, err)
	c.Close()
	for _, address := range []string{c.address, strings.TrimPrefix(c.URL(), "http://")} {
		_, err = net.Dial("tcp", address)
		require.Error(t, err)
	}
}
