package nicemax

// lose is what HTTP 409 does to the next poll: somebody else holds the session. The console makes
// up the end, with a lower-case key, and no event ends its contacts, as nothing is polled any more.
func (s *session) lose(_ struct{}, ch *change) error {
	for _, k := range s.state.contacts.all() {
		k.final = true
	}
	s.state.agent.muted = false
	s.end(ch)
	ch.emit(newSessionConflict())
	return nil
}

func (s *session) canLose() bool {
	conflicts := s.conflicts || s.state.faults[FaultMAXSessionConflict]
	return s.state.agent.signedIn && conflicts
}

// leave ends the session, with an event of the name given.
func (s *session) leave(name, message string, ch *change) {
	s.end(ch)
	if s.state.faults[FaultLoggedOutState] {
		s.state.agent.now.State = stateLoggedOut
		ch.emit(s.state.agentEvent())
	}
	ch.emit(newSessionEnd(name, message, true))
}

// end leaves the agent unavailable, and not muted. No AgentState reports it: the enumeration has no
// state for one who is gone. Nor does an AgentLeg: what becomes of the phone is not documented.
func (s *session) end(ch *change) {
	s.state.agent.signOut(ch.now)
	if !s.state.faults[FaultMuteEndsWithCall] { // which ends it with an event
		s.state.agent.muted = false
	}
	s.systemCalls.forget()
}
