package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// The focus is followed because consoles apply commands to the contact that the
// agent has in front. Their events mark it for some contacts only; for the others
// it is inferred, and may be wrong: an agent who clicks another call in the
// console's list causes no event.

// contactTurned takes a mark of the console.
func (b *Bridge) contactTurned(f dialect.FocusChanged) {
	c, known := b.contacts[f.ID]
	if !known {
		return
	}
	isFocused := b.focused == f.ID
	switch {
	case f.Away:
		// The mark of calls tells dialler calls apart, and is false for all others.
		if isFocused || c.Channel != contract.Voice {
			b.lose(c)
		}
		if isFocused {
			b.unfocus()
		}
	default:
		b.current = f.ID
		if !isFocused {
			b.focus(c)
		}
	}
	if b.frames != nil && !f.Away {
		b.turnedTo(f.ID)
	}
}

// follow takes a change of a contact for a sign of where the agent turned. A
// snapshot holds no signs: it tells how contacts stand, and not what happened
// last. Nor does a call that is answered at the other end, as the agent may have
// turned to another meanwhile; nor one that the platform dialled or joined with
// others. A contact that is under way and was not heard of before, or not since
// the page came back, may have been answered or taken back just now, and leaves the
// focus unknown.
func (b *Bridge) follow(c *contact, before contract.Contact, known, unsought bool) {
	heard := known && !before.Unconfirmed
	switch {
	case isOver(c):
		b.lose(c)
	case b.batch.on:
	case heard && before.State == contract.Offered && c.underWay(), !known && c.State == contract.Dialing && !unsought:
		if !b.keepsFocus {
			b.turn(c)
		}
	case heard && before.State == contract.Held && c.State == contract.Active && !unsought:
		b.turn(c)
	case !heard && (c.State == contract.Active || c.State == contract.Dialing):
		b.current = ""
	}
}

// turn takes a call for the one in front. Of contacts that are no calls nothing
// would say when the agent turns away again, unless the console marks them.
func (b *Bridge) turn(c *contact) {
	b.current = ""
	if c.Channel == contract.Voice {
		b.current = c.ID
	}
}

// lose leaves the focus unknown if it was at c.
func (b *Bridge) lose(c *contact) {
	if b.current == c.ID {
		b.current = ""
	}
}

func (b *Bridge) focus(c *contact) {
	b.unfocus()
	b.focused = c.ID
	c.Focused = true
	b.emitContact(contract.ContactFocused, c)
}

// unfocus leaves no contact in front.
func (b *Bridge) unfocus() {
	if old, ok := b.contacts[b.focused]; ok {
		old.Focused = false
		b.emitContact(contract.ContactUpdated, old)
	}
	b.focused = ""
}
