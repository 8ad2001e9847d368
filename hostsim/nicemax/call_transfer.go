package nicemax

// blindTransfer sends the caller to a number, an agent or a skill, and leaves the agent with after-call work. The call goes on elsewhere under a new
// ContactID that this console never sees, unless it comes back by transfer-in.
func (c *Console) blindTransfer(k *contact, ch *change) error {
	c.transferred = k.master
	c.hangUp(k, ch)
	return nil
}

// completeTransfer joins the caller with the party of the consult and takes the agent out: the warm end of a transfer.
func (c *Console) completeTransfer(_ struct{}, ch *change) error {
	advisor, caller := c.consultPair()
	c.transferred = caller.master
	advisor.call.inConference, caller.call.inConference = false, false
	c.hangUp(caller, ch)
	c.hangUp(advisor, ch)
	if rest := c.members(); len(rest) == 1 {
		c.leaveConference(caller, ch)
	}
	return nil
}

func (c *Console) canCompleteTransfer() bool {
	advisor, _ := c.consultPair()
	return advisor != nil
}

// consultPair finds the consult that the agent started and was answered, and the call it is about; nil unless both are connected.
func (c *Console) consultPair() (advisor, caller *contact) {
	for _, k := range c.find((*contact).connected) {
		if parent := c.contacts[k.parent]; k.isConsult() && parent != nil && parent.connected() {
			return k, parent
		}
	}
	return nil, nil
}

// startConference joins every call that is connected. The platform numbers conferences; here they count from 1 for each console.
func (c *Console) startConference(_ struct{}, ch *change) error {
	for _, k := range c.find((*contact).connected) {
		k.call.inConference = true
		k.enter(joined, ch.now)
		ch.touch(k)
	}
	c.conferences++
	ch.tell(newConference(c.conferences))
	return nil
}

// canConference needs two parties, of whom at least one is not yet in the conference.
func (c *Console) canConference() bool {
	parties := c.find((*contact).connected)
	return len(parties) >= 2 && len(c.members()) < len(parties)
}
