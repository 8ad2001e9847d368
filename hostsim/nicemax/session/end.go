package session

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// Lose is what HTTP 409 does to the next poll: somebody else holds the session. The console makes
// up the end, with a lower-case key, and no event ends its contacts, as nothing is polled any more.
func (s *Session) Lose(_ struct{}, ch *acd.Change) error {
	for _, k := range s.state.Contacts.All() {
		k.Final = true
	}
	s.state.Agent.Muted = false
	s.end(ch)
	ch.Emit(event.NewSessionConflict())
	return nil
}

// CanLose reports whether the console is one that loses its session.
func (s *Session) CanLose() bool {
	conflicts := s.conflicts || s.state.Faults[faults.MAXSessionConflict]
	return s.state.Agent.SignedIn && conflicts
}

// leave ends the session, with an event of the name given.
func (s *Session) leave(name, message string, ch *acd.Change) {
	s.end(ch)
	if s.state.Faults[faults.LoggedOutState] {
		s.state.Agent.Now.State = agent.StateLoggedOut
		ch.Emit(s.state.AgentEvent())
	}
	ch.Emit(event.NewSessionEnd(name, message, true))
}

// end leaves the agent unavailable, and not muted. No AgentState reports it: the enumeration has no
// state for one who is gone. Nor does an AgentLeg: what becomes of the phone is not documented.
func (s *Session) end(ch *acd.Change) {
	s.state.Agent.SignOut(ch.Now)
	if !s.state.Faults[faults.MuteEndsWithCall] { // which ends it with an event
		s.state.Agent.Muted = false
	}
	s.systemCalls.Forget()
}
