package hostsim

import (
	"io"
	"maps"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/control"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
	"github.com/ctibridge/ctibridge/hostsim/site"
	"github.com/ctibridge/ctibridge/hostsim/ui"
	"github.com/ctibridge/ctibridge/web"
)

func routes(s *Server) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", site.TopPage(ui.Start(s.built, s.CRM)))
	shared := http.StripPrefix("/assets", site.Files(ui.Files()))
	mux.Handle("GET /assets/", site.TopPage(shared))
	mux.Handle("GET /assets/relay.html", site.FramedPage(everybody, shared))
	mux.HandleFunc("GET /journal/feed", feed(s))
	mux.HandleFunc("GET /healthz", healthy)
	actions := map[consoles.Kind][]action.Spec{}
	for _, part := range s.sites {
		part.AddTo(mux, site.Server{Clock: s.clock, Connect: connector(s)})
		maps.Copy(actions, part.Actions())
	}
	mux.Handle(control.Base+"/",
		control.New(control.Options{
			Simulator: s, Actions: actions, Runs: player.NewRuns(s.life), Built: s.built,
		}))
	built := web.Handler()
	mux.Handle("/sdk/", built)
	mux.Handle("/crm/", built)
	mux.Handle("/adapters/", built)
	return onlyLoopback(atMost(s, mux))
}

// everybody may frame the page that posts for the server's own: an adapter is in a page of any site.
func everybody() string { return "" }

func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, "ok\n")
}

func connector(s *Server) func(http.ResponseWriter, *http.Request, site.Page) pagelink.Machine {
	return func(w http.ResponseWriter, r *http.Request, page site.Page) pagelink.Machine {
		return connect(s, w, r, page)
	}
}

// connect joins a page to its console. How the connection ended is of no interest: a page that goes
// away is the normal end, and a refused one has had its answer.
func connect(
	s *Server, w http.ResponseWriter, r *http.Request, page site.Page,
) pagelink.Machine {
	conn := &pagelink.Conn{
		Journal: s.journal, Source: page.Source, Machine: page.Machine, Anew: page.Anew,
		Restore: page.Restore, Watcher: &s.recorders, Clock: s.clock, Quiet: s.options.Quiet, Rules: page.Rules,
		Hello:     pagelink.Hello{Page: int(s.pages.Add(1))},
		Addresses: func() []string { return addresses(s, r, page) },
	}
	conn.Opened = func() func() {
		remove := s.open.Add(page.Kind, conn)
		s.recorders.opened(conn, page.Kind)
		return func() { s.recorders.closed(conn.Hello.Page); remove() }
	}
	_ = conn.Serve(s.life, w, r)
	return conn.Machine
}

func feed(s *Server) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = ui.Feed(s.life, s.journal, w, r) }
}
