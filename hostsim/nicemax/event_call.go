package nicemax

import "strconv"

// callContactEvent is CallContactEvent with the fields that the vendor's and the known third-party descriptions have.
type callContactEvent struct {
	Type string
	origin
	ContactID              string
	MasterID               string
	ParentContactId        string
	Status                 string
	OriginalState          string
	CallType               string
	DNIS                   string
	ANI                    string
	Skill                  string
	IsInbound              string
	StartTimeUTC           string
	StartTime              string
	LastStateChangeTimeUTC string
	LastStateChangeTime    string
	ScreenPopUrl           string
	ScreenPopUrlVariables  []map[string]string
	DisconnectCode         string
	IsLogging              string
	// Timeout is "": a call in hostsim rings until somebody acts.
	Timeout                   string
	AllowDispositions         string
	Label                     string
	IsLinked                  string
	TimeZones                 string
	FinalState                string
	OtherInformation          string
	OtherInformationNewFormat string
	BlendingToSkillName       string
	DeliveryType              string
	CustomData                string
	ComplianceRecord          string
	ConfirmationRequired      string
	OmniGroupId               string
	ExternalId                string
	AnsMachineOverride        string
	AnsMachineOverrideEndTime string
	InteractionId             string
	CustomerCardUrl           string
	IsRequireManualAccept     string
}

// ownNumber is the number that callers dial, and that the agent shows to those who are called.
const ownNumber = "8005550142"

func newCallContact(k *contact) callContactEvent {
	ani, dnis := k.customer, ownNumber
	if k.call.outbound {
		ani, dnis = dnis, ani
	}
	started, changed := timeText(k.started), timeText(k.changed)
	return callContactEvent{
		Type: "CallContactEvent", origin: servers, ContactID: idText(k.id), MasterID: idText(k.master), ParentContactId: idText(k.parent),
		Status: string(k.status), OriginalState: boolText(false), CallType: string(k.callType()), DNIS: dnis, ANI: ani, Skill: k.skill.Name,
		IsInbound: boolText(!k.call.outbound), StartTimeUTC: started, StartTime: started, LastStateChangeTimeUTC: changed,
		LastStateChangeTime: changed, ScreenPopUrl: k.pop.address, ScreenPopUrlVariables: variablesOf(k.pop), IsLogging: boolText(k.call.recording),
		AllowDispositions: boolText(false), IsLinked: boolText(k.isLinked()), FinalState: boolText(k.final), ComplianceRecord: boolText(false),
		ConfirmationRequired: boolText(false), InteractionId: "hostsim-" + idText(k.master),
		IsRequireManualAccept: boolText(true),
	}
}

// newCallEvent has the present state of a call that is no contact of the agent's.
func newCallEvent(k *contact) event {
	return event{contactID: k.id, element: newCallContact(k)}
}

// variablesOf is never nil, so that JSON has an array.
func variablesOf(p screenPop) []map[string]string {
	return append([]map[string]string{}, p.variables...)
}

// conferenceEvent is Conference.
type conferenceEvent struct {
	Type string
	origin
	ConferenceNo string
}

func newConference(number int) event {
	return event{element: conferenceEvent{Type: "Conference", origin: servers, ConferenceNo: strconv.Itoa(number)}}
}
