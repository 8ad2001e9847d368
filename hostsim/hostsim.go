// Package hostsim simulates the agent consoles of contact centres: NICE MAX, which frames a CRM
// page, and the adapters of Google CCAI Platform, which a CRM page frames. It is a library first;
// cmd/hostsim is its command line.
//
// A Server is one simulator: New with Options, then Start. A person opens the pages of its consoles
// in a browser; a program drives the same consoles with Do, by the actions that nicemax.Actions and
// ccai.Actions list, looks at them with View, and reads in the Journal what they received and sent.
// What a console does wrong, and only on request, is a fault: faults.All of packages
// nicemax/faults and ccai/faults.
//
// Each vendor is a package of its own, a state machine in plain Go (pagelink.Machine), and a part
// of the server that serves its pages (site.Site). The vendors' dialects are written here from
// their documentation alone. hostsim never imports the module's own side (wasm/dialect,
// wasm/bridge, wasm/contract): shared code would let one mistake cancel itself out.
package hostsim

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/site"
	"github.com/ctibridge/ctibridge/web"
)

// DefaultAddr is where the server listens by default.
const DefaultAddr = "127.0.0.1:4600"

// Options of a server. The zero value is a server on DefaultAddr with the machine's clock.
type Options struct {
	// Addr is what Start listens on, "127.0.0.1:0" for a free port. It must be on the loopback
	// interface: the pages open their connection from 127.0.0.1 and localhost only.
	Addr string
	// Clock is what the server's clock goes with, the machine's unless it is set. Server.Clock stops
	// and moves the server's; one that is a *clock.Controlled is the server's itself.
	Clock clock.Clock
	// CRM are the addresses of the pages that the consoles of MAX and CXone Agent frame, one for each
	// workspace; panels open the first. It is the demo page unless there is one. The address of a
	// console comes first, and Server.SetCRM replaces them.
	CRM []string
	// Quiet has the consoles post nothing of themselves: their windows get what Post posts. It is
	// for the replay of a trace's messages.
	Quiet bool
	// Framing says whose pages may frame the CCAI adapters at first: every page unless it is set,
	// none but the tenant's own on a new tenant, which is framing.List{framing.OwnHost}. It can be
	// changed at /ccai/settings/.
	Framing framing.List
	// FramingDelay is how long a change of that list takes to be in force: none unless it is set,
	// up to about a minute at the vendor's.
	FramingDelay time.Duration
	// MAX is what every console of MAX or CXone Agent begins with. A profile in the address of its
	// page comes first, and faults there are added; Clock and NextID are the server's.
	MAX nicemax.Options
	// CCAI is what every adapter begins with. A profile in the address of its page comes first, and
	// faults there are added; Type, Clock and NextID are the page's and the server's.
	CCAI ccai.Options
}

// Server is one simulator: its pages, its consoles, its journal.
type Server struct {
	options Options
	// clock is the only source of time.
	clock   *clock.Controlled
	journal *journal.Journal
	sites   []site.Site
	// built reports whether the demo pages and the browser module are there.
	built   bool
	handler http.Handler

	// life ends with Close. Connections of pages hang on it, because the HTTP server forgets them
	// once they are WebSockets.
	life context.Context
	end  context.CancelFunc
	http *http.Server
	// sockets has a place for each WebSocket that may be open.
	sockets chan struct{}

	mu       sync.Mutex
	listener net.Listener
	// crm are the pages that the consoles frame, none for the demo page.
	crm []string

	// pages counts those that were ever opened.
	pages atomic.Int64
	open  consoles.Open

	recorders recorders
}

// PortInUseError means that another program has the port.
type PortInUseError struct {
	Port string
}

func (e *PortInUseError) Error() string { return fmt.Sprintf("port %s is in use", e.Port) }

// New returns a server that does not listen yet. Its Handler can be used without Start. It panics
// if the options of a console name a profile, a fault or a setting that there is not, or if CRM has
// what is no address of a page: crm.Parse tells.
func New(o Options) *Server {
	if o.Addr == "" {
		o.Addr = DefaultAddr
	}
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	return newServer(o, web.Built())
}

func newServer(o Options, built bool) *Server {
	s := &Server{
		options: o, built: built, clock: controlled(o.Clock), sites: sites(o),
		sockets: make(chan struct{}, mostSockets),
	}
	s.journal = journal.New(s.clock)
	s.life, s.end = context.WithCancel(context.Background())
	if err := s.SetCRM(o.CRM); err != nil {
		panic("hostsim: " + err.Error())
	}
	s.options.CRM = s.CRM() // as Parse writes them
	s.handler = routes(s)
	s.http = newHTTP(s.handler)
	return s
}

// Handler returns the routes of the simulator and of the CRM page.
func (s *Server) Handler() http.Handler { return s.handler }

// Journal returns what the consoles received and sent.
func (s *Server) Journal() *journal.Journal { return s.journal }

// Start listens and returns; requests are served until Close. A taken port is a *PortInUseError.
func (s *Server) Start() error {
	listener, err := net.Listen("tcp", s.options.Addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		_, port, _ := net.SplitHostPort(s.options.Addr)
		return &PortInUseError{Port: port}
	}
	if err != nil {
		return fmt.Errorf("hostsim: listen: %w", err)
	}
	s.mu.Lock()
	s.listener = listener
	s.mu.Unlock()
	go s.http.Serve(listener)
	return nil
}

// URL returns "http://127.0.0.1:<port>", without a slash at the end. It is empty before Start.
func (s *Server) URL() string { return urlOf(s, pagelink.LoopbackIP) }

// LocalhostURL returns "http://localhost:<port>": the same server, another origin and another site.
func (s *Server) LocalhostURL() string { return urlOf(s, pagelink.Localhost) }

func urlOf(s *Server, name func(string) string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listener == nil {
		return ""
	}
	return "http://" + name(s.listener.Addr().String())
}

// Close stops listening and ends the connections of all open pages. The port is free when it
// returns: the HTTP server alone would not see to that if it is closed before its goroutine has
// run.
func (s *Server) Close() error {
	s.end()
	err := s.http.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listener != nil {
		s.listener.Close()
	}
	return err
}
