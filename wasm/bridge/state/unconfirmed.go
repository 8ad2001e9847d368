package state

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Unconfirm marks all that is known, because the console could change it unseen by
// this page. What the console sends next takes each mark away.
func (s *State) Unconfirm() {
	s.Agent.Unconfirm()
	for _, c := range s.Contacts.InOrder() {
		s.Contacts.Unconfirm(c)
	}
}

// Unconfirm marks one contact.
func (s *Contacts) Unconfirm(c *Contact) {
	if !c.Unconfirmed {
		c.Unconfirmed = true
		s.state.emit(contract.ContactUpdated, c)
	}
}

// InOrder lists the contacts as they came: a map has no order, and events must
// have one.
func (s *Contacts) InOrder() []*Contact {
	all := make([]*Contact, 0, len(s.byID))
	for _, c := range s.byID {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b *Contact) int { return a.Joined - b.Joined })
	return all
}

// Confirm takes marks away for an element that repeats the last one: it changes
// nothing, and still shows that all is as it was.
func (s *State) Confirm(facts []dialect.Fact) {
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.AgentStateChanged:
			s.Agent.Now.Unconfirmed = false
		case dialect.MuteChanged:
			s.Agent.Now.MuteUnconfirmed = false
		case dialect.ContactChanged:
			if c := s.Contacts.byID[f.ID]; c != nil && c.Unconfirmed && s.Contacts.confirms(f) {
				c.Unconfirmed = false
				s.emit(contract.ContactUpdated, c)
			}
		}
	}
	s.Agent.Emit()
}

// confirms says whether f shows how the contact is. A status that is not known here
// does not show whether a call is on hold.
func (s *Contacts) confirms(f dialect.ContactChanged) bool {
	return f.State != "" || s.state.options.AnyEventConfirms
}
