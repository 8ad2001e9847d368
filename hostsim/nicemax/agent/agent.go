package agent

import (
	"fmt"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// Agent is the agent's side of the session.
type Agent struct {
	Now   Choice    `json:"now"`
	ACW   bool      `json:"acw"`
	Since time.Time `json:"since"`
	// NextIsACW means that after-call work follows the present state.
	NextIsACW bool `json:"nextIsAcw"`
	// Next is where the agent goes when the last voice contact is over.
	Next  Choice `json:"next"`
	Muted bool   `json:"muted"`

	SignedIn bool `json:"signedIn"`
	// Sessions counts the sign-ins of this console, for SessionId.
	Sessions int      `json:"sessions"`
	Leg      Leg      `json:"leg"`
	Settings Settings `json:"settings"`
}

// New is an agent who has just signed in and is available, with the phone connected.
func New(at time.Time) Agent {
	return Agent{
		Now: Available, Next: Available, Since: at, SignedIn: true, Sessions: 1,
		Leg: Leg{Number: 1, Status: contact.Active}, Settings: firstSettings,
	}
}

// NewSignedOut is an agent who has yet to sign in for the first time.
func NewSignedOut(at time.Time) Agent {
	return Agent{
		Now: Choice{State: StateUnavailable}, Next: Available, Since: at,
		Leg: Leg{Status: contact.Disconnected}, Settings: firstSettings,
	}
}

// SignIn starts the next session, with a leg of its own.
func (a *Agent) SignIn(at time.Time) {
	sessions, number := a.Sessions+1, a.Leg.Number+1
	*a = New(at)
	a.Sessions, a.Leg.Number = sessions, number
}

// SignOut leaves the agent unavailable. Whether a mute ends with the session is the caller's to
// decide.
func (a *Agent) SignOut(at time.Time) {
	a.SignedIn = false
	a.Enter(Choice{State: StateUnavailable}, false, at)
	a.Next, a.NextIsACW = Available, false
	a.Leg.Status = contact.Disconnected
}

// Enter moves the agent to a state.
func (a *Agent) Enter(c Choice, acw bool, at time.Time) {
	a.Now, a.ACW, a.Since = c, acw, at
}

// Busy means that a voice contact, not the state menu, decides the agent's state.
func (a *Agent) Busy() bool {
	return a.ACW || (a.Now.State != stateAvailable && a.Now.State != StateUnavailable && a.SignedIn)
}

// CanRing means that the platform routes calls and voicemails here.
func (a *Agent) CanRing() bool { return a.SignedIn && a.Now == Available }

// Reachable means that the platform routes contacts of the parallel channels here: the agent is
// signed in and not out.
func (a *Agent) Reachable() bool {
	return a.SignedIn && (a.Now.State != StateUnavailable || a.ACW)
}

// SessionID is SessionId of the session's events.
func (a *Agent) SessionID() string { return fmt.Sprintf("hostsim-session-%d", a.Sessions) }
