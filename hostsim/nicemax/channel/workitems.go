package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// WorkItems are tasks that some program put into the queue.
type WorkItems struct{ parallel }

// Offer brings a work item.
func (w *WorkItems) Offer(in struct {
	From, Skill         string
	WorkItemID, Payload string
	WorkItemType        string
	popFields
}, ch *acd.Change) error {
	via, pop, err := in.read(in.Skill, contact.WorkItem)
	if err != nil {
		return err
	}
	if err := w.state.HasRoom(contact.WorkItem); err != nil {
		return err
	}
	k := w.state.NewContact(ch, contact.WorkItem, contact.Incoming, in.From, via)
	k.Item = contact.ItemPart{ID: in.WorkItemID, Payload: in.Payload, Kind: in.WorkItemType}
	k.Pop = pop
	return nil
}

// Transfer sends a work item to a skill or an agent. Both statuses go out in one batch, as the
// second follows immediately.
func (w *WorkItems) Transfer(k *contact.Contact, ch *acd.Change) {
	k.Enter(contact.Transferred, ch.Now)
	ch.EmitFirst(w.state.ContactEvent(k))
	w.end(k, ch)
}

// CanTransfer reports whether a work item can be sent away.
func (w *WorkItems) CanTransfer(k *contact.Contact) bool {
	return k.In(contact.Active, contact.Interrupted)
}

// end closes a work item. There is no after-call work for it.
func (w *WorkItems) end(k *contact.Contact, ch *acd.Change) { ch.End(k, contact.Disconnected) }
