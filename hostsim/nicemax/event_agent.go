package nicemax

import (
	"fmt"
	"strconv"
)

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

// agentID is the one agent there is.
const agentID = "60214"

// sessionStartEvent is AgentSessionStart.
type sessionStartEvent struct {
	Type string
	origin
	BusNo   string
	AgentId string
	// SessionId is not the token of SessionInfo.
	SessionId                 string
	StationId                 string
	StationPhoneNumber        string
	StationCallerId           string
	DialerCampaign            string
	DialerCampaignStartTime   string
	SupervisorPermissionLevel string
	CanMask                   string
	AgentSchedulePermission   string
	ScoreRecordingsPermission string
	HideAgentStatePermission  string
	CanMultiPartyConference   string
	ClientConnectorPort       string
	MaxConcurrentChats        string
	CanRecord                 string
	EnabledForMCH             string
	UseCustomerCard           string
	AgentUUId                 string
	EntityMode                string
	PortNo                    string `json:"portNo"`
}

func (a *agent) sessionID() string { return fmt.Sprintf("hostsim-session-%d", a.sessions) }

func (c *Console) newSessionStart() event {
	return event{element: sessionStartEvent{
		Type: "AgentSessionStart", origin: servers, BusNo: "4592113", AgentId: agentID, SessionId: c.agent.sessionID(), StationId: "310",
		StationPhoneNumber: "8015550110", StationCallerId: ownNumber, SupervisorPermissionLevel: "0", CanMask: boolText(true),
		AgentSchedulePermission: boolText(false), ScoreRecordingsPermission: boolText(false), HideAgentStatePermission: boolText(false),
		CanMultiPartyConference: boolText(true), MaxConcurrentChats: strconv.FormatInt(c.agent.settings.chat, 10), CanRecord: boolText(true),
		EnabledForMCH: boolText(true), UseCustomerCard: boolText(false), AgentUUId: "3f1c6e0a-0000-4000-8000-000000060214",
	}}
}

// sessionEndEvent is AgentSessionEnd and RemoteAgentSessionEnd.
type sessionEndEvent struct {
	Type string
	origin
	Message string
	Success string
}

func newSessionEnd(name, message string, success bool) event {
	return event{element: sessionEndEvent{Type: name, origin: servers, Message: message, Success: boolText(success)}}
}

// conflictEvent is what the console makes up when its poll is answered with 409. The key is in lower case, unlike that of every other event.
type conflictEvent struct {
	Type string `json:"type"`
}
