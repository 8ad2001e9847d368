package nicemax

import "time"

// The states of an agent that hostsim knows. After-call work is Unavailable with IsAcw, as on the platform.
const (
	stateAvailable       = "Available"
	stateUnavailable     = "Unavailable"
	stateInboundContact  = "InboundContact"
	stateOutboundContact = "OutboundContact"
	stateInboundConsult  = "InboundConsult"
	stateOutboundConsult = "OutboundConsult"
)

// outReasons are the reasons an agent may give for being unavailable; the empty one means none was given.
var outReasons = map[string]bool{"": true, "Break": true, "Lunch": true, "Meeting": true}

// choice is an entry of the agent's state menu.
type choice struct {
	State  string `json:"state"`
	Reason string `json:"reason"`
}

var available = choice{State: stateAvailable}

func (c choice) valid() bool {
	switch c.State {
	case stateAvailable:
		return c.Reason == ""
	case stateUnavailable:
		return outReasons[c.Reason]
	}
	return false
}

// agent is the agent's side of the session.
type agent struct {
	now   choice
	acw   bool
	since time.Time
	// wrapsUp means that after-call work follows the present state.
	wrapsUp bool
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
		now: available, next: available, since: at,
		signedIn: true, sessions: 1, leg: leg{number: 1, status: active}, settings: firstSettings,
	}
}

// nobody is an agent who has yet to sign in for the first time.
func nobody(at time.Time) agent {
	return agent{now: choice{State: stateUnavailable}, next: available, since: at, leg: leg{status: disconnected}, settings: firstSettings}
}

// enter moves the agent to a state.
func (a *agent) enter(c choice, acw bool, at time.Time) {
	a.now, a.acw, a.since = c, acw, at
}

// busy means that a voice contact, not the state menu, decides the agent's state.
func (a *agent) busy() bool {
	return a.acw || (a.now.State != stateAvailable && a.now.State != stateUnavailable && a.signedIn)
}

// event tells the present state. Which elements NextStates holds in each state is not documented beyond one example; here it is where the agent
// goes next, and empty for an agent who is available already.
func (a *agent) event() event {
	next := []nextState{}
	if a.now != available {
		next = append(next, nextState{State: a.next.State, OutReason: a.next.Reason})
	}
	return event{element: agentStateEvent{
		Type: "AgentState", origin: servers, CurrentState: a.now.State, CurrentOutReason: a.now.Reason, StartTimeUTC: timeText(a.since),
		LastStateChangeTime: timeText(a.since), IsAcw: boolText(a.acw), NextIsAcw: boolText(a.wrapsUp), NextStates: next,
	}}
}
