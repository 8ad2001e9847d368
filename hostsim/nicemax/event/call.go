package event

import (
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// callContactEvent is CallContactEvent with the fields that the vendor's and the known third-party
// descriptions have.
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

func newCallContact(k *contact.Contact) callContactEvent {
	ani, dnis := k.Customer, ownNumber
	if k.Call.Outbound {
		ani, dnis = dnis, ani
	}
	started, changed := timeText(k.Started), timeText(k.Changed)
	return callContactEvent{
		Type: "CallContactEvent", origin: servers, ContactID: idText(k.ID),
		MasterID: idText(k.Master), ParentContactId: idText(k.Parent), Status: string(k.Status),
		OriginalState: boolText(false), CallType: string(k.CallType()), DNIS: dnis, ANI: ani,
		Skill: k.Skill.Name, IsInbound: boolText(!k.Call.Outbound), StartTimeUTC: started,
		StartTime: started, LastStateChangeTimeUTC: changed, LastStateChangeTime: changed,
		ScreenPopUrl: k.Pop.Address, ScreenPopUrlVariables: variablesOf(k.Pop),
		IsLogging: boolText(k.Call.Recording), AllowDispositions: boolText(false),
		IsLinked: boolText(k.IsLinked()), FinalState: boolText(k.Final),
		ComplianceRecord: boolText(false), ConfirmationRequired: boolText(false),
		InteractionId: "hostsim-" + idText(k.Master), IsRequireManualAccept: boolText(true),
	}
}

// NewCallEvent has the present state of a call that is no contact of the agent's.
func NewCallEvent(k *contact.Contact) Event {
	return Event{ContactID: k.ID, Element: newCallContact(k)}
}

// variablesOf is never nil, so that JSON has an array.
func variablesOf(p contact.ScreenPop) []map[string]string {
	return append([]map[string]string{}, p.Variables...)
}

// conferenceEvent is Conference.
type conferenceEvent struct {
	Type string
	origin
	ConferenceNo string
}

// NewConference has the number of a conference that begins.
func NewConference(number int) Event {
	return Event{Element: conferenceEvent{
		Type: "Conference", origin: servers, ConferenceNo: strconv.Itoa(number),
	}}
}
