package nicemax

import "time"

// settleAgent moves the agent to the state that the voice contacts demand, and tells whether that is another one. Chats, work items and digital
// contacts leave the state alone: an agent who has them still takes calls. The documentation says nothing on that.
func (c *Console) settleAgent(at time.Time) bool {
	if !c.agent.signedIn {
		return false
	}
	want, acw, busy := c.work()
	switch {
	case busy && !c.agent.busy():
		c.agent.next = c.agent.now
	case !busy && !c.agent.busy():
		return false
	case !busy:
		want, c.agent.next = c.agent.next, available
	}
	if want == c.agent.now && acw == c.agent.acw {
		return false
	}
	c.agent.enter(want, acw, at)
	c.agent.wrapsUp = want.inContact() && !c.some((*contact).isVoicemail)
	return true
}

// inContact is true in the two states that after-call work follows, but for a voicemail.
func (c choice) inContact() bool {
	return c.State == stateInboundContact || c.State == stateOutboundContact
}

// work is the agent's state as the newest voice contact demands; after-call work counts when no voice contact is live. In a conference it is the
// callers who count, and the advisors only once they are alone with the agent.
func (c *Console) work() (state choice, acw, busy bool) {
	var newest *contact
	for _, k := range c.find((*contact).live) {
		if newest == nil || !k.advises() || newest.advises() {
			newest = k
		}
	}
	if newest != nil {
		return choice{State: newest.agentState()}, false, true
	}
	if c.some(func(k *contact) bool { return k.channel == phone && k.status == disconnected && !k.final }) {
		return choice{State: stateUnavailable}, true, true
	}
	return choice{}, false, false
}

// live is a voice contact from its offer to the end of its voice path.
func (k *contact) live() bool {
	return k.isVoicemail() || (k.channel == phone && !k.in(disconnected, callBackDisconnected))
}

// advises is true for the party of a consult that has become part of a conference.
func (k *contact) advises() bool { return k.isConsult() && k.call.inConference }

func (k *contact) agentState() string {
	switch {
	case k.isConsult() && k.call.outbound:
		return stateOutboundConsult
	case k.isConsult():
		return stateInboundConsult
	case k.call.outbound:
		return stateOutboundContact
	}
	return stateInboundContact
}
