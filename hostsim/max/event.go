package max

import (
	"fmt"
	"strconv"
	"time"
)

// event is one ACD event of a poll batch.
type event struct {
	// contactID is 0 for an event that belongs to no contact.
	contactID int64
	element   any
}

// The platform writes all scalars as strings: booleans "True" and "False", dates ISO 8601 in UTC with milliseconds, absent values "".

func boolText(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

func timeText(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// origin names the platform's servers, which stand on most events.
type origin struct {
	IISHost, VCHost string
}

var servers = origin{IISHost: "web-21", VCHost: "vc-07"}

// agentStateEvent is AgentState.
type agentStateEvent struct {
	Type string
	origin
	CurrentState     string
	CurrentOutReason string
	StartTimeUTC     string
	IsAcw            string
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

// callContactEvent is CallContactEvent with the fields that both the vendor's and the known third-party descriptions have.
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
	LastStateChangeTimeUTC string
	ScreenPopUrl           string
	ScreenPopUrlVariables  []map[string]string
	DisconnectCode         string
	IsLogging              string
	// Timeout is "": a call in hostsim rings until somebody acts.
	Timeout             string
	AllowDispositions   string
	Label               string
	IsLinked            string
	TimeZones           string
	FinalState          string
	OtherInformation    string
	BlendingToSkillName string
	InteractionId       string
}

// calledNumber is the number the caller dialled.
const calledNumber = "8005550142"

// newCallContact tells the present state of c. A transfer would give a new ContactID under the same MasterID; nothing is transferred here, so
// the two agree.
func newCallContact(c *contact) event {
	id := strconv.FormatInt(c.id, 10)
	return event{contactID: c.id, element: callContactEvent{
		Type: "CallContactEvent", origin: servers, ContactID: id, MasterID: id, Status: string(c.status), OriginalState: boolText(false),
		CallType: "Regular", DNIS: calledNumber, ANI: c.caller, Skill: c.skill, IsInbound: boolText(true),
		StartTimeUTC: timeText(c.started), LastStateChangeTimeUTC: timeText(c.changed), ScreenPopUrlVariables: []map[string]string{},
		IsLogging: boolText(c.recording), AllowDispositions: boolText(false), IsLinked: boolText(false), FinalState: boolText(c.final),
		InteractionId: fmt.Sprintf("hostsim-%d", c.id),
	}}
}
