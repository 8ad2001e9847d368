package nicemax

// hangUp ends a call immediately, whoever does it and without a confirmation. What was never
// answered is over; a consult is over too, as its after-call work belongs to the call it was about.
// Everything else goes on to after-call work: the voice path is gone, the contact stays.
func (c *calls) hangUp(k *contact, ch *change) {
	answered := k.connected()
	ch.enter(k, disconnected)
	k.final = !answered || k.isConsult()
	if k.call.inConference {
		c.conference.leave(k, ch)
	}
}

// agentHangsUp is the agent's own button. In a conference the agent leaves it with every party:
// those may go on without the agent.
func (c *calls) agentHangsUp(k *contact, ch *change) {
	if !k.call.inConference {
		c.hangUp(k, ch)
		return
	}
	for _, member := range c.conference.members() {
		member.call.inConference = false
		c.hangUp(member, ch)
	}
}

// refuse ends the offer immediately. There is no after-call work without a call. Where the platform
// puts an agent who refused is not documented; here it is the next state, available by default.
func (c *calls) refuse(k *contact, ch *change) { c.hangUp(k, ch) }

// miss is an offer that ran out, or that the platform withdrew. The agent is set unavailable, so
// that the next caller does not ring at an empty chair; which state the platform chooses is not
// documented.
func (c *calls) miss(k *contact, ch *change) {
	c.hangUp(k, ch)
	c.state.leaveAfterMiss()
}

// completeACW is the second phase of the end: the contact closes.
func (c *calls) completeACW(k *contact, ch *change) { ch.end(k, disconnected) }
