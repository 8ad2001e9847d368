package bridge

import "github.com/ctibridge/ctibridge/wasm/contract"

// idsOfBefore are more than a module that crashed ever used: what becomes of its
// timers and records must not be taken for the outcome of new ones.
const idsOfBefore = 1 << 30

// Restore takes over what the page knew, into a bridge that has not started. The
// console may have said more to the module that crashed, so Start marks all of it.
func (b *Bridge) Restore(k contract.Known) {
	b.lastID = idsOfBefore
	b.agent, b.lastEmitted = k.Agent, k.Agent
	for _, c := range k.Contacts {
		b.frame = c.Adapter
		old := b.addContact(c.ID)
		old.Contact = c
		old.started = c.State != contract.Offered && c.State != contract.Dialing
		if c.Focused {
			b.focused = c.ID
		}
		if c.Cobrowse != nil {
			b.screens[c.Cobrowse.ID] = *c.Cobrowse
		}
	}
	if b.frames != nil {
		for _, a := range k.Adapters {
			b.frames.states[a.Index] = a.State
		}
	}
}
