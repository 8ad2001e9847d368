package state

import (
	"math"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Contacts are the agent's contacts, by id.
type Contacts struct {
	byID    map[string]*Contact
	removed idSet // contacts that were removed
	joined  int   // contacts that ever joined, to find the newest
	state   *State
}

// Get returns a contact, or nil.
func (s *Contacts) Get(id string) *Contact { return s.byID[id] }

// changed folds what a console sent of a contact. It returns the contact if the agent
// took it just now.
func (s *Contacts) changed(f dialect.ContactChanged) (began *Contact) {
	c, known := s.byID[f.ID]
	if !known {
		if s.isPast(f) {
			return nil
		}
		c = s.add(f.ID)
		c.Hidden = f.Hidden
	} else if s.state.options.Reopens && f.State == contract.Active && c.State == contract.Ended {
		s.drop(c)
		c, known = s.add(f.ID), false
	}
	before := c.Contact
	apply(&c.Contact, f)
	c.Unconfirmed = c.Unconfirmed && !s.confirms(f)
	if c.State == contract.Ended {
		s.state.Screens.endOf(c)
	}
	s.state.Focus.follow(c, before, known, f.Unsought)
	s.emitChange(c, before, known)
	if f.State == contract.Active && (!known || before.State != contract.Active) {
		return c
	}
	return nil
}

// isPast says that news of a contact that is not there must not bring it back: it
// was over before the page saw it, or it was removed and is only mentioned, or its
// after-call work is.
func (s *Contacts) isPast(f dialect.ContactChanged) bool {
	if f.State == "" || f.State == contract.Wrapup {
		return s.removed.has(f.ID)
	}
	return f.State == contract.Ended
}

func (s *Contacts) add(id string) *Contact {
	s.joined++
	c := &Contact{
		Contact: contract.Contact{ID: id, MasterID: id, State: contract.Active}, Joined: s.joined, Frame: s.state.Message.Frame,
		Mentioned: s.state.Message.Now, redacted: math.Inf(-1),
	}
	s.byID[id] = c
	s.removed.remove(id)
	return c
}

func (s *Contacts) emitChange(c *Contact, before contract.Contact, known bool) {
	if known && c.Contact == before {
		return
	}
	s.state.emit(c.change(before.State, known), c)
	if c.Masked != before.Masked {
		s.state.emit(recordingEvent(c.Masked), c)
	}
}

// EmitUpdated emits a change of a contact that another part made.
func (s *State) EmitUpdated(c *Contact) { s.emit(contract.ContactUpdated, c) }
