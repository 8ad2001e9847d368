package channel

import (
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Chats are chat and SMS conversations.
type Chats struct{ parallel }

// Offer brings a conversation. Status is how it begins: Incoming, or Waiting for one that is known
// here before it is routed, or Inviting for one that another agent asks this agent to join.
func (c *Chats) Offer(in struct {
	From, Address, Skill string
	Status               contact.Status
	popFields
}, ch *acd.Change) error {
	via, pop, err := in.read(in.Skill, contact.Chat)
	if err != nil {
		return err
	}
	if in.Status == "" {
		in.Status = contact.Incoming
	}
	if in.Status != contact.Waiting && in.Status != contact.Incoming && in.Status != contact.Inviting {
		return errors.New("it begins as Waiting, Incoming or Inviting")
	}
	if err := c.state.HasRoom(contact.Chat); err != nil {
		return err
	}
	k := c.state.NewContact(ch, contact.Chat, in.Status, in.From, via)
	k.Text, k.Pop = contact.TextPart{Address: in.Address}, pop
	return nil
}

// route offers a chat that waited.
func (c *Chats) route(k *contact.Contact, ch *acd.Change) { ch.Enter(k, contact.Incoming) }

// toggleHold holds a chat, or takes it back.
func (c *Chats) toggleHold(k *contact.Contact, ch *acd.Change) {
	next := contact.Holding
	if k.Status == contact.Holding {
		next = contact.Active
	}
	ch.Enter(k, next)
}

// end is the end of the conversation by either side; after-call work follows, as for a call, but
// the agent's state does not show it. A chat that was never accepted is over.
func (c *Chats) end(k *contact.Contact, ch *acd.Change) {
	accepted := k.In(contact.Active, contact.Holding, contact.Interrupted)
	ch.Enter(k, contact.Disconnected)
	k.Final = !accepted
}

// completeACW is the second phase of the end: the contact closes.
func (c *Chats) completeACW(k *contact.Contact, ch *acd.Change) { ch.End(k, contact.Disconnected) }
