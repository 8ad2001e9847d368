package hostsim

import (
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/site"
)

// NoVendorError means that no console has the source.
type NoVendorError struct {
	Vendor journal.Source
}

func (e *NoVendorError) Error() string { return fmt.Sprintf("there is no vendor %q", e.Vendor) }

// Reset brings the simulator to where it began: every open page has a console that is new, with the
// options that a page of its address opens with; nobody is signed in to an adapter whose page is
// gone; the framing list and the CRM pages are those of the options, the journal is empty, and the
// clock goes with the one of the options again. Ids, page numbers and the journal's seq count on, and
// what a program planned by the clock is still planned.
//
// A MAX console loads its framed pages anew, as one that restarts does. An adapter posts nothing,
// for no source tells of an event: the page around it has to be reloaded.
//
// With vendors it does so for their consoles alone; journal, CRM pages and clock stay. An error is a
// *NoVendorError, and nothing has changed then.
func (s *Server) Reset(vendors ...journal.Source) error {
	if len(vendors) == 0 {
		resetAll(s)
		return nil
	}
	for _, vendor := range vendors {
		if !slices.ContainsFunc(s.sites, func(p site.Site) bool { return p.Source() == vendor }) {
			return &NoVendorError{Vendor: vendor}
		}
	}
	wanted := func(source journal.Source) bool { return slices.Contains(vendors, source) }
	for _, part := range s.sites {
		if wanted(part.Source()) {
			part.Reset()
		}
	}
	s.open.Restart(s.life, func() {}, wanted)
	return nil
}

func resetAll(s *Server) {
	for _, part := range s.sites {
		part.Reset()
	}
	s.clock.Reset()
	between := func() {
		s.journal.Clear()
		resetCRM(s)
	}
	s.open.Restart(s.life, between, func(journal.Source) bool { return true })
}

// ResetConsole puts a new console behind one page. An error that is a *consoles.NoConsoleError
// means that nothing has changed.
func (s *Server) ResetConsole(page int) error { return s.open.RestartOne(s.life, page) }
