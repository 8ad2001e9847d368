package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// Calls are the agent's voice calls. The agent has one voice, so one call at most is neither held
// nor part of the conference.
type Calls struct {
	state      *acd.State
	conference *Conferences
}

// pending is true while a call rings at either end; there is one dialog, so there is never a
// second.
func (c *Calls) pending() bool {
	return c.state.Contacts.Some(func(k *contact.Contact) bool {
		return k.Offered() || k.Connecting()
	})
}

// Offered is the call that rings at the agent, nil if none does. There is never a second.
func (c *Calls) Offered() *contact.Contact {
	return c.state.Contacts.First((*contact.Contact).Offered)
}

// answer takes the offer. Whoever was on the line is put on hold. A number that the dialler shows
// is dialled.
func (c *Calls) answer(k *contact.Contact, ch *acd.Change) {
	if k.Status == contact.Preview {
		ch.Enter(k, contact.Dialing)
	} else {
		c.connect(k, ch)
	}
	c.state.AutoFocus(k, ch)
}

// connect makes k the call that the agent hears, and holds every other one but those of its own
// conference.
func (c *Calls) connect(k *contact.Contact, ch *acd.Change) {
	for _, other := range c.state.Contacts.Find((*contact.Contact).Audible) {
		if other != k && !(k.Call.InConference && other.Call.InConference) {
			ch.Enter(other, contact.Holding)
		}
	}
	ch.Enter(k, k.ConnectedStatus())
}

// holdAll makes the agent free to call somebody.
func (c *Calls) holdAll(ch *acd.Change) {
	for _, k := range c.state.Contacts.Find((*contact.Contact).Audible) {
		ch.Enter(k, contact.Holding)
	}
}

// toggleHold holds a call or takes it back, as the same message does both.
func (c *Calls) toggleHold(k *contact.Contact, ch *acd.Change) {
	if k.Status == contact.Holding {
		c.connect(k, ch)
		return
	}
	ch.Enter(k, contact.Holding)
}

// toggleMask pauses the recording or resumes it, as the same message does both.
func (c *Calls) toggleMask(k *contact.Contact, ch *acd.Change) {
	next := contact.Masking
	if k.Status == contact.Masking {
		next = k.ConnectedStatus()
	}
	ch.Enter(k, next)
}

// toggleMute is the agent's own: the whole leg is silent, whichever call is focused.
func (c *Calls) toggleMute(_ *contact.Contact, ch *acd.Change) {
	c.state.Agent.Muted = !c.state.Agent.Muted
	ch.Emit(event.NewMute(c.state.Agent.Muted))
}

// record cannot be stopped.
func (c *Calls) record(k *contact.Contact, ch *acd.Change) {
	k.Call.Recording = true
	ch.Touch(k)
}
