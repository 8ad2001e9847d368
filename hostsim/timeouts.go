package hostsim

import (
	"net/http"
	"time"
)

// newHTTP returns a server on which no client holds a connection for ever: neither with a request
// that it does not end nor with an answer that it does not read. Package http lifts all bounds from
// a connection that becomes a WebSocket: a page may be stopped for as long as its developer looks
// at it.
func newHTTP(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second,
		WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
	}
}
