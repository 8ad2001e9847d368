package nicemax

import "time"

// updateAgent moves the agent to the state that the voice contacts demand, and tells whether that
// is another one. Chats, work items and digital contacts leave the state alone: an agent who has
// them still takes calls. The documentation says nothing on that.
func (s *state) updateAgent(at time.Time) bool {
	if !s.agent.signedIn {
		return false
	}
	want, acw, busy := s.demanded()
	switch {
	case busy && !s.agent.busy():
		s.agent.next = s.agent.now
	case !busy && !s.agent.busy():
		return false
	case !busy:
		want, s.agent.next = s.agent.next, available
	}
	if want == s.agent.now && acw == s.agent.acw {
		return false
	}
	s.agent.enter(want, acw, at)
	s.agent.nextIsACW = want.inContact() && !s.contacts.some((*contact).isVoicemail)
	return true
}

// demanded is the agent's state as the newest voice contact demands; after-call work counts when no
// voice contact is live. In a conference it is the callers who count, and the parties of consults
// only once they are alone with the agent.
func (s *state) demanded() (want choice, acw, busy bool) {
	var newest *contact
	for _, k := range s.contacts.find((*contact).live) {
		if newest == nil || !k.conferencedConsult() || newest.conferencedConsult() {
			newest = k
		}
	}
	if newest != nil {
		return choice{State: stateDuring(newest)}, false, true
	}
	if s.contacts.some(inACW) {
		return choice{State: stateUnavailable}, true, true
	}
	return choice{}, false, false
}

// inACW is true for a call in after-call work.
func inACW(k *contact) bool { return k.channel == phone && k.status == disconnected && !k.final }

// stateDuring is the agent's state while the contact is live.
func stateDuring(k *contact) string {
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

// leaveAfterMiss decides where an agent goes who missed an offer: away, unless another voice
// contact shows that somebody is there, or the agent had chosen a next state anyway.
func (s *state) leaveAfterMiss() {
	if _, _, busy := s.demanded(); !busy && s.agent.next == available {
		s.agent.next = choice{State: stateUnavailable}
	}
}
