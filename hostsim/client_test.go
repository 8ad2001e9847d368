package hostsim_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
)

// brief is enough for a client that does what it should, on a busy machine too; patience is what
// the tests have until they fail.
const (
	brief    = 2 * time.Second
	patience = 30 * time.Second
)

func startBrief(t *testing.T, request, answer time.Duration) *hostsim.Server {
	t.Helper()
	s := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	s.SetTimeouts(request, answer)
	require.NoError(t, s.Start())
	t.Cleanup(func() { s.Close() })
	return s
}

// connect opens a bare connection to s.
func connect(t *testing.T, s *hostsim.Server) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL(), "http://"))
	require.NoError(t, err)
	t.Cleanup(func() { conn.Close() })
	require.NoError(t, conn.SetDeadline(time.Now().Add(patience)))
	return conn
}

const putHead = "PUT /ccai/settings/domains HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 14\r\n\r\n"

func TestARequestThatDoesNotEndIsGivenUp(t *testing.T) {
	for name, sent := range map[string]string{
		"in its head": "GET / HTTP/1.1\r\nHost: local",
		"in its body": putHead + `{"dom`,
		"before it":   "",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := startBrief(t, brief, brief)
			console := dial(t, s.LocalhostURL(), "/max/link")
			conn := connect(t, s)
			_, err := io.WriteString(conn, sent)
			require.NoError(t, err)
			_, err = io.ReadAll(conn)
			require.NoError(t, err, "the server has closed the connection")

			console.send(`{"do":{"action":"ring"}}`)
			console.read()
			console.read()
			assert.Contains(t, console.read(), "panel:", "a WebSocket that was there before goes on")
		})
	}
}

func TestARequestThatEndsIsAnswered(t *testing.T) {
	conn := connect(t, startBrief(t, patience, patience))
	_, err := io.WriteString(conn, putHead+`{"domains":[]}`)
	require.NoError(t, err)
	answer, err := io.ReadAll(conn)
	require.NoError(t, err)
	assert.Contains(t, string(answer), "200 OK")
}

func TestAClientThatReadsNoAnswersIsGivenUp(t *testing.T) {
	t.Parallel()
	conn := connect(t, startBrief(t, patience, brief))
	requests := strings.Repeat("GET /max/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 1000)
	var err error
	for err == nil {
		_, err = io.WriteString(conn, requests)
	}
	late, ok := err.(net.Error)
	assert.False(t, ok && late.Timeout(), "the server has not closed the connection")
}

func TestNoRouteAnswersUnderAForeignHost(t *testing.T) {
	s := start(t, hostsim.Options{})
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(s.URL(), "http://"))
	ask := func(method, path, host string) (int, string) {
		request, err := http.NewRequestWithContext(t.Context(), method, s.URL()+path, nil)
		require.NoError(t, err)
		request.Host = host
		response, err := http.DefaultClient.Do(request)
		require.NoError(t, err)
		defer response.Body.Close()
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		return response.StatusCode, string(body)
	}
	for _, path := range []string{
		"/", "/assets/link.js", "/max/", "/max/console.js", "/max/link", "/agent/?type=call", "/agent/adapter.js", "/agent/link?type=call",
		"/ccai/settings/", "/ccai/settings/domains", "/journal/feed", "/healthz", "/__admin/v1/health", "/sdk/ctibridge.js", "/crm/", "/adapters/", "/nowhere",
	} {
		for _, host := range []string{"evil.example", "evil.example:" + port, "localhost.evil.example", "127.0.0.1.evil.example", "sub.localhost", "10.0.0.1", "[::2]", ":" + port} {
			status, body := ask(http.MethodGet, path, host)
			assert.Equal(t, http.StatusMisdirectedRequest, status, path+" "+host)
			assert.Contains(t, body, "localhost", path+" "+host)
		}
	}
	status, _ := ask(http.MethodPut, "/ccai/settings/domains", "evil.example")
	assert.Equal(t, http.StatusMisdirectedRequest, status)
	for _, host := range []string{"localhost", "LOCALHOST:1", "localhost:" + port, "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:" + port, "127.8.9.10:80"} {
		status, body := ask(http.MethodGet, "/healthz", host)
		assert.Equal(t, http.StatusOK, status, host)
		assert.Equal(t, "ok\n", body, host)
	}
}

func TestFoldersAreNotListed(t *testing.T) {
	s := start(t, hostsim.Options{})
	for folder, file := range map[string]string{
		"/assets/": "base.css", "/max/": "console.js", "/agent/": "adapter.js", "/ccai/settings/": "settings.js",
		"/sdk/": "ctibridge.js", "/crm/customers/": "nobody.svg", "/assets": "base.css",
	} {
		_, body := get(t, s.URL()+folder)
		assert.NotContains(t, body, fmt.Sprintf("href=%q", file), folder)
		assert.NotContains(t, body, "<pre>", folder)
	}
	response, body := get(t, s.URL()+"/assets/")
	assert.Equal(t, http.StatusNotFound, response.StatusCode)
	assert.Equal(t, "404 page not found\n", body)
	response, _ = get(t, s.URL()+"/assets/base.css")
	assert.Equal(t, http.StatusOK, response.StatusCode, "its files are served")
	response, body = get(t, s.URL()+"/ccai/settings/")
	assert.Equal(t, http.StatusOK, response.StatusCode)
	assert.Contains(t, body, "<title>", "and so is the page of a folder")
}
