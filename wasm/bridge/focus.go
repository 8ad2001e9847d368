package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

func (b *Bridge) contactTurned(f wire.ContactTurned) {
	c, known := b.contacts[f.ID]
	isFocused := b.focused == f.ID
	if !known || isFocused != f.Away {
		return
	}
	b.unfocus()
	if f.Away {
		return
	}
	b.focused = f.ID
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
