package nicemax

import (
	"errors"
	"fmt"
	"slices"
)

// offer is a call that the platform routes to the agent.
type offer struct {
	// Caller is the number that calls; "" is a caller who withholds it.
	Caller string
	// Skill is a name from the list of skills, "" for the first.
	Skill string
	// CallType is Regular if it is "".
	CallType callType
	popFields
	// Master is, for a call that was transferred in, the id of the first contact of the conversation.
	Master id
}

// callTypes are the types of call that come in by routing; the other ones arise from what agents do, or from the dialler.
var callTypes = []callType{regular, personalQueue, takeOver}

// ring offers a call to an available agent. That the agent counts as in an inbound contact from the offer on, not from the answer, is our reading:
// the platform routes nothing more to an agent who is being rung.
func (c *Console) ring(in offer, ch *change) error {
	via, err := findSkill(in.Skill, phone)
	if err != nil {
		return err
	}
	pop, err := in.screenPop()
	if err != nil {
		return err
	}
	if in.CallType == "" {
		in.CallType = regular
	}
	if !slices.Contains(callTypes, in.CallType) {
		return fmt.Errorf("no call of type %q comes in", in.CallType)
	}
	k := c.newContact(ch, phone, incoming, in.Caller, via)
	k.call.kind, k.pop = in.CallType, pop
	return nil
}

// transferIn offers a call that another agent, or this one before, transferred: a new contact of the same conversation.
func (c *Console) transferIn(in offer, ch *change) error {
	master := int64(in.Master)
	if master == 0 {
		master = c.transferred
	}
	if master == 0 {
		return errors.New("no call was transferred here, and no master contact was named")
	}
	if err := c.ring(in, ch); err != nil {
		return err
	}
	for id := range ch.touched {
		c.contacts[id].master = master
	}
	return nil
}

func (c *Console) canRing() bool { return c.agent.signedIn && c.agent.now == available }

// ringConsult is another agent who calls this one for advice. It reaches an agent who is in a call too: answering puts that call on hold.
func (c *Console) ringConsult(in struct{ Caller string }, ch *change) error {
	k := c.newContact(ch, phone, incoming, in.Caller, skill{})
	k.call.kind = consult
	return nil
}

func (c *Console) canRingConsult() bool {
	if !c.agent.signedIn || c.pendingCall() || c.some((*contact).isConsult) {
		return false
	}
	return c.agent.now == available || c.some((*contact).connected)
}

// offered is the contact whose accept and reject buttons show: the current one, else the call that rings while the agent works on another contact.
func (c *Console) offered() *contact {
	if k := c.contacts[c.current]; k != nil && k.isOffer() {
		return k
	}
	return c.offeredCall()
}

// offeredCall is the call that rings at the agent, nil if none does. There is never a second.
func (c *Console) offeredCall() *contact {
	for _, k := range c.find((*contact).offered) {
		return k
	}
	return nil
}

func (k *contact) isOffer() bool {
	return k.in(incoming, inviting, preview) || (k.channel == digital && k.status == digitalNew)
}
