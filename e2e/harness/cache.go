package harness

import (
	"net/http"
	"strings"
)

// Cacheable lets the browser keep the files that pages are made of, which do not change
// while the tests run: a page has 40 of them, and to ask whether each is still the
// same costs a good part of what the page costs. The simulator says no-cache, because
// its user's files do change.
func Cacheable(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isFile(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(&cacheableAnswer{ResponseWriter: w}, r)
	})
}

func isFile(path string) bool {
	for _, end := range []string{".js", ".css", ".svg", ".wasm", ".json"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

// cacheableAnswer marks what was found as cacheable.
type cacheableAnswer struct{ http.ResponseWriter }

func (w *cacheableAnswer) WriteHeader(status int) {
	if status == http.StatusOK {
		w.Header().Set("Cache-Control", "max-age=3600")
	}
	w.ResponseWriter.WriteHeader(status)
}
