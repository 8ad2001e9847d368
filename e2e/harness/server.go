package harness

import (
	"net/http"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
	"github.com/ctibridge/ctibridge/hostsim"
)

// Server is a simulator of the test's own, with two origins.
type Server struct {
	T            *testing.T
	Sim          *hostsim.Server
	URL          string // http://127.0.0.1:port, where the adapters are, and the CRM page inside a console
	LocalhostURL string // http://localhost:port, where the console is, and the CRM page around adapters
}

// Start starts a simulator. extra adds routes that only a test needs.
func Start(t *testing.T, extra map[string]http.HandlerFunc) *Server {
	t.Helper()
	return StartWith(t, hostsim.Options{}, extra)
}

// StartWith starts a simulator that is set up otherwise.
func StartWith(t *testing.T, o hostsim.Options, extra map[string]http.HandlerFunc) *Server {
	t.Helper()
	Parallel(t)
	sim := hostsim.New(o)
	t.Cleanup(func() { sim.Close() })
	mux := http.NewServeMux()
	mux.Handle("/", Cacheable(sim.Handler()))
	for pattern, handler := range extra {
		mux.HandleFunc(pattern, handler)
	}
	site := chromium.Serve(mux)
	t.Cleanup(site.Close)
	return &Server{t, sim, site.URL, site.LocalhostURL}
}
