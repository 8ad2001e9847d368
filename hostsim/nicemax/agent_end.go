package nicemax

// endSession leaves the agent unavailable, and not muted. No AgentState tells of it: the enumeration has no state for one who is gone. Nor does an
// AgentLeg: what becomes of the phone is not documented.
func (c *Console) endSession(ch *change) {
	c.agent.signedIn = false
	c.agent.enter(choice{State: stateUnavailable}, false, ch.now)
	c.agent.next, c.agent.wrapsUp = available, false
	c.agent.leg.status = disconnected
	c.agent.muted = c.agent.muted && c.has(FaultMuteEndsWithCall) // which lifts it with a word
	clear(c.strangers)
}

// stateLoggedOut is the agent's only while FaultLoggedOutState is on.
const stateLoggedOut = "LoggedOut"

// leave ends the session, and tells so by an event of the name given.
func (c *Console) leave(name, message string, ch *change) {
	c.endSession(ch)
	if c.has(FaultLoggedOutState) {
		c.agent.now.State = stateLoggedOut
		ch.tell(c.agent.event())
	}
	ch.tell(newSessionEnd(name, message, true))
}

// liftsMute says that a mute ends now, with a word.
func (c *Console) liftsMute() bool {
	return c.has(FaultMuteEndsWithCall) && c.agent.muted && !c.some((*contact).connected)
}

func (c *Console) canLoseSession() bool {
	return c.agent.signedIn && (c.profile != ProfileMAX || c.has(FaultMAXSessionConflict))
}
