package testbed

import (
	"net/http"
	"sync/atomic"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/harness/chromium"
	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Series is one tab at one address, where consoles follow each other. Each has a
// simulator and a console page of its own; the browser keeps its processes and
// the module that it has compiled, which halves the time that a console takes.
type Series struct {
	site    *chromium.Site
	tab     *harness.Page
	handler atomic.Pointer[http.Handler]
}

// NewSeries opens the tab. The test runs in parallel with others from then on.
func NewSeries(t *testing.T) *Series {
	t.Helper()
	harness.Parallel(t)
	st := &Series{}
	empty := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }))
	st.handler.Store(&empty)
	st.site = chromium.Serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		(*st.handler.Load()).ServeHTTP(w, r)
	}))
	t.Cleanup(st.site.Close)
	st.tab = harness.Open(t, "about:blank")
	return st
}

// Open opens the next console of the series, whose CRM page is connected.
func (st *Series) Open(t *testing.T, profile nicemax.Profile) *MAX {
	t.Helper()
	return st.OpenWith(t, nicemax.Options{Profile: profile})
}

// OpenWith is Open for a console with these options. Clock and NextID are the
// simulator's own.
func (st *Series) OpenWith(t *testing.T, o nicemax.Options) *MAX {
	t.Helper()
	s := &MAX{Server: &harness.Server{T: t, Sim: hostsim.New(hostsim.Options{MAX: o}), URL: st.site.URL, LocalhostURL: st.site.LocalhostURL}, Profile: o.Profile, Held: make(chan struct{})}
	t.Cleanup(func() { s.Sim.Close() })
	routes := s.routes()
	s.Console = st.tab.For(t)
	s.Console.Visit("about:blank") // or the frame of the console before could be taken for this one's
	harness.AwaitGone(t, "iframe", st.site.URL)
	st.handler.Store(&routes)
	s.Console.Visit(st.site.LocalhostURL + "/max/?profile=" + string(o.Profile))
	s.CRM = s.Console.Frame(st.site.URL + "/crm/")
	s.CRM.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	s.CRM.Do(harness.RecordEvents)
	return s
}

// routes are the simulator's, the listener's, and a module that is held back.
func (s *MAX) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", harness.Cacheable(s.Sim.Handler()))
	for pattern, handler := range ListenerRoutes {
		mux.HandleFunc(pattern, handler)
	}
	mux.HandleFunc("/held.wasm", heldModule(s.Held, s.Sim.Handler()))
	return mux
}

// heldModule serves the module when it is let go.
func heldModule(held <-chan struct{}, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-held:
			r.URL.Path = "/sdk/ctibridge.wasm"
			next.ServeHTTP(w, r)
		case <-r.Context().Done():
		}
	}
}
