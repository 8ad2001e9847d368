package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

func (b *Bridge) contactTurned(f wire.ContactTurned) {
	c, known := b.contacts[f.ID]
	if !known {
		return
	}
	isFocused := b.focused == f.ID
	switch {
	case isFocused && f.Away:
		b.unfocus()
	case !isFocused && !f.Away:
		b.focus(c)
	}
	if b.frames != nil && !f.Away {
		b.turnedTo(f.ID)
	}
}

func (b *Bridge) focus(c *contact) {
	b.unfocus()
	b.focused = c.ID
	c.Focused = true
	b.tell(wire.ContactFocused, c)
}

// unfocus leaves no contact in front.
func (b *Bridge) unfocus() {
	if old, ok := b.contacts[b.focused]; ok {
		old.Focused = false
		b.tell(wire.ContactUpdated, old)
	}
	b.focused = ""
}
