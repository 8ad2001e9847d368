package event

import "github.com/ctibridge/ctibridge/hostsim/nicemax/contact"

// NewContactEvent has the present state of a contact, in the type of event that its channel has.
// Two of these say whether the contact is focused, and one names the agent's session.
func NewContactEvent(k *contact.Contact, focused bool, sessionID string) Event {
	e := Event{ContactID: k.ID}
	switch k.Channel {
	case contact.Phone:
		e.Element = newCallContact(k)
	case contact.Voicemail:
		e.Element = newVoiceMailContact(k)
	case contact.WorkItem:
		e.Element = newWorkItemContact(k, focused, sessionID)
	case contact.Chat:
		e.Element = newTextContact(k, focused)
	case contact.Digital:
		e.Element = newDigitalContact(k)
	}
	return e
}

// refusalTimeout is the RefusalTimeout of every channel, in seconds by our reading. CXone Agent's
// own schema refuses a work item that has "" there, so the platform writes a value. Nothing in
// hostsim runs out by itself all the same.
const refusalTimeout = "30"

// workItemContactEvent is WorkItemContactEvent.
type workItemContactEvent struct {
	Type string
	origin
	ContactID                  string
	MasterID                   string
	AgentId                    string
	Status                     string
	FinalState                 string
	InFocus                    string
	SkillId                    string
	WorkItemId                 string
	WorkItemPayload            string
	WorkItemType               string
	RefusalTimeout             string
	ScreenPopUrl               string
	ScreenPopUrlVariables      []map[string]string
	CustomData                 string
	StartTime                  string
	StartTimeUTC               string
	LastStateChangeTime        string
	LastStateChangeTimeUTC     string
	OmniGroupId                string
	ParentContactId            string
	SessionId                  string
	Url                        string
	TabTitle                   string
	PopDestination             string
	PopoutWindowHeight         string
	PopoutWindowWidth          string
	ClosePopoutUponTermination string
}

func newWorkItemContact(k *contact.Contact, inFocus bool, session string) workItemContactEvent {
	started, changed := timeText(k.Started), timeText(k.Changed)
	return workItemContactEvent{
		Type: "WorkItemContactEvent", origin: servers, ContactID: idText(k.ID),
		MasterID: idText(k.Master), AgentId: agentID, Status: string(k.Status),
		FinalState: boolText(k.Final), InFocus: boolText(inFocus && !k.Final), SkillId: k.Skill.ID,
		WorkItemId: k.Item.ID, WorkItemPayload: k.Item.Payload, WorkItemType: k.Item.Kind,
		RefusalTimeout: refusalTimeout, ScreenPopUrl: k.Pop.Address,
		ScreenPopUrlVariables: variablesOf(k.Pop), StartTime: started, StartTimeUTC: started,
		LastStateChangeTime: changed, LastStateChangeTimeUTC: changed, SessionId: session,
		ClosePopoutUponTermination: boolText(false),
	}
}

// textContactEvent is TextContactEvent, for chat and SMS.
type textContactEvent struct {
	Type string
	origin
	ContactID             string
	RoomId                string
	Status                string
	Skill                 string
	StartTime             string
	LastStateChangeTime   string
	ScreenPopUrl          string
	RefusalTimeout        string
	IsActive              string
	MasterID              string
	CustomData            string
	ParentContactId       string
	OmniGroupId           string
	InFocus               string
	PointOfContactAddress string
	FromAddress           string
	FinalState            string
	CustomerCardUrl       string
}

// newTextContact: IsActive is taken to mean that the conversation goes on.
func newTextContact(k *contact.Contact, inFocus bool) textContactEvent {
	return textContactEvent{
		Type: "TextContactEvent", origin: servers, ContactID: idText(k.ID),
		RoomId: "room-" + idText(k.ID), Status: string(k.Status), Skill: k.Skill.Name,
		StartTime: timeText(k.Started), LastStateChangeTime: timeText(k.Changed),
		ScreenPopUrl: k.Pop.Address, RefusalTimeout: refusalTimeout,
		IsActive: boolText(k.Status != contact.Disconnected), MasterID: idText(k.Master),
		InFocus: boolText(inFocus && !k.Final), PointOfContactAddress: k.Text.Address,
		FromAddress: k.Customer, FinalState: boolText(k.Final),
	}
}

// digitalContactEvent is DigitalContactEvent. It has no FinalState.
type digitalContactEvent struct {
	Type string
	origin
	ContactID      string
	DFOContactId   string
	ChannelType    string
	CustomerName   string
	SkillName      string
	Status         string
	StartTime      string
	StartTimeUTC   string
	RefusalTimeout string
}

func newDigitalContact(k *contact.Contact) digitalContactEvent {
	return digitalContactEvent{
		Type: "DigitalContactEvent", origin: servers, ContactID: idText(k.ID),
		DFOContactId: "case-" + idText(k.ID), ChannelType: k.Medium, CustomerName: k.Customer,
		SkillName: k.Skill.Name, Status: string(k.Status), StartTime: timeText(k.Started),
		StartTimeUTC: timeText(k.Started), RefusalTimeout: refusalTimeout,
	}
}
