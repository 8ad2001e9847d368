package hostsim

import (
	"time"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// SetTimeouts shortens what clients have for a request and for reading the answer. Call it before
// Start.
func (s *Server) SetTimeouts(request, answer time.Duration) {
	s.http.ReadHeaderTimeout, s.http.ReadTimeout, s.http.WriteTimeout = request, request, answer
}

// NewBuilt is New for a program that was compiled after a build of the web part, or before any.
func NewBuilt(built bool) *Server {
	return newServer(Options{Addr: "127.0.0.1:0", Clock: clock.System{}}, built)
}

// SetMostSockets lowers how many WebSockets may be open. Call it before Start.
func SetMostSockets(s *Server, most int) { s.sockets = make(chan struct{}, most) }
