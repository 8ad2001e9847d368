package hostsim

import "time"

// SetTimeouts shortens what clients have for a request and for reading the answer. Call it before Start.
func (s *Server) SetTimeouts(request, answer time.Duration) {
	s.http.ReadHeaderTimeout, s.http.ReadTimeout, s.http.WriteTimeout = request, request, answer
}
