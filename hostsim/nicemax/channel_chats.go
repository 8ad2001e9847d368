package nicemax

import "errors"

// chats are chat and SMS conversations.
type chats struct{ parallel }

// offer brings a conversation. Status is how it begins: Incoming, or Waiting for one that is known
// here before it is routed, or Inviting for one that another agent asks this agent to join.
func (c *chats) offer(in struct {
	From, Address, Skill string
	Status               status
	popFields
}, ch *change) error {
	via, pop, err := in.read(in.Skill, chat)
	if err != nil {
		return err
	}
	if in.Status == "" {
		in.Status = incoming
	}
	if in.Status != waiting && in.Status != incoming && in.Status != inviting {
		return errors.New("it begins as Waiting, Incoming or Inviting")
	}
	if err := c.state.hasRoom(chat); err != nil {
		return err
	}
	k := c.state.newContact(ch, chat, in.Status, in.From, via)
	k.text, k.pop = textPart{address: in.Address}, pop
	return nil
}

// route offers a chat that waited.
func (c *chats) route(k *contact, ch *change) { ch.enter(k, incoming) }

// toggleHold holds a chat, or takes it back.
func (c *chats) toggleHold(k *contact, ch *change) {
	next := holding
	if k.status == holding {
		next = active
	}
	ch.enter(k, next)
}

// end is the end of the conversation by either side; after-call work follows, as for a call, but
// the agent's state does not show it. A chat that was never accepted is over.
func (c *chats) end(k *contact, ch *change) {
	accepted := k.in(active, holding, interrupted)
	ch.enter(k, disconnected)
	k.final = !accepted
}

// completeACW is the second phase of the end: the contact closes.
func (c *chats) completeACW(k *contact, ch *change) { ch.end(k, disconnected) }
