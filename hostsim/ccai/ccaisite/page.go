package ccaisite

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// servePage gives the call or the chat adapter, and for any other address a page that says which
// there are. A profile or a fault that there is not is a text that names those there are.
func (s *Site) servePage(w http.ResponseWriter, r *http.Request) {
	options, err := s.optionsOf(r)
	status := http.StatusOK
	if errors.Is(err, errNoAdapter) {
		status = http.StatusNotFound
	} else if err != nil {
		site.Refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(ccai.Page(options.Type))
}

// connect joins an adapter page that was just opened to the adapter that a page of this address
// left, else to a new one.
func (s *Site) connect(w http.ResponseWriter, r *http.Request) {
	options, err := s.optionsOf(r)
	if err != nil {
		site.Refuse(w, err)
		return
	}
	page, since := s.newPage(r, kinds[options.Type])
	// A request that will be refused must not take, and reload, what another page left.
	if !pagelink.FromOwnPage(r) {
		s.server.Connect(w, r, page)
		return
	}
	address := r.URL.RawQuery
	if left := s.left.take(address); left != nil {
		page.Machine = left
	}
	adapter := s.server.Connect(w, r, page).(*ccai.Adapter)
	_, _ = adapter.Do(action.Request{Name: "reload"}) // it is possible in every state
	s.left.leave(address, adapter, *since)
}

// newPage is a page with a new adapter. Since is the reset after which the adapter behind the page
// was made.
func (s *Site) newPage(r *http.Request, kind consoles.Kind) (page site.Page, since *int) {
	since = new(int)
	page = site.Page{
		Kind: kind, Source: journal.CCAI, Suggests: "/crm/record/?id=66f0c1",
		Anew: func() pagelink.Machine {
			*since = s.left.resets()
			options, _ := s.optionsOf(r) // it names only what there is
			return ccai.New(options)
		},
		Restore: func(state json.RawMessage) (pagelink.Machine, error) {
			options, _ := s.optionsOf(r)
			a, err := ccai.Restore(options, state)
			if err != nil {
				return nil, err
			}
			s.ids[options.Type].Pass(a.HighestID())
			return a, nil
		},
	}
	page.Machine = page.Anew()
	page.Rules, _ = rulesOf(r)
	return page, since
}
