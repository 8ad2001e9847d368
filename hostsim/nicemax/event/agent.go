package event

import (
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// agentStateEvent is AgentState.
type agentStateEvent struct {
	Type string
	origin
	CurrentState     string
	CurrentOutReason string
	StartTimeUTC     string
	// LastStateChangeTime is in no list of the event's fields; CXone Agent's own schema knows it,
	// and refuses "".
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

// NewAgentState has the agent's present state. Which elements NextStates holds in each state is not
// documented beyond one example; here it is where the agent goes next, and empty for an agent who
// is available already.
func NewAgentState(a *agent.Agent) Event {
	next := []nextState{}
	if a.Now != agent.Available {
		next = append(next, nextState{State: a.Next.State, OutReason: a.Next.Reason})
	}
	return Event{Element: agentStateEvent{
		Type: "AgentState", origin: servers, CurrentState: a.Now.State,
		CurrentOutReason: a.Now.Reason, StartTimeUTC: timeText(a.Since),
		LastStateChangeTime: timeText(a.Since), IsAcw: boolText(a.ACW),
		NextIsAcw: boolText(a.NextIsACW), NextStates: next,
	}}
}

// muteEvent is Mute. It belongs to the agent's leg, so it names no contact.
type muteEvent struct {
	Type string
	origin
	AgentMuted string
}

// NewMute reports whether the agent is muted.
func NewMute(muted bool) Event {
	return Event{Element: muteEvent{Type: "Mute", origin: servers, AgentMuted: boolText(muted)}}
}

// agentLegEvent is AgentLeg. Its id is no ContactID, so it counts as an event without a contact.
type agentLegEvent struct {
	Type string
	origin
	AgentLegId string
	Status     string
	FinalState string
}

// NewAgentLeg has the present state of the agent's own phone.
func NewAgentLeg(l agent.Leg) Event {
	return Event{Element: agentLegEvent{
		Type: "AgentLeg", origin: servers, AgentLegId: l.ID(), Status: string(l.Status),
		FinalState: boolText(l.Status == contact.Disconnected),
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

// NewSettings has the settings. DeliveryMode has no documented value; "Omni" stands in for one.
func NewSettings(s agent.Settings) Event {
	text := func(n int64) string { return strconv.FormatInt(n, 10) }
	return Event{Element: settingsEvent{
		Type: "MchAgentSettingsChangeEvent", origin: servers, ChatThreshold: text(s.Chat),
		SmsThreshold: text(s.SMS), EmailThreshold: text(s.Email), WorkItemThreshold: text(s.WorkItem),
		DigitalThreshold: text(s.Digital), VoiceThreshold: text(s.Voice),
		TotalContactCount: text(s.Total), ContactAutoFocus: boolText(s.AutoFocus),
		RequestContact: boolText(false), DeliveryMode: "Omni",
	}}
}
