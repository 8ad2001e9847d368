// Package maxsite serves the consoles of NICE MAX and CXone Agent: the page of a console under
// /max/, and for each page that is open a console of its own, which lives as long as the page.
package maxsite

import (
	"cmp"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// firstContact is the first id. The counter is the server's, so a page that reloads does not give
// an old id to a new contact.
const firstContact = 701200345

// Site is the part of the server for MAX and CXone Agent.
type Site struct {
	// first are the options that the site began with.
	first  nicemax.Options
	ids    *site.IDs
	server site.Server

	mu sync.Mutex
	// options are what the next console begins with.
	options nicemax.Options
}

// New returns a site whose consoles begin with the options. Clock and NextID are the server's.
func New(o nicemax.Options) *Site {
	ids := site.NewIDs(firstContact)
	o.NextID = ids.Next
	return &Site{first: o, ids: ids}
}

// AddTo implements site.Site. It panics if the options name what there is not.
func (s *Site) AddTo(mux *http.ServeMux, server site.Server) {
	s.server, s.first.Clock = server, server.Clock
	s.Reset()
	nicemax.New(s.first) // else the first page would panic
	mux.Handle("GET /max/{$}", site.TopPage(http.HandlerFunc(s.servePage)))
	mux.Handle("GET /max/", site.TopPage(http.StripPrefix("/max", site.Files(nicemax.Files()))))
	mux.HandleFunc("GET /max/link", s.connect)
	mux.HandleFunc("POST /max/explain", explain)
}

// Actions implements site.Site.
func (*Site) Actions() map[consoles.Kind][]action.Spec {
	return map[consoles.Kind][]action.Spec{consoles.MAX: nicemax.Actions()}
}

// Source implements site.Site.
func (*Site) Source() journal.Source { return journal.MAX }

// servePage gives the console page, the same for every profile: its script passes on the profile,
// the faults and the pages that its address names when it opens the connection.
func (s *Site) servePage(w http.ResponseWriter, r *http.Request) {
	if _, err := s.pageOf(r); err != nil {
		site.Refuse(w, err)
		return
	}
	http.ServeFileFS(w, r, nicemax.Files(), "index.html")
}

func (s *Site) connect(w http.ResponseWriter, r *http.Request) {
	page, err := s.pageOf(r)
	if err != nil {
		site.Refuse(w, err)
		return
	}
	page.Machine = page.Anew()
	s.server.Connect(w, r, page)
}

// pageOf reads the address of a console. The page has no machine yet.
func (s *Site) pageOf(r *http.Request) (site.Page, error) {
	query := r.URL.Query()
	_, err := s.optionsOf(r)
	pages, noPage := crm.Parse(query["crm"])
	rules, noRule := delivery.Parse(query["delivery"])
	return site.Page{
		Kind: consoles.MAX, Source: journal.MAX, CRM: pages, Rules: rules, Suggests: "/crm/",
		Anew: func() pagelink.Machine {
			o, _ := s.optionsOf(r) // it names only what there is
			return nicemax.New(o)
		},
		Restore: s.restore,
	}, cmp.Or(err, noPage, noRule)
}

// restore makes a console of a state. The ids of the server go on above those in it.
func (s *Site) restore(state json.RawMessage) (pagelink.Machine, error) {
	c, err := nicemax.Restore(s.next(), state)
	if err != nil {
		return nil, err
	}
	s.ids.Pass(c.HighestID())
	return c, nil
}

// optionsOf reads the address of a console: its profile comes before the server's, and its faults
// are added.
func (s *Site) optionsOf(r *http.Request) (nicemax.Options, error) {
	o, query := s.next(), r.URL.Query()
	if name := query.Get("profile"); name != "" {
		profile, known := nicemax.ParseProfile(name)
		if !known {
			return o, fmt.Errorf("there is no profile %q. The profiles are: %s",
				name, nicemax.Profiles)
		}
		o.Profile = profile
	}
	faults, err := faults.All.Parse(query.Get("fault"))
	o.Faults = slices.Concat(o.Faults, faults)
	return o, err
}
