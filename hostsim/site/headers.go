package site

import "net/http"

// policy lets hostsim's own pages run hostsim's own scripts and nothing else. Frames and pictures
// are open: an agent console shows whatever address it is given.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
	"img-src * data:; frame-src *; base-uri 'none'; form-action 'none'"

// TopPage serves pages of their own and may not be framed.
func TopPage(next http.Handler) http.Handler {
	return withHeaders(policy+"; frame-ancestors 'none'", next)
}

// FramedPage serves pages that others may frame: everybody, unless there is a directive that says
// who.
func FramedPage(directive func() string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p := policy
		if d := directive(); d != "" {
			p += "; " + d
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
