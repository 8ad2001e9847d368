package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Screens are the shared screens, by their own ids.
type Screens struct {
	byID  map[string]contract.Cobrowse
	state *State
}

// changed folds a shared screen by its own id: not every event names the
// contact, so it is learnt from the one that does. What comes of a screen after its
// end does not open it again.
func (s *Screens) changed(f dialect.CobrowseChanged) {
	screen, known := s.byID[f.Screen.ID]
	if !known || f.Began { // one that begins anew has nothing of before
		screen = contract.Cobrowse{ID: f.Screen.ID, Active: true}
	}
	wasOver := !screen.Active
	screen.Active = screen.Active && !f.Over
	keep(&screen.ContactID, f.Screen.ContactID)
	keep(&screen.RequestedBy, f.Screen.RequestedBy)
	keep(&screen.EndedBy, f.Screen.EndedBy)
	keep(&screen.RemoteControl, f.Screen.RemoteControl)
	keep(&screen.FullDevice, f.Screen.FullDevice)
	s.keep(screen)
	if !f.Over || !wasOver {
		s.state.sink.Emit(cobrowseEvent(f), screen)
	}
	if c := s.state.Contacts.byID[screen.ContactID]; c != nil {
		c.Cobrowse = &screen
		s.state.emit(contract.ContactUpdated, c)
	}
}

// mostScreens bounds how many screens are remembered; of more than these, those
// that are shared no more are forgotten.
const mostScreens = 100

//go:noinline
func (s *Screens) keep(screen contract.Cobrowse) {
	if len(s.byID) >= mostScreens {
		for id, old := range s.byID {
			if !old.Active {
				delete(s.byID, id)
			}
		}
	}
	s.byID[screen.ID] = screen
}

// endOf ends the screen that is shared in a contact that is over: consoles
// leave that out, or send it later.
func (s *Screens) endOf(c *Contact) {
	if c.Cobrowse == nil || !c.Cobrowse.Active {
		return
	}
	screen := *c.Cobrowse
	screen.Active = false
	c.Cobrowse = &screen
	s.keep(screen)
	s.state.filter.ForgetContact(screen.ID)
	s.state.sink.Emit(contract.CobrowseEnded, screen)
}

func cobrowseEvent(f dialect.CobrowseChanged) contract.EventType {
	switch {
	case f.Began:
		return contract.CobrowseStarted
	case f.Over:
		return contract.CobrowseEnded
	}
	return contract.CobrowseChanged
}
