package nicemax

import (
	"maps"
)

// Unsourced is what a console may do although no source says that it does. Each is off unless it is switched on, by an option or by an action, so that
// a page is not made to rely on it.
type Unsourced struct {
	// LoggedOutState tells an AgentState "LoggedOut" ahead of the end of a session, and to who registers then. The known states have none for an agent
	// who is gone. Action "logged-out-state".
	LoggedOutState bool
	// MuteEndsWithCall lifts a mute when the last call is over, and tells a Mute of "False". Off: a mute lasts until the agent lifts it or the session
	// ends. Action "mute-ends-with-call".
	MuteEndsWithCall bool
	// SessionConflict lets ProfileMAX lose its session as CXone Agent does, of which alone it is known. Action "max-session-conflict".
	SessionConflict bool
}

// unsourced finds what an action switches.
var unsourced = map[string]func(*Unsourced) *bool{
	"logged-out-state":     func(u *Unsourced) *bool { return &u.LoggedOutState },
	"mute-ends-with-call":  func(u *Unsourced) *bool { return &u.MuteEndsWithCall },
	"max-session-conflict": func(u *Unsourced) *bool { return &u.SessionConflict },
}

// switches tells how each switch of the console stands, by the name of its action.
func (c *Console) switches() map[string]bool {
	all := maps.Clone(c.settings.byName())
	for name, field := range unsourced {
		all[name] = *field(&c.unsourced)
	}
	return all
}

// stateLoggedOut is the agent's only while LoggedOutState is on.
const stateLoggedOut = "LoggedOut"

// leave ends the session, and tells so by an event of the name given.
func (c *Console) leave(name, message string, ch *change) {
	c.endSession(ch)
	if c.unsourced.LoggedOutState {
		c.agent.now.State = stateLoggedOut
		ch.tell(c.agent.event())
	}
	ch.tell(newSessionEnd(name, message, true))
}

// liftsMute says that a mute ends now, with a word.
func (c *Console) liftsMute() bool {
	return c.unsourced.MuteEndsWithCall && c.agent.muted && !c.some((*contact).connected)
}

func (c *Console) canLoseSession() bool {
	return c.agent.signedIn && (c.profile != ProfileMAX || c.unsourced.SessionConflict)
}
