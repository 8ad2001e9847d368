package hostsim

import (
	"net/http"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/crm"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// exampleRecord is the id of the record that an adapter's page suggests to pop.
const exampleRecord = "66f0c1"

// CRM returns the addresses of the pages that the consoles of MAX and CXone Agent frame, one for
// each workspace. Without any it is the demo page.
func (s *Server) CRM() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string{}, s.crm...)
}

// SetCRM replaces them, until a Reset; none brings back the demo page. The consoles that are open
// follow, but for those whose own address names pages. An error is a *crm.AddressError.
func (s *Server) SetCRM(addresses []string) error {
	parsed, err := crm.Parse(addresses)
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.crm = parsed
	s.mu.Unlock()
	s.open.Follow(s.life)
	return nil
}

// resetCRM brings back those of the options. Pages that have them are not told.
func resetCRM(s *Server) {
	if !slices.Equal(s.CRM(), s.options.CRM) {
		_ = s.SetCRM(s.options.CRM) // New has checked them
	}
}

// addresses are what the page's address fields hold: those in its own address come first.
func addresses(s *Server, r *http.Request, page site.Page) []string {
	if len(page.CRM) > 0 {
		return slices.Clone(page.CRM)
	}
	given := s.CRM()
	switch {
	case len(given) == 0:
		return []string{"http://" + pagelink.Other(r.Host) + page.Suggests}
	case page.Kind == consoles.MAX:
		return given
	}
	return []string{crm.Record(given[0], exampleRecord)}
}
