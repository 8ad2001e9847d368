package chromium

import (
	"net/http"
	"net/http/httptest"
	"strings"
)

// Site is one server under two names, which are two sites to a browser.
type Site struct {
	URL          string // http://127.0.0.1:port
	LocalhostURL string // http://localhost:port
	server       *httptest.Server
}

// Serve starts a server on the loopback.
func Serve(handler http.Handler) *Site {
	server := httptest.NewServer(handler)
	return &Site{
		URL:          server.URL,
		LocalhostURL: strings.Replace(server.URL, "127.0.0.1", "localhost", 1),
		server:       server,
	}
}

// Close ends the server and all its connections, also those that a page keeps open.
func (s *Site) Close() {
	s.server.CloseClientConnections()
	s.server.Close()
}
