package hostsim

import (
	"fmt"
	"net/http"
)

// mostSockets bounds the pages and live journals that are open together, since each takes memory:
// 500 consoles take 121 MB.
const mostSockets = 2000

// atMost refuses a WebSocket while all places of s are taken. A request that is no WebSocket takes
// none: the timeouts of the server bound those.
func atMost(s *Server, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Upgrade") == "" {
			next.ServeHTTP(w, r)
			return
		}
		select {
		case s.sockets <- struct{}{}:
			defer func() { <-s.sockets }()
			next.ServeHTTP(w, r) // returns when the page is gone
		default:
			http.Error(w, fmt.Sprintf(
				"hostsim serves %d open pages at most; close some", cap(s.sockets)),
				http.StatusServiceUnavailable)
		}
	})
}
