package nicemax

// newContactEvent has the present state of a contact, in the type of event that its channel has.
// Two of these say whether the contact is focused, and one names the agent's session.
func newContactEvent(k *contact, focused bool, sessionID string) event {
	e := event{contactID: k.id}
	switch k.channel {
	case phone:
		e.element = newCallContact(k)
	case voicemail:
		e.element = newVoiceMailContact(k)
	case workItem:
		e.element = newWorkItemContact(k, focused, sessionID)
	case chat:
		e.element = newTextContact(k, focused)
	case digital:
		e.element = newDigitalContact(k)
	}
	return e
}

// refusalTimeout is the RefusalTimeout of every channel, in seconds by our reading. CXone Agent's own schema refuses a work item that has "" there, so
// the platform writes a value. Nothing in hostsim runs out by itself all the same.
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

func newWorkItemContact(k *contact, inFocus bool, session string) workItemContactEvent {
	started, changed := timeText(k.started), timeText(k.changed)
	return workItemContactEvent{
		Type: "WorkItemContactEvent", origin: servers, ContactID: idText(k.id), MasterID: idText(k.master), AgentId: agentID,
		Status: string(k.status), FinalState: boolText(k.final), InFocus: boolText(inFocus && !k.final), SkillId: k.skill.ID, WorkItemId: k.item.id,
		WorkItemPayload: k.item.payload, WorkItemType: k.item.kind, RefusalTimeout: refusalTimeout, ScreenPopUrl: k.pop.address,
		ScreenPopUrlVariables: variablesOf(k.pop), StartTime: started, StartTimeUTC: started, LastStateChangeTime: changed,
		LastStateChangeTimeUTC: changed, SessionId: session, ClosePopoutUponTermination: boolText(false),
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
func newTextContact(k *contact, inFocus bool) textContactEvent {
	return textContactEvent{
		Type: "TextContactEvent", origin: servers, ContactID: idText(k.id), RoomId: "room-" + idText(k.id), Status: string(k.status),
		Skill: k.skill.Name, StartTime: timeText(k.started), LastStateChangeTime: timeText(k.changed), ScreenPopUrl: k.pop.address,
		RefusalTimeout: refusalTimeout, IsActive: boolText(k.status != disconnected), MasterID: idText(k.master), InFocus: boolText(inFocus && !k.final),
		PointOfContactAddress: k.text.address, FromAddress: k.customer, FinalState: boolText(k.final),
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

func newDigitalContact(k *contact) digitalContactEvent {
	return digitalContactEvent{
		Type: "DigitalContactEvent", origin: servers, ContactID: idText(k.id), DFOContactId: "case-" + idText(k.id), ChannelType: k.medium,
		CustomerName: k.customer, SkillName: k.skill.Name, Status: string(k.status), StartTime: timeText(k.started), StartTimeUTC: timeText(k.started),
		RefusalTimeout: refusalTimeout,
	}
}
