package nicemax

import "errors"

// textPart is what only a chat has: where it was opened.
type textPart struct {
	address string
}

// offerChat brings a chat or SMS conversation. Status is how it begins: Incoming, or Waiting for one that is known here before it is routed, or
// Inviting for one that another agent asks this agent to join.
func (c *Console) offerChat(in struct {
	From, Address, Skill string
	Status               status
	popFields
}, ch *change) error {
	via, err := findSkill(in.Skill, chat)
	if err != nil {
		return err
	}
	pop, err := in.screenPop()
	if err != nil {
		return err
	}
	if in.Status == "" {
		in.Status = incoming
	}
	if in.Status != waiting && in.Status != incoming && in.Status != inviting {
		return errors.New("it begins as Waiting, Incoming or Inviting")
	}
	if err := c.hasRoom(chat); err != nil {
		return err
	}
	k := c.newContact(ch, chat, in.Status, in.From, via)
	k.text, k.pop = textPart{address: in.Address}, pop
	return nil
}

// route offers a chat that waited.
func (c *Console) route(k *contact, ch *change) {
	k.enter(incoming, ch.now)
	ch.touch(k)
}

// accept opens a chat or a work item.
func (c *Console) accept(k *contact, ch *change) {
	k.enter(active, ch.now)
	ch.touch(k)
	c.autoFocus(k, ch)
}

// refuse ends an offer that is no call. It is also how an offer ends that ran out.
func (c *Console) refuse(k *contact, ch *change) {
	k.end(disconnected, ch.now)
	ch.touch(k)
}

func (c *Console) holdChat(k *contact, ch *change) {
	next := holding
	if k.status == holding {
		next = active
	}
	k.enter(next, ch.now)
	ch.touch(k)
}

// interrupt sets a chat or a work item aside for something more urgent; the agent resumes it. What makes the platform do so is not documented, so
// it is an act of whoever plays the platform.
func (c *Console) interrupt(k *contact, ch *change) {
	k.enter(interrupted, ch.now)
	ch.touch(k)
}

// resume goes back to what was interrupted, and makes it current.
func (c *Console) resume(k *contact, ch *change) {
	k.enter(active, ch.now)
	ch.touch(k)
	c.focus(k, ch)
}

// endChat is the end of the conversation by either side; after-call work follows, as for a call, but the agent's state does not show it. A chat that
// was never accepted is over.
func (c *Console) endChat(k *contact, ch *change) {
	accepted := k.in(active, holding, interrupted)
	k.enter(disconnected, ch.now)
	k.final = !accepted
	ch.touch(k)
}
