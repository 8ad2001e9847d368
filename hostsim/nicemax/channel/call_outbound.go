package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Dial calls a number from a skill of the agent's. An agent who is out may dial; one in after-call
// work completes it first. Who is on the line is put on hold.
func (c *Calls) Dial(in struct{ Number, Skill string }, ch *acd.Change) error {
	via, err := contact.FindSkill(in.Skill, contact.Phone)
	if err != nil {
		return err
	}
	c.holdAll(ch)
	k := c.state.NewContact(ch, contact.Phone, contact.Dialing, in.Number, via)
	k.Call = contact.CallPart{Kind: contact.Regular, Outbound: true}
	c.state.AutoFocus(k, ch)
	return nil
}

// CanDial reports whether the agent can call a number now.
func (c *Calls) CanDial() bool {
	return c.state.Agent.SignedIn && !c.state.Agent.ACW && !c.pending() &&
		!c.state.Contacts.Some((*contact.Contact).IsConsult) &&
		!c.state.Contacts.Some((*contact.Contact).IsVoicemail)
}

// calleeRings says that the dialled party's phone rings. Not every network reports it.
func (c *Calls) calleeRings(k *contact.Contact, ch *acd.Change) {
	next := contact.Ringing
	if k.In(contact.NaturalDialing, contact.NaturalAMD) {
		next = contact.NaturalRinging
	}
	ch.Enter(k, next)
}

// calleeAnswers connects the dialled party, while the agent may have taken another call back.
func (c *Calls) calleeAnswers(k *contact.Contact, ch *acd.Change) { c.connect(k, ch) }

// detectMachine listens whether a person or a machine answered.
func (c *Calls) detectMachine(k *contact.Contact, ch *acd.Change) {
	ch.Enter(k, contact.NaturalAMD)
}

// callBackFails ends a call-back that nobody answered. That it has one phase, as other calls
// without an answer, is our reading.
func (c *Calls) callBackFails(k *contact.Contact, ch *acd.Change) {
	ch.End(k, contact.CallBackDisconnected)
}
