package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// snapshotBatch keeps the neutral layer quiet over a message with the acknowledgement,
// and then tells what came of it. Such a message says how things stand; but MAX,
// before it has its own references, replays all that it stored, and a page must
// not ring for a call that is long over. The vendor's own events are told as
// they are.
type snapshotBatch struct {
	on      bool
	before  map[string]contact  // as they were before the message
	touched []*contact          // in the order in which they were spoken of
	noted   map[string]struct{} // ids of touched
	silent  bool                // something changed that the page did not ask for
}

// beginBatch begins if readings hold the acknowledgement.
func (b *Bridge) beginBatch(readings []dialect.Reading) {
	a, found := acknowledgement(readings)
	if !found {
		return
	}
	if a.OK && !a.Repeats && b.connection.isOpen() {
		// Another bridge of this page asked, maybe a console that restarted.
		b.await()
	}
	b.batch = snapshotBatch{on: true, before: make(map[string]contact, len(b.contacts)), noted: make(map[string]struct{})}
	for id, c := range b.contacts {
		b.batch.before[id] = *c
	}
}

func acknowledgement(readings []dialect.Reading) (a dialect.Acknowledged, found bool) {
	for i := range readings {
		for _, f := range readings[i].Facts {
			if a, found = f.(dialect.Acknowledged); found {
				return a, true
			}
		}
	}
	return a, false
}

func (h *snapshotBatch) note(c *contact) {
	if _, known := h.noted[c.ID]; known {
		return
	}
	h.noted[c.ID] = struct{}{}
	h.touched = append(h.touched, c)
}

// endBatch tells what came of the message, each contact and the agent once.
func (b *Bridge) endBatch() {
	if !b.batch.on {
		return
	}
	before, touched := b.batch.before, b.batch.touched
	isNews := b.batch.silent || b.agent != b.lastEmitted
	b.batch = snapshotBatch{}
	told := len(b.events)
	b.tellAgent()
	for _, c := range touched {
		old, known := before[c.ID]
		if now, there := b.contacts[c.ID]; there {
			b.tellOutcome(now, old, known)
		} else if known {
			b.emitContact(contract.ContactEnded, c)
			b.emitContact(contract.ContactRemoved, c)
		}
	}
	b.missed(isNews || len(b.events) > told)
}

func (b *Bridge) tellOutcome(c *contact, old contact, known bool) {
	c.started = old.started
	turned := c.Focused && !old.Focused
	old.Focused = old.Focused || turned // which has an event of its own
	b.tellChange(c, old.Contact, known)
	if turned {
		b.emitContact(contract.ContactFocused, c)
	}
}
