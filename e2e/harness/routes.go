package harness

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/ctibridge/ctibridge/web"
)

// SlowModule serves the module after a delay, which is what is tested: the page has
// to live with a slow line. It also waits until the test has seen what
// comes before, because a busy machine may be slower still.
func SlowModule(delay time.Duration, seen <-chan struct{}) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		late, cancel := context.WithTimeout(r.Context(), delay)
		defer cancel()
		<-late.Done()
		select {
		case <-seen:
		case <-r.Context().Done():
			return
		}
		r.URL.Path = "/sdk/ctibridge.wasm"
		web.Handler().ServeHTTP(w, r)
	}
}

// BlankPage serves an empty page under a policy.
func BlankPage(policy string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", policy)
		io.WriteString(w, "<!doctype html><title>blank</title>")
	}
}

// CreateBridge is the function that makes a bridge, as JavaScript in an async function.
const CreateBridge = `(await import("/sdk/ctibridge.js")).createBridge`
