package hostsim

import (
	"net/http"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// mostLeft is how many adapters are kept for a page to come back; a simulator that is left on for days must not eat the machine's memory.
const mostLeft = 20

// leftAdapters are those whose page is gone and whose agent is still signed in: the session is the platform's, and the frame that loads next from
// the same address shows it again. By address, so that two tenants or two sets of faults are not mixed up.
type leftAdapters struct {
	mu sync.Mutex
	// left has the one that was left last at its end.
	left []leftAdapter
}

type leftAdapter struct {
	address string
	adapter *ccai.Adapter
}

// take returns the one that was left last, nil if there is none.
func (l *leftAdapters) take(address string) *ccai.Adapter {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, one := range slices.Backward(l.left) {
		if one.address == address {
			l.left = slices.Delete(l.left, i, i+1)
			return one.adapter
		}
	}
	return nil
}

// leave forgets the one that was left first if there are too many.
func (l *leftAdapters) leave(address string, a *ccai.Adapter) {
	if !a.View().(ccai.View).SignedIn {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.left = append(l.left, leftAdapter{address, a})
	if len(l.left) > mostLeft {
		l.left = slices.Delete(l.left, 0, 1)
	}
}

// linkAdapter connects an adapter page that was just opened: to the adapter that a page of this address left, else to a new one.
func (s *Server) linkAdapter(w http.ResponseWriter, r *http.Request) {
	options, err := s.adapterOptions(r)
	if err != nil {
		http.Error(w, "hostsim: "+err.Error(), http.StatusNotFound)
		return
	}
	// A request that will be refused must not take, and reload, what another page left.
	if !pagelink.FromOwnPage(r) {
		s.serveLink(w, r, journal.CCAI, "", ccai.New(options))
		return
	}
	address := r.URL.RawQuery
	adapter := s.left.take(address)
	if adapter == nil {
		adapter = ccai.New(options)
	}
	s.serveLink(w, r, journal.CCAI, "/crm/record/?id=66f0c1", adapter)
	_, _ = adapter.Do(action.Request{Name: "reload"}) // it is possible in every state
	s.left.leave(address, adapter)
}

// adapterOptions reads the address of an adapter: "type", "from", and the simulator's own "profile" and "fault".
func (s *Server) adapterOptions(r *http.Request) (ccai.Options, error) {
	t, ok := adapterType(r)
	if !ok {
		return ccai.Options{}, errNoAdapter
	}
	query := r.URL.Query()
	profile, err := faults.ParseProfile(query.Get("profile"))
	if err != nil {
		return ccai.Options{}, err
	}
	faults, err := faults.All.Parse(query.Get("fault"))
	if err != nil {
		return ccai.Options{}, err
	}
	if query.Get("profile") == "" {
		profile = "" // the server's own
	}
	return s.ccaiOptions(t, profile, faults), nil
}
