package e2e

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	host "github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// stage is one tab at one address, where scenes follow each other. Each has a
// simulator and a console page of its own; the browser keeps its processes and
// the module that it has compiled, which halves the time that a scene takes.
type stage struct {
	url, here string
	tab       *page
	now       atomic.Pointer[http.Handler]
}

func newStage(t *testing.T) *stage {
	t.Helper()
	parallel(t)
	st := &stage{}
	empty := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }))
	st.now.Store(&empty)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { (*st.now.Load()).ServeHTTP(w, r) }))
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	st.url, st.here = server.URL, strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	st.tab = open(t, "about:blank")
	return st
}

// scene is a console with the CRM page in its workspace.
type scene struct {
	*site
	profile      nicemax.Profile
	console, crm *page
	// held keeps the module of /held.wasm back until it is closed.
	held  chan struct{}
	marks int
	away  bool // a page that knows no console is in the workspace
}

// open begins a scene: a console of the profile, whose CRM page is connected.
func (st *stage) open(t *testing.T, profile nicemax.Profile) *scene {
	t.Helper()
	return st.openWith(t, nicemax.Options{Profile: profile})
}

// openWith is open for a console that no address stands for. Clock and NextID
// are the simulator's own.
func (st *stage) openWith(t *testing.T, o nicemax.Options) *scene {
	t.Helper()
	s := &scene{site: &site{t: t, sim: hostsim.New(hostsim.Options{}), url: st.url, here: st.here}, profile: o.Profile, held: make(chan struct{})}
	t.Cleanup(func() { s.sim.Close() })
	routes := s.routes(o)
	s.console = st.tab.during(t)
	s.console.visit("about:blank") // or the frame of the scene before could be taken for this one's
	awaitGone(t, "iframe", st.url)
	st.now.Store(&routes)
	s.console.visit(st.here + "/max/?profile=" + string(o.Profile))
	s.crm = s.console.frame(st.url + "/crm/")
	s.crm.until(at("connection") + `?.dataset.state === "connected"`)
	s.crm.do(record)
	return s
}

// routes are the simulator's, the listener's, a module that is held back, and the
// console's own if it is one that no address stands for.
func (s *scene) routes(o nicemax.Options) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/", kept(s.sim.Handler()))
	for pattern, handler := range listener {
		mux.HandleFunc(pattern, handler)
	}
	mux.HandleFunc("/held.wasm", heldModule(s.held, s.sim.Handler()))
	if len(o.Faults) > 0 || o.WithoutSession {
		mux.HandleFunc("/max/link", s.link(o))
	}
	return mux
}

func (s *scene) link(o nicemax.Options) http.HandlerFunc {
	id := int64(firstContact - 1)
	o.Clock, o.NextID = clock.System{}, func() int64 { id++; return id }
	life, end := context.WithCancel(context.Background())
	s.t.Cleanup(end)
	return func(w http.ResponseWriter, r *http.Request) {
		l := host.Conn{Journal: s.sim.Journal(), Source: journal.MAX, Machine: nicemax.New(o), Hello: host.Hello{Page: 1, Address: s.url + "/crm/"}}
		_ = l.Serve(life, w, r) // ends when the page goes
	}
}
