package ccaisite

import (
	"cmp"
	"errors"
	"net/http"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
)

// Options of the site.
type Options struct {
	// Adapter is what every adapter begins with. Type, Clock and NextID are the page's and the
	// server's.
	Adapter ccai.Options
	// Framing says whose pages may frame the adapters at first, and FramingDelay how long a change
	// of it takes to be in force.
	Framing      framing.List
	FramingDelay time.Duration
}

var errNoAdapter = errors.New("type must be call or chat, and from custom")

// adapterOptions are the options of every adapter of a type.
func (s *Site) adapterOptions(t tenant.Type) ccai.Options {
	s.mu.Lock()
	defer s.mu.Unlock()
	o := s.next[t]
	o.Type, o.Clock, o.NextID = t, s.server.Clock, s.ids[t].Next
	return o
}

// optionsOf reads the address of an adapter: "type", "from", and the simulator's own "profile",
// which comes before the server's, "fault", which is added, and "delivery".
func (s *Site) optionsOf(r *http.Request) (ccai.Options, error) {
	query := r.URL.Query()
	t, ok := tenant.ParseType(query.Get("type"))
	if !ok || !ccai.AllowedFrom(query.Get("from")) {
		return ccai.Options{}, errNoAdapter
	}
	o := s.adapterOptions(t)
	profile, err := faults.ParseProfile(query.Get("profile"))
	if err != nil {
		return ccai.Options{}, err
	}
	if query.Get("profile") != "" {
		o.Profile = profile
	}
	added, err := faults.All.Parse(query.Get("fault"))
	o.Faults = slices.Concat(o.Faults, added)
	_, wrong := rulesOf(r)
	return o, cmp.Or(err, wrong)
}

// rulesOf reads the faults of the delivery in the address of an adapter.
func rulesOf(r *http.Request) ([]delivery.Rule, error) {
	return delivery.Parse(r.URL.Query()["delivery"])
}
