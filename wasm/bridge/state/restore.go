package state

import "github.com/ctibridge/ctibridge/wasm/contract"

// Restore takes over what the page knew.
func (s *State) Restore(k contract.Known) {
	s.Agent.Now, s.Agent.emitted = k.Agent, k.Agent
	for _, c := range k.Contacts {
		old := s.Contacts.add(c.ID)
		old.Contact, old.Frame = c, c.Adapter
		old.started = c.State != contract.Offered && c.State != contract.Dialing
		if c.Focused {
			s.Focus.Marked = c.ID
		}
		if c.Cobrowse != nil {
			s.Screens.byID[c.Cobrowse.ID] = *c.Cobrowse
		}
	}
}
