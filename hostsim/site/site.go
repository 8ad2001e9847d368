// Package site is how one vendor's consoles become a part of the server: a Site adds its pages and
// the connections of these pages, and the Server gives it what all consoles share.
package site

import (
	"encoding/json"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Site is the part of the server that one vendor's consoles are served by.
type Site interface {
	// AddTo adds the routes of the site.
	AddTo(mux *http.ServeMux, s Server)
	// Actions lists what can be done with the site's consoles, by their kind.
	Actions() map[consoles.Kind][]action.Spec
	// Choices lists the profiles and faults of the site's consoles, by their kind.
	Choices() map[consoles.Kind]consoles.Choices
	// Defaults lists what the next page of each kind opens with.
	Defaults() map[consoles.Kind]consoles.Defaults
	// SetDefaults replaces what the next page of a kind opens with. The caller has checked both.
	SetDefaults(consoles.Kind, consoles.Defaults)
	// Source is what the journal calls the consoles of the site.
	Source() journal.Source
	// Reset brings back everything that outlives a page to what the site began with. Ids count on:
	// a page that is still open could take a new contact for an old one.
	Reset()
}

// Server is what a site gets from the server that it is a part of.
type Server struct {
	// Clock is the only source of time.
	Clock clock.Clock
	// Connect joins the page that sends the request to its machine, and returns the machine that is
	// behind the page when it goes.
	Connect func(w http.ResponseWriter, r *http.Request, page Page) pagelink.Machine
}

// Page is a page that was just opened, and the console behind it.
type Page struct {
	Kind    consoles.Kind
	Source  journal.Source
	Machine pagelink.Machine
	// Anew makes another, as for a page that is opened now under the same address.
	Anew func() pagelink.Machine
	// Restore makes one of a state that a machine of this kind has exported. An error is a
	// *pagelink.StateError.
	Restore func(state json.RawMessage) (pagelink.Machine, error)
	// CRM are the pages to frame that its own address names.
	CRM []string
	// Rules are the faults of the delivery that its own address names.
	Rules []delivery.Rule
	// Suggests is the path that the page's address field holds at first, on the other origin of the
	// server.
	Suggests string
}

// Refuse answers a request whose address names what there is not.
func Refuse(w http.ResponseWriter, err error) {
	http.Error(w, "hostsim: "+err.Error(), http.StatusNotFound)
}
