package hostsim

import "net/http"

// policy lets hostsim's own pages run hostsim's own scripts and nothing else. Frames and pictures are open: an agent console shows whatever
// address it is given.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src * data:; frame-src *; " +
	"base-uri 'none'; form-action 'none'"

// topPage serves pages that stand on their own and may not be framed.
func topPage(next http.Handler) http.Handler {
	return withHeaders(policy+"; frame-ancestors 'none'", next)
}

// framedPage serves the adapters, which the tenant's list of domains says who may frame.
func (s *Server) framedPage(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p := policy
		if directive := s.framing.InForce().Directive(); directive != "" {
			p += "; " + directive
		}
		withHeaders(p, next).ServeHTTP(w, r)
	})
}

func withHeaders(policy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("Cache-Control", "no-cache")
		h.Set("X-Content-Type-Options", "nosniff")
		next.ServeHTTP(w, r)
	})
}
