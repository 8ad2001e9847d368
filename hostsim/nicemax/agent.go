package nicemax

import (
	"fmt"
	"time"
)

// agent is the agent's side of the session.
type agent struct {
	now   choice
	acw   bool
	since time.Time
	// nextIsACW means that after-call work follows the present state.
	nextIsACW bool
	// next is where the agent goes when the last voice contact is over.
	next  choice
	muted bool

	signedIn bool
	// sessions counts the sign-ins of this console, for SessionId.
	sessions int
	leg      leg
	settings settings
}

// newAgent is an agent who has just signed in and is available, with the phone connected.
func newAgent(at time.Time) agent {
	return agent{
		now: available, next: available, since: at, signedIn: true, sessions: 1,
		leg: leg{number: 1, status: active}, settings: firstSettings,
	}
}

// newSignedOut is an agent who has yet to sign in for the first time.
func newSignedOut(at time.Time) agent {
	return agent{
		now: choice{State: stateUnavailable}, next: available, since: at,
		leg: leg{status: disconnected}, settings: firstSettings,
	}
}

// signIn starts the next session, with a leg of its own.
func (a *agent) signIn(at time.Time) {
	sessions, number := a.sessions+1, a.leg.number+1
	*a = newAgent(at)
	a.sessions, a.leg.number = sessions, number
}

// signOut leaves the agent unavailable. Whether a mute ends with the session is the caller's to
// decide.
func (a *agent) signOut(at time.Time) {
	a.signedIn = false
	a.enter(choice{State: stateUnavailable}, false, at)
	a.next, a.nextIsACW = available, false
	a.leg.status = disconnected
}

// enter moves the agent to a state.
func (a *agent) enter(c choice, acw bool, at time.Time) {
	a.now, a.acw, a.since = c, acw, at
}

// busy means that a voice contact, not the state menu, decides the agent's state.
func (a *agent) busy() bool {
	return a.acw || (a.now.State != stateAvailable && a.now.State != stateUnavailable && a.signedIn)
}

// canRing means that the platform routes calls and voicemails here.
func (a *agent) canRing() bool { return a.signedIn && a.now == available }

// reachable means that the platform routes contacts of the parallel channels here: the agent is
// signed in and not out.
func (a *agent) reachable() bool {
	return a.signedIn && (a.now.State != stateUnavailable || a.acw)
}

// sessionID is SessionId of the session's events.
func (a *agent) sessionID() string { return fmt.Sprintf("hostsim-session-%d", a.sessions) }
