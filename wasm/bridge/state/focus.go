package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Focus is which contact the agent has selected in the console. It is followed
// because consoles apply commands to that contact. Their events mark it for some
// contacts only; for the others it is inferred, and may be wrong: an agent who
// clicks another call in the console's list causes no event.
type Focus struct {
	_ [0]func()
	// Current is the contact that the agent is taken to have selected; empty if that is
	// not known.
	Current string
	// Marked is the contact that the console marked last as selected.
	Marked string
	// before is the contact that Doubt put in doubt, empty once the console sent anything
	// that speaks of the focus.
	before string

	// stays says that the console leaves the focus where it is when a contact is
	// answered or dialled.
	stays bool

	state *State
}

// Doubt leaves the focus unknown until Confirm, because the page may have missed a change.
func (s *Focus) Doubt() { s.before, s.Current = s.Current, "" }

// Forget takes back what Doubt keeps for Confirm.
func (s *Focus) Forget() { s.before = "" }

// Confirm says that nothing was missed: the focus is where it was, if no event since
// Doubt moved it.
func (s *Focus) Confirm() {
	if s.Current == "" {
		s.Current = s.before
	}
	s.before = ""
}

// move takes the focus to a contact, or leaves it unknown.
func (s *Focus) move(id string) { s.Current, s.before = id, "" }

// changed takes a mark of the console. It returns the contact if the agent selected it.
func (s *Focus) changed(f dialect.FocusChanged) (selected *Contact) {
	c, known := s.state.Contacts.byID[f.ID]
	if !known {
		return nil
	}
	isFocused := s.Marked == f.ID
	if f.Away {
		// The mark of calls distinguishes dialler calls, and is false for all others.
		if isFocused || c.Channel != contract.Voice {
			s.lose(c)
		}
		if isFocused {
			s.unmark()
		}
		return nil
	}
	s.move(f.ID)
	if !isFocused {
		s.Mark(c)
	}
	return c
}

// follow takes a change of a contact for a sign of what the agent selected. A
// snapshot holds no signs: it lists the contacts as they are, and not what happened
// last. Nor does a call that is answered at the other end, as the agent may have
// selected another meanwhile; nor one that the platform dialled or joined with
// others. A contact that is under way and was not known before, or not confirmed
// since the page came back, may have been answered or taken back just now, and leaves
// the focus unknown.
func (s *Focus) follow(c *Contact, before contract.Contact, known, unsought bool) {
	isConfirmed := known && !before.Unconfirmed
	switch {
	case IsOver(c):
		s.lose(c)
	case s.state.batch.on:
	case isConfirmed && before.State == contract.Offered && c.UnderWay(), !known && c.State == contract.Dialing && !unsought:
		if !s.stays {
			s.selected(c)
		}
	case isConfirmed && before.State == contract.Held && c.State == contract.Active && !unsought:
		s.selected(c)
	case !isConfirmed && (c.State == contract.Active || c.State == contract.Dialing):
		s.move("")
	}
}

// selected takes a call for the one that the agent has selected. Of contacts that are
// no calls no event would show when the agent leaves them again, unless the console
// marks them.
func (s *Focus) selected(c *Contact) {
	id := ""
	if c.Channel == contract.Voice {
		id = c.ID
	}
	s.move(id)
}

// lose leaves the focus unknown if it was at c.
func (s *Focus) lose(c *Contact) {
	if s.Current == c.ID || s.before == c.ID {
		s.move("")
	}
}

// Mark takes a contact for the one that the console marks as selected.
func (s *Focus) Mark(c *Contact) {
	s.unmark()
	s.Marked = c.ID
	c.Focused = true
	s.state.emit(contract.ContactFocused, c)
}

// unmark leaves no contact selected.
func (s *Focus) unmark() {
	if old, ok := s.state.Contacts.byID[s.Marked]; ok {
		old.Focused = false
		s.state.emit(contract.ContactUpdated, old)
	}
	s.Marked = ""
}
