package nicemax

import "strconv"

// agentStateEvent is AgentState.
type agentStateEvent struct {
	Type string
	origin
	CurrentState     string
	CurrentOutReason string
	StartTimeUTC     string
	// LastStateChangeTime is in no list of the event's fields; CXone Agent's own schema knows it, and refuses "".
	LastStateChangeTime string
	IsAcw               string
	// AcwTimeout is "": after-call work in hostsim lasts until the agent completes it.
	AcwTimeout string
	NextIsAcw  string
	NextStates []nextState
}

type nextState struct {
	State, OutReason string
}

// newAgentState has the agent's present state. Which elements NextStates holds in each state is not
// documented beyond one example; here it is where the agent goes next, and empty for an agent who
// is available already.
func newAgentState(a *agent) event {
	next := []nextState{}
	if a.now != available {
		next = append(next, nextState{State: a.next.State, OutReason: a.next.Reason})
	}
	return event{element: agentStateEvent{
		Type: "AgentState", origin: servers, CurrentState: a.now.State, CurrentOutReason: a.now.Reason, StartTimeUTC: timeText(a.since),
		LastStateChangeTime: timeText(a.since), IsAcw: boolText(a.acw), NextIsAcw: boolText(a.nextIsACW), NextStates: next,
	}}
}

// muteEvent is Mute. It belongs to the agent's leg, so it names no contact.
type muteEvent struct {
	Type string
	origin
	AgentMuted string
}

func newMute(muted bool) event {
	return event{element: muteEvent{Type: "Mute", origin: servers, AgentMuted: boolText(muted)}}
}

// agentLegEvent is AgentLeg. Its id is no ContactID, so it counts as an event without a contact.
type agentLegEvent struct {
	Type string
	origin
	AgentLegId string
	Status     string
	FinalState string
}

func newAgentLeg(l leg) event {
	return event{element: agentLegEvent{
		Type: "AgentLeg", origin: servers, AgentLegId: l.id(), Status: string(l.status),
		FinalState: boolText(l.status == disconnected),
	}}
}

// settingsEvent is MchAgentSettingsChangeEvent.
type settingsEvent struct {
	Type string
	origin
	ChatThreshold     string
	SmsThreshold      string
	EmailThreshold    string
	WorkItemThreshold string
	DigitalThreshold  string
	VoiceThreshold    string
	TotalContactCount string
	ContactAutoFocus  string
	RequestContact    string
	DeliveryMode      string
}

// newSettings has the settings. DeliveryMode has no documented value; "Omni" stands in for one.
func newSettings(s settings) event {
	text := func(n int64) string { return strconv.FormatInt(n, 10) }
	return event{element: settingsEvent{
		Type: "MchAgentSettingsChangeEvent", origin: servers, ChatThreshold: text(s.chat), SmsThreshold: text(s.sms), EmailThreshold: text(s.email),
		WorkItemThreshold: text(s.workItem), DigitalThreshold: text(s.digital), VoiceThreshold: text(s.voice), TotalContactCount: text(s.total),
		ContactAutoFocus: boolText(s.autoFocus), RequestContact: boolText(false), DeliveryMode: "Omni",
	}}
}
