package bridge

import "github.com/ctibridge/ctibridge/wasm/contract"

// pendingReconcile is about contacts of which an adapter may have lost the end: it was
// loaded anew, and says nothing of what became of them meanwhile, or they were
// transferred. Whoever is not mentioned in time counts as ended; the real end may
// be told later, or never.
type pendingReconcile struct{ contacts map[string]struct{} }

// freshness bounds, in milliseconds, how long a page that loads may have spoken
// before its load event.
const freshness = 1000

// reloaded takes the frame for silent again, unless what it said a moment ago
// was said by the new page already: a page may speak before it has loaded whole.
func (b *Bridge) reloaded(in Reloaded) {
	if b.frames == nil {
		return
	}
	since := in.At - freshness
	if b.frames.spoke[in.Frame] < since {
		b.adapterIs(in.Frame, contract.AdapterSilent)
	}
	b.dedupe.forget(in.Frame, "agent", "", since) // signing in again is news
	b.reconcileUnmentioned(in.Frame, since)
}

// reconcileUnmentioned doubts the contacts of a frame that were not mentioned since.
func (b *Bridge) reconcileUnmentioned(frame int, since float64) {
	d := &pendingReconcile{contacts: make(map[string]struct{})}
	for id, c := range b.contacts {
		if c.frame == frame && c.mentioned < since {
			d.contacts[id] = struct{}{}
		}
	}
	b.startReconcile(d)
}

func (b *Bridge) startReconcile(d *pendingReconcile) {
	if len(d.contacts) > 0 {
		b.frames.reconciles[b.setTimer(b.frames.ReconcileTimeout)] = d
	}
}

// reconcileSilent doubts what a module that crashed doubted: its timers ended with it.
func (b *Bridge) reconcileSilent() {
	if b.frames == nil {
		return
	}
	d := &pendingReconcile{contacts: make(map[string]struct{})}
	for id, c := range b.contacts {
		if b.frames.state(c.frame) == contract.AdapterSilent {
			d.contacts[id] = struct{}{}
		}
	}
	b.startReconcile(d)
}

// reconcile ends what was not mentioned in time.
func (b *Bridge) reconcile(d *pendingReconcile) {
	front := b.contacts[b.focused]
	for len(d.contacts) > 0 {
		id := b.firstOf(d.contacts)
		delete(d.contacts, id)
		b.endAssumed(id)
	}
	if front != nil && b.focused == "" {
		b.focusOnly(front.frame)
	}
}

// reconcileCalls ends the calls of a frame that are in doubt: an agent who takes the
// next call in an adapter that never spoke of the last one has lost its end. Of
// chats there are several at once, so the next one proves nothing.
func (b *Bridge) reconcileCalls(frame int) {
	over := &pendingReconcile{make(map[string]struct{})}
	for _, d := range b.frames.reconciles {
		for id := range d.contacts {
			if c := b.contacts[id]; c != nil && c.frame == frame && c.Channel == contract.Voice {
				over.contacts[id] = struct{}{}
				delete(d.contacts, id)
			}
		}
	}
	b.reconcile(over)
}

// mention takes back every doubt about a contact.
func (b *Bridge) mention(id string) {
	if c := b.contacts[id]; c != nil {
		// The page may have put its adapter into another frame.
		c.mentioned, c.frame = b.now, b.frame
	}
	for _, d := range b.frames.reconciles {
		delete(d.contacts, id)
	}
}

// frameEmptied ends the contacts of a frame whose agent signed out: nobody is
// left to end them.
func (b *Bridge) frameEmptied(frame int) {
	left := make(map[string]struct{})
	for id, c := range b.contacts {
		if c.frame == frame {
			left[id] = struct{}{}
		}
	}
	b.reconcile(&pendingReconcile{left})
}

// endAssumed ends a contact of which the console did not say so. It may come
// back: the console's next word of it counts as the first.
func (b *Bridge) endAssumed(id string) {
	c := b.contacts[id]
	if c == nil {
		return
	}
	if c.State != contract.Ended {
		c.State, c.Assumed = contract.Ended, true
		b.endScreen(c)
		b.emitContact(contract.ContactEnded, c)
	}
	if c.Cobrowse != nil {
		delete(b.screens, c.Cobrowse.ID) // with its contact it may come back
	}
	b.takeAway(c)
	b.dedupe.forgetContact(id, repeatKey{})
}

// focusOnly takes the only chat of a frame for the one in front: the adapter tells
// of a turn from one to another, and so of none where the other was lost.
func (b *Bridge) focusOnly(frame int) {
	if only := b.onlyLive(frame); only != nil && only.Channel == contract.Chat {
		b.focus(only)
	}
}

// onlyLive returns the contact of a frame that has not ended, if there is just one.
func (b *Bridge) onlyLive(frame int) (only *contact) {
	for _, c := range b.contacts {
		if c.frame != frame || c.State == contract.Ended {
			continue
		}
		if only != nil {
			return nil
		}
		only = c
	}
	return only
}

// firstOf returns the contact of ids that joined first: a map has no order, and
// events must have one.
func (b *Bridge) firstOf(ids map[string]struct{}) (first string) {
	for id := range ids {
		if first == "" || b.joinedOf(id) < b.joinedOf(first) {
			first = id
		}
	}
	return first
}

func (b *Bridge) joinedOf(id string) int {
	if c := b.contacts[id]; c != nil {
		return c.joined
	}
	return 0
}
