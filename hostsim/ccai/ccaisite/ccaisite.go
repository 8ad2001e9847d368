// Package ccaisite serves the adapters of CCAI Platform under /agent/, and the tenant's list of the
// domains that may frame them under /ccai/settings/. An adapter outlives its page while its agent
// is signed in: the page that opens next under the same address takes it over.
package ccaisite

import (
	"net/http"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// First ids of the sessions. The counters are the server's, so a page that reloads does not give an
// old id to a new session.
const (
	firstCall = 990017
	firstChat = 880231
)

// Site is the part of the server for CCAI Platform.
type Site struct {
	options Options
	ids     map[tenant.Type]*site.IDs
	server  site.Server
	framing *framing.Control
	left    leftAdapters

	mu sync.Mutex
	// next are the options of the adapter of each type that is made next.
	next map[tenant.Type]ccai.Options
}

// kinds are the kinds of consoles that the site serves.
var kinds = map[tenant.Type]consoles.Kind{tenant.Call: consoles.Call, tenant.Chat: consoles.Chat}

// New returns a site whose adapters begin with the options.
func New(o Options) *Site {
	s := &Site{options: o, ids: map[tenant.Type]*site.IDs{
		tenant.Call: site.NewIDs(firstCall), tenant.Chat: site.NewIDs(firstChat),
	}}
	s.resetDefaults()
	return s
}

// AddTo implements site.Site. It panics if the options name what there is not.
func (s *Site) AddTo(mux *http.ServeMux, server site.Server) {
	s.server = server
	s.framing = framing.NewControl(server.Clock, s.options.Framing, s.options.FramingDelay)
	ccai.New(s.adapterOptions(tenant.Call)) // else the first page would panic
	mux.Handle("GET /agent/{$}", s.framed(http.HandlerFunc(s.servePage)))
	mux.Handle("GET /agent/", s.framed(http.StripPrefix("/agent", site.Files(ccai.Files()))))
	mux.HandleFunc("GET /agent/link", s.connect)
	mux.Handle("GET /ccai/settings/",
		site.TopPage(http.StripPrefix("/ccai/settings", site.Files(framing.Files()))))
	mux.HandleFunc("GET /ccai/settings/domains", s.framing.Get)
	mux.HandleFunc("PUT /ccai/settings/domains", s.framing.Put)
}

// Actions implements site.Site.
func (*Site) Actions() map[consoles.Kind][]action.Spec {
	actions := map[consoles.Kind][]action.Spec{}
	for adapter, kind := range kinds {
		actions[kind] = ccai.Actions(adapter)
	}
	return actions
}

// Source implements site.Site.
func (*Site) Source() journal.Source { return journal.CCAI }

// Reset implements site.Site: nobody is signed in to an adapter whose page is gone, and the list of
// domains and the defaults are those of the options.
func (s *Site) Reset() {
	s.resetDefaults()
	s.left.reset()
	s.framing.Reset()
}

// framed serves what the tenant's list of domains says who may frame.
func (s *Site) framed(next http.Handler) http.Handler {
	return site.FramedPage(func() string { return s.framing.InForce().Directive() }, next)
}
