package nicemax

// hangUp ends a call at once, whoever does it and without a confirmation. What was never answered is over; a consult is over too, as its after-call
// work belongs to the call it was about. Everything else goes on to after-call work: the voice path is gone, the contact stays.
func (c *Console) hangUp(k *contact, ch *change) {
	talked := k.connected()
	k.enter(disconnected, ch.now)
	k.final = !talked || k.isConsult()
	ch.touch(k)
	if k.call.inConference {
		c.leaveConference(k, ch)
	}
}

// agentHangsUp is the agent's own button. In a conference the agent leaves it with every party: those may go on without the agent.
func (c *Console) agentHangsUp(k *contact, ch *change) {
	if !k.call.inConference {
		c.hangUp(k, ch)
		return
	}
	for _, member := range c.members() {
		member.call.inConference = false
		c.hangUp(member, ch)
	}
}

// leaveConference takes a party out. One party alone is no conference any more.
func (c *Console) leaveConference(k *contact, ch *change) {
	k.call.inConference = false
	rest := c.members()
	if len(rest) != 1 {
		return
	}
	last := rest[0]
	last.call.inConference = false
	if last.status == joined {
		last.enter(active, ch.now)
	}
	ch.touch(last)
}

// completeACW is the second phase of the end: the contact closes.
func (c *Console) completeACW(k *contact, ch *change) {
	k.end(disconnected, ch.now)
	ch.touch(k)
}

// refuseCall ends the offer at once. There is no after-call work without a call. Where the platform puts an agent who refused is not documented;
// here it is the next state, available by default.
func (c *Console) refuseCall(k *contact, ch *change) { c.hangUp(k, ch) }

// missCall is an offer that ran out, or that the platform withdrew. The agent is set unavailable, so that the next caller does not ring at an empty
// chair; which state the platform chooses is not documented.
func (c *Console) missCall(k *contact, ch *change) {
	c.hangUp(k, ch)
	c.blameAgent()
}

// blameAgent decides where an agent goes who missed an offer: away, unless another voice contact shows that somebody is there, or the agent had
// chosen a next state anyway.
func (c *Console) blameAgent() {
	if _, _, busy := c.work(); !busy && c.agent.next == available {
		c.agent.next = choice{State: stateUnavailable}
	}
}
