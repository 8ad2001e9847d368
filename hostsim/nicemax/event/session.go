package event

import (
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
)

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

// NewSessionStart has the agent's session as it begins.
func NewSessionStart(a *agent.Agent) Event {
	return Event{Element: sessionStartEvent{
		Type: "AgentSessionStart", origin: servers, BusNo: "4592113", AgentId: agentID,
		SessionId: a.SessionID(), StationId: "310", StationPhoneNumber: "8015550110",
		StationCallerId: ownNumber, SupervisorPermissionLevel: "0", CanMask: boolText(true),
		AgentSchedulePermission: boolText(false), ScoreRecordingsPermission: boolText(false),
		HideAgentStatePermission: boolText(false), CanMultiPartyConference: boolText(true),
		MaxConcurrentChats: strconv.FormatInt(a.Settings.Chat, 10), CanRecord: boolText(true),
		EnabledForMCH: boolText(true), UseCustomerCard: boolText(false),
		AgentUUId: "3f1c6e0a-0000-4000-8000-000000060214",
	}}
}

// sessionEndEvent is AgentSessionEnd and RemoteAgentSessionEnd.
type sessionEndEvent struct {
	Type string
	origin
	Message string
	Success string
}

// NewSessionEnd has the end of a session, or one that failed, under either of its names.
func NewSessionEnd(name, message string, success bool) Event {
	return Event{Element: sessionEndEvent{
		Type: name, origin: servers, Message: message, Success: boolText(success),
	}}
}

// conflictEvent is what the console makes up when its poll is answered with 409. The key is in
// lower case, unlike that of every other event.
type conflictEvent struct {
	Type string `json:"type"`
}

// NewSessionConflict has the end of a session that somebody else took.
func NewSessionConflict() Event { return Event{Element: conflictEvent{Type: "AgentSessionEnd"}} }
