package acd

import (
	"time"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// updateAgent moves the agent to the state that the voice contacts demand, and reports whether that
// is another one. Chats, work items and digital contacts leave the state alone: an agent who has
// them still takes calls. The documentation says nothing on that.
func (s *State) updateAgent(at time.Time) bool {
	if !s.Agent.SignedIn {
		return false
	}
	want, acw, busy := s.demanded()
	switch {
	case busy && !s.Agent.Busy():
		s.Agent.Next = s.Agent.Now
	case !busy && !s.Agent.Busy():
		return false
	case !busy:
		want, s.Agent.Next = s.Agent.Next, agent.Available
	}
	if want == s.Agent.Now && acw == s.Agent.ACW {
		return false
	}
	s.Agent.Enter(want, acw, at)
	s.Agent.NextIsACW = want.InContact() && !s.Contacts.Some((*contact.Contact).IsVoicemail)
	return true
}

// demanded is the agent's state as the newest voice contact demands; after-call work counts when no
// voice contact is live. In a conference it is the callers who count, and the parties of consults
// only once they are alone with the agent.
func (s *State) demanded() (want agent.Choice, acw, busy bool) {
	var newest *contact.Contact
	for _, k := range s.Contacts.Find((*contact.Contact).Live) {
		if newest == nil || !k.ConferencedConsult() || newest.ConferencedConsult() {
			newest = k
		}
	}
	if newest != nil {
		return agent.Choice{State: stateDuring(newest)}, false, true
	}
	if s.Contacts.Some(inACW) {
		return agent.Choice{State: agent.StateUnavailable}, true, true
	}
	return agent.Choice{}, false, false
}

// inACW is true for a call in after-call work.
func inACW(k *contact.Contact) bool {
	return k.Channel == contact.Phone && k.Status == contact.Disconnected && !k.Final
}

// stateDuring is the agent's state while the contact is live.
func stateDuring(k *contact.Contact) string {
	switch {
	case k.IsConsult() && k.Call.Outbound:
		return agent.StateOutboundConsult
	case k.IsConsult():
		return agent.StateInboundConsult
	case k.Call.Outbound:
		return agent.StateOutboundContact
	}
	return agent.StateInboundContact
}

// LeaveAfterMiss decides where an agent goes who missed an offer: away, unless another voice
// contact shows that somebody is there, or the agent had chosen a next state anyway.
func (s *State) LeaveAfterMiss() {
	if _, _, busy := s.demanded(); !busy && s.Agent.Next == agent.Available {
		s.Agent.Next = agent.Choice{State: agent.StateUnavailable}
	}
}
