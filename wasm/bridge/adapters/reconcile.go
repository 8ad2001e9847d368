package adapters

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// pendingReconcile is about contacts of which an adapter may have lost the end: it was
// loaded anew, and says nothing of what became of them meanwhile, or they were
// transferred. Whoever is not mentioned in time counts as ended; the real end may
// come later, or never.
type pendingReconcile struct{ contacts map[string]struct{} }

// freshness bounds, in milliseconds, how long a page that loads may have spoken
// before its load event.
const freshness = 1000

// Reloaded takes a frame that was loaded anew, at the given time, for silent again, unless what it said a moment ago
// was said by the new page already: a page may speak before it has loaded whole.
func (a *Adapters) Reloaded(frame int, at float64) {
	since := at - freshness
	if a.spoke[frame] < since {
		a.set(frame, contract.AdapterSilent)
	}
	a.filter.Forget(frame, "agent", "", since) // signing in again is news
	a.reconcileUnmentioned(frame, since)
}

// reconcileUnmentioned doubts the contacts of a frame that were not mentioned since.
func (a *Adapters) reconcileUnmentioned(frame int, since float64) {
	d := &pendingReconcile{contacts: make(map[string]struct{})}
	a.state.Contacts.OfFrame(frame, func(c *state.Contact) {
		if c.Mentioned < since {
			d.contacts[c.ID] = struct{}{}
		}
	})
	a.start(d)
}

func (a *Adapters) start(d *pendingReconcile) {
	if len(d.contacts) > 0 {
		a.reconciles[a.sink.SetTimer(a.reconcileTimeout)] = d
	}
}

// ReconcileSilent doubts what a module that crashed doubted: its timers ended with it.
func (a *Adapters) ReconcileSilent() {
	d := &pendingReconcile{contacts: make(map[string]struct{})}
	for id := range a.state.Contacts.IDs() {
		if a.stateOf(a.state.Contacts.Get(id).Frame) == contract.AdapterSilent {
			d.contacts[id] = struct{}{}
		}
	}
	a.start(d)
}

// reconcile ends what was not mentioned in time.
func (a *Adapters) reconcile(d *pendingReconcile) {
	selected := a.state.Contacts.Get(a.state.Focus.Marked)
	for len(d.contacts) > 0 {
		id := a.state.Contacts.First(d.contacts)
		delete(d.contacts, id)
		a.state.Contacts.EndAssumed(id)
	}
	if selected != nil && a.state.Focus.Marked == "" {
		a.focusOnly(selected.Frame)
	}
}

// reconcileCalls ends the calls of a frame that are in doubt: an agent who takes the
// next call in an adapter that never spoke of the last one has lost its end. Of
// chats there are several at once, so the next one proves nothing.
func (a *Adapters) reconcileCalls(frame int) {
	over := &pendingReconcile{make(map[string]struct{})}
	for _, d := range a.reconciles {
		for id := range d.contacts {
			if c := a.state.Contacts.Get(id); c != nil && c.Frame == frame && c.Channel == contract.Voice {
				over.contacts[id] = struct{}{}
				delete(d.contacts, id)
			}
		}
	}
	a.reconcile(over)
}

// mention takes back every doubt about a contact.
func (a *Adapters) mention(id string) {
	if c := a.state.Contacts.Get(id); c != nil {
		// The page may have put its adapter into another frame.
		c.Mentioned, c.Frame = a.state.Message.Now, a.state.Message.Frame
	}
	for _, d := range a.reconciles {
		delete(d.contacts, id)
	}
}

// endAll ends the contacts of a frame whose agent signed out: nobody is
// left to end them.
func (a *Adapters) endAll(frame int) {
	left := make(map[string]struct{})
	a.state.Contacts.OfFrame(frame, func(c *state.Contact) { left[c.ID] = struct{}{} })
	a.reconcile(&pendingReconcile{left})
}

// focusOnly takes the only chat of a frame for the focused one: the adapter reports
// of a turn from one to another, and so of none where the other was lost.
func (a *Adapters) focusOnly(frame int) {
	if only := a.state.Contacts.OnlyLive(frame); only != nil && only.Channel == contract.Chat {
		a.state.Focus.Mark(only)
	}
}
