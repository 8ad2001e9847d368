package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// remove removes a contact that the console no longer has.
func (s *Contacts) remove(id string) {
	s.removed.add(id)
	if s.state.options.RemovedIsForgotten {
		s.state.filter.ForgetRestOf(id)
	}
	if c, known := s.byID[id]; known {
		s.drop(c)
	}
}

func (s *Contacts) drop(c *Contact) {
	delete(s.byID, c.ID)
	if s.state.Focus.Marked == c.ID {
		s.state.Focus.Marked = ""
	}
	s.state.Focus.lose(c)
	s.state.emit(contract.ContactRemoved, c)
}

// endSession ends what no event will end any more, in the order in which it came.
func (s *State) endSession() {
	s.Contacts.endAll()
	s.Focus.stays = false
	s.filter.ForgetOthers()
}

func (s *Contacts) endAll() {
	for len(s.byID) > 0 {
		var first *Contact
		for _, c := range s.byID {
			if first == nil || c.Joined < first.Joined {
				first = c
			}
		}
		s.Lost(first.ID)
	}
}

// Lost ends a contact of which the console sends nothing more.
func (s *Contacts) Lost(id string) {
	s.changed(dialect.ContactChanged{ID: id, State: contract.Ended})
	s.remove(id)
}

// EndAssumed ends a contact of which the console did not send the end. It may come
// back: what the console sends of it next counts as the first.
func (s *Contacts) EndAssumed(id string) {
	c := s.byID[id]
	if c == nil {
		return
	}
	if c.State != contract.Ended {
		c.State, c.Assumed = contract.Ended, true
		s.state.Screens.endOf(c)
		s.state.emit(contract.ContactEnded, c)
	}
	if c.Cobrowse != nil {
		delete(s.state.Screens.byID, c.Cobrowse.ID) // with its contact it may come back
	}
	s.drop(c)
	s.state.filter.ForgetContact(id)
}
