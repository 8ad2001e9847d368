package max

// agentSessionStart is AgentSessionStart with the fields that the official example has. SessionId is not the token.
type agentSessionStart struct {
	Type string
	origin
	BusNo                     string
	AgentId                   string
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
}

func newAgentSessionStart() event {
	return event{element: agentSessionStart{
		Type: "AgentSessionStart", origin: servers, BusNo: "4590001", AgentId: "30217", SessionId: "88001", StationId: "5103",
		StationPhoneNumber: "8005550170", StationCallerId: calledNumber, SupervisorPermissionLevel: "0", CanMask: boolText(true),
		AgentSchedulePermission: boolText(false), ScoreRecordingsPermission: boolText(false), HideAgentStatePermission: boolText(false),
		CanMultiPartyConference: boolText(true),
	}}
}

// agentSessionEnd is AgentSessionEnd.
type agentSessionEnd struct {
	Type string
	origin
	Message, Success string
}

func newAgentSessionEnd() event {
	return event{element: agentSessionEnd{Type: "AgentSessionEnd", origin: servers, Success: boolText(true)}}
}

// agentLeg is AgentLeg, the agent's own connection; the documentation's prose calls it AgentLegEvent.
type agentLeg struct {
	Type string
	origin
	AgentLegId, Status, FinalState string
}

func newAgentLeg() event {
	return event{element: agentLeg{
		Type: "AgentLeg", origin: servers, AgentLegId: "701200299", Status: "Active", FinalState: boolText(false),
	}}
}

// agentSettings is MchAgentSettingsChangeEvent. The values of DeliveryMode are not documented.
type agentSettings struct {
	Type                                                                             string
	ChatThreshold, SmsThreshold, EmailThreshold, WorkItemThreshold, DigitalThreshold string
	VoiceThreshold, TotalContactCount                                                string
	ContactAutoFocus, RequestContact, DeliveryMode                                   string
}

func newAgentSettings() event {
	return event{element: agentSettings{
		Type: "MchAgentSettingsChangeEvent", ChatThreshold: "3", SmsThreshold: "2", EmailThreshold: "2", WorkItemThreshold: "1",
		DigitalThreshold: "4", VoiceThreshold: "1", TotalContactCount: "5", ContactAutoFocus: boolText(true), RequestContact: boolText(false),
		DeliveryMode: "Omni",
	}}
}
