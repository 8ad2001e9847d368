package hostsim

import (
	"errors"
	"io"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/ui"
	"github.com/ctibridge/ctibridge/web"
)

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", topPage(ui.Start(s.built)))
	mux.Handle("GET /assets/", topPage(http.StripPrefix("/assets", serveFiles(ui.Files()))))
	mux.Handle("GET /max/{$}", topPage(http.HandlerFunc(s.serveConsole)))
	mux.Handle("GET /max/", topPage(http.StripPrefix("/max", serveFiles(nicemax.Files()))))
	mux.Handle("GET /agent/{$}", s.framedPage(http.HandlerFunc(s.serveAdapter)))
	mux.Handle("GET /agent/", s.framedPage(http.StripPrefix("/agent", serveFiles(ccai.Files()))))
	mux.Handle("GET /ccai/settings/", topPage(http.StripPrefix("/ccai/settings", serveFiles(framing.Files()))))
	mux.HandleFunc("GET /ccai/settings/domains", s.framing.Get)
	mux.HandleFunc("PUT /ccai/settings/domains", s.framing.Put)
	mux.HandleFunc("GET /max/link", s.linkMAX)
	mux.HandleFunc("GET /agent/link", s.linkAdapter)
	mux.HandleFunc("GET /journal/feed", s.feed)
	mux.HandleFunc("GET /healthz", healthy)
	built := web.Handler()
	mux.Handle("/sdk/", built)
	mux.Handle("/crm/", built)
	mux.Handle("/adapters/", built)
	return onlyLoopback(mux)
}

func healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, "ok\n")
}

// serveAdapter gives the call or the chat adapter, and for any other address a page that says which there are. A profile or a fault that there is
// not is a text that names those there are.
func (s *Server) serveAdapter(w http.ResponseWriter, r *http.Request) {
	options, err := s.adapterOptions(r)
	status := http.StatusOK
	if errors.Is(err, errNoAdapter) {
		status = http.StatusNotFound
	} else if err != nil {
		http.Error(w, "hostsim: "+err.Error(), http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(ccai.Page(options.Type))
}

var errNoAdapter = errors.New("type must be call or chat, and from custom")

func adapterType(r *http.Request) (tenant.Type, bool) {
	query := r.URL.Query()
	t, ok := tenant.ParseType(query.Get("type"))
	return t, ok && ccai.AllowedFrom(query.Get("from"))
}

// linkMAX connects a console page that was just opened to a console of its own, with the profile and
// the faults that its address names. A console is as long-lived as its page.
func (s *Server) linkMAX(w http.ResponseWriter, r *http.Request) {
	if o, ok := s.consoleOptions(w, r); ok {
		s.serveLink(w, r, journal.MAX, "/crm/", nicemax.New(o))
	}
}

// serveLink suggests to the page an address of path on the other origin. How the connection ended is of no interest: a page that goes away is the
// normal end, and a refused one has had its answer.
func (s *Server) serveLink(w http.ResponseWriter, r *http.Request, source journal.Source, path string, m pagelink.Machine) {
	conn := &pagelink.Conn{
		Journal: s.journal, Source: source, Machine: m,
		Hello: pagelink.Hello{Page: int(s.pages.Add(1)), Address: "http://" + pagelink.Other(r.Host) + path},
	}
	conn.Opened = func() func() { return s.open.add(conn) }
	_ = conn.Serve(s.life, w, r)
}

func (s *Server) feed(w http.ResponseWriter, r *http.Request) {
	_ = ui.Feed(s.life, s.journal, w, r)
}
