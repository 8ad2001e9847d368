package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// cobrowsed folds a shared screen by its own id: not every event names the
// contact, so it is learnt from the one that does.
func (b *Bridge) cobrowsed(f wire.Cobrowsed) {
	screen := b.screen(f)
	keep(&screen.ContactID, f.Screen.ContactID)
	keep(&screen.RequestedBy, f.Screen.RequestedBy)
	keep(&screen.EndedBy, f.Screen.EndedBy)
	keep(&screen.RemoteControl, f.Screen.RemoteControl)
	keep(&screen.FullDevice, f.Screen.FullDevice)
	screen.Active = !f.Over
	b.keepScreen(screen)
	b.emit(cobrowseEvent(f), screen)
	if c := b.contacts[screen.ContactID]; c != nil {
		c.Cobrowse = &screen
		b.tell(wire.ContactUpdated, c)
	}
}

// screen returns what is known of the screen. One that begins anew has nothing
// of before.
func (b *Bridge) screen(f wire.Cobrowsed) wire.Cobrowse {
	if before, known := b.screens[f.Screen.ID]; known && !f.Began {
		return before
	}
	return wire.Cobrowse{ID: f.Screen.ID}
}

// keepScreen forgets a screen that is no longer shared: its contact has it.
func (b *Bridge) keepScreen(screen wire.Cobrowse) {
	if screen.Active {
		b.screens[screen.ID] = screen
	} else {
		delete(b.screens, screen.ID)
	}
}

func cobrowseEvent(f wire.Cobrowsed) wire.EventType {
	switch {
	case f.Began:
		return wire.CobrowseStarted
	case f.Over:
		return wire.CobrowseEnded
	}
	return wire.CobrowseChanged
}
