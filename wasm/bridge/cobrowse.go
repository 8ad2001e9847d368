package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// cobrowsed folds a shared screen by its own id: not every event names the
// contact, so it is learnt from the one that does. What is said of a screen after
// its end does not open it again.
func (b *Bridge) cobrowsed(f dialect.CobrowseChanged) {
	screen, known := b.screens[f.Screen.ID]
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
	b.keepScreen(screen)
	if !f.Over || !wasOver {
		b.emit(cobrowseEvent(f), screen)
	}
	if c := b.contacts[screen.ContactID]; c != nil {
		c.Cobrowse = &screen
		b.emitContact(contract.ContactUpdated, c)
	}
}

// mostScreens bounds how many screens are remembered; of more than these, those
// that are shared no more are forgotten.
const mostScreens = 100

func (b *Bridge) keepScreen(screen contract.Cobrowse) {
	if len(b.screens) >= mostScreens {
		for id, s := range b.screens {
			if !s.Active {
				delete(b.screens, id)
			}
		}
	}
	b.screens[screen.ID] = screen
}

// endScreen ends the screen that is shared in a contact that is over: consoles
// leave that unsaid, or say it later.
func (b *Bridge) endScreen(c *contact) {
	if c.Cobrowse == nil || !c.Cobrowse.Active {
		return
	}
	screen := *c.Cobrowse
	screen.Active = false
	c.Cobrowse = &screen
	b.keepScreen(screen)
	b.dedupe.forgetContact(screen.ID, repeatKey{})
	b.emit(contract.CobrowseEnded, screen)
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
