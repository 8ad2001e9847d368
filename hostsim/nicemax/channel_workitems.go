package nicemax

// workItems are tasks that some program put into the queue.
type workItems struct{ parallel }

func (w *workItems) offer(in struct {
	From, Skill         string
	WorkItemID, Payload string
	WorkItemType        string
	popFields
}, ch *change) error {
	via, pop, err := in.read(in.Skill, workItem)
	if err != nil {
		return err
	}
	if err := w.state.hasRoom(workItem); err != nil {
		return err
	}
	k := w.state.newContact(ch, workItem, incoming, in.From, via)
	k.item, k.pop = itemPart{id: in.WorkItemID, payload: in.Payload, kind: in.WorkItemType}, pop
	return nil
}

// transfer sends a work item to a skill or an agent. Both statuses go out in one batch, as the
// second follows immediately.
func (w *workItems) transfer(k *contact, ch *change) {
	k.enter(transferred, ch.now)
	ch.emitFirst(w.state.contactEvent(k))
	w.end(k, ch)
}

// canTransfer tells whether a work item can be sent away.
func (w *workItems) canTransfer(k *contact) bool { return k.in(active, interrupted) }

// end closes a work item. There is no after-call work for it.
func (w *workItems) end(k *contact, ch *change) { ch.end(k, disconnected) }
