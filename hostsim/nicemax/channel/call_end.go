package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// hangUp ends a call immediately, whoever does it and without a confirmation. What was never
// answered is over; a consult is over too, as its after-call work belongs to the call it was about.
// Everything else goes on to after-call work: the voice path is gone, the contact stays.
func (c *Calls) hangUp(k *contact.Contact, ch *acd.Change) {
	answered := k.Connected()
	ch.Enter(k, contact.Disconnected)
	k.Final = !answered || k.IsConsult()
	if k.Call.InConference {
		c.conference.leave(k, ch)
	}
}

// agentHangsUp is the agent's own button. In a conference the agent leaves it with every party:
// those may go on without the agent.
func (c *Calls) agentHangsUp(k *contact.Contact, ch *acd.Change) {
	if !k.Call.InConference {
		c.hangUp(k, ch)
		return
	}
	for _, member := range c.conference.members() {
		member.Call.InConference = false
		c.hangUp(member, ch)
	}
}

// refuse ends the offer immediately. There is no after-call work without a call. Where the platform
// puts an agent who refused is not documented; here it is the next state, available by default.
func (c *Calls) refuse(k *contact.Contact, ch *acd.Change) { c.hangUp(k, ch) }

// miss is an offer that ran out, or that the platform withdrew. The agent is set unavailable, so
// that the next caller does not ring at an empty chair; which state the platform chooses is not
// documented.
func (c *Calls) miss(k *contact.Contact, ch *acd.Change) {
	c.hangUp(k, ch)
	c.state.LeaveAfterMiss()
}

// completeACW is the second phase of the end: the contact closes.
func (c *Calls) completeACW(k *contact.Contact, ch *acd.Change) { ch.End(k, contact.Disconnected) }
