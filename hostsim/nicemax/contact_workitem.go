package nicemax

// itemPart is what only a work item has.
type itemPart struct {
	id, payload, kind string
}

// offerWorkItem brings a task that some program put into the queue.
func (c *Console) offerWorkItem(in struct {
	From, Skill         string
	WorkItemID, Payload string
	WorkItemType        string
	popFields
}, ch *change) error {
	via, err := findSkill(in.Skill, workItem)
	if err != nil {
		return err
	}
	pop, err := in.screenPop()
	if err != nil {
		return err
	}
	if err := c.hasRoom(workItem); err != nil {
		return err
	}
	k := c.newContact(ch, workItem, incoming, in.From, via)
	k.item, k.pop = itemPart{id: in.WorkItemID, payload: in.Payload, kind: in.WorkItemType}, pop
	return nil
}

// transferItem hands a work item over to a skill or an agent. Both statuses go out in one batch, as the second follows at once.
func (c *Console) transferItem(k *contact, ch *change) error {
	k.enter(handedOver, ch.now)
	ch.tellFirst(c.eventOf(k))
	c.endItem(k, ch)
	return nil
}

// endItem closes a work item. There is no after-call work for it.
func (c *Console) endItem(k *contact, ch *change) {
	k.end(disconnected, ch.now)
	ch.touch(k)
}
