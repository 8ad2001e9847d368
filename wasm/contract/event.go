package contract

// EventType names what happened. The dotted names are the neutral layer and
// mean the same for every host.
type EventType string

const (
	// Vendor: the console's own event, which the page gets untouched under its
	// own name. The only type that never reaches a handler by this name.
	Vendor EventType = "vendor"
	// ConnectionChanged: the bridge is connecting, connected, failed or closed. Around
	// adapters connected says that the bridge listens, and adapter.state is about each of them.
	ConnectionChanged EventType = "connection"
	// Failed: something went wrong that no promise reports, such as a malformed
	// message.
	Failed EventType = "error"
	// CommandDone settles the promise of a command. It reaches no handler.
	CommandDone EventType = "command.settled"
	// AgentState: the agent signed in or out, or changed state.
	AgentState EventType = "agent.state"
	// ContactOffered: a contact rings for this agent and can be answered.
	ContactOffered EventType = "contact.offered"
	// ContactStarted: the agent and the customer are connected.
	ContactStarted EventType = "contact.started"
	// ContactUpdated: hold, masking, recording, after-call work, or anything else about
	// a contact changed.
	ContactUpdated EventType = "contact.updated"
	// ContactEnded: the contact is over for good.
	ContactEnded EventType = "contact.ended"
	// ContactRemoved: the contact is no longer in contacts; a CCAI chat goes when
	// its tab is closed.
	ContactRemoved EventType = "contact.removed"
	// ContactFocused: the agent selected this contact in the console.
	ContactFocused EventType = "contact.focused"
	// MessageReceived: the customer wrote.
	MessageReceived EventType = "message.received"
	// MessageSent: the agent wrote.
	MessageSent EventType = "message.sent"
	// RecordingPaused: what is said now is kept out of the recording, by masking or
	// redaction.
	RecordingPaused EventType = "recording.paused"
	// RecordingResumed: the recording goes on.
	RecordingResumed EventType = "recording.resumed"
	// ContactTransferred: an agent transferred the contact to another, or to a queue; transfer
	// says from whom to whom (CCAI).
	ContactTransferred EventType = "contact.transferred"
	// ParticipantJoined: somebody came to a contact (CCAI).
	ParticipantJoined EventType = "participant.joined"
	// ParticipantLeft: somebody left a contact (CCAI).
	ParticipantLeft EventType = "participant.left"
	// CobrowseStarted: the customer's screen is shared (CCAI).
	CobrowseStarted EventType = "cobrowse.started"
	// CobrowseChanged: a right over the shared screen changed (CCAI).
	CobrowseChanged EventType = "cobrowse.changed"
	// CobrowseEnded: the screen is no longer shared; it ends with its contact at the
	// latest (CCAI).
	CobrowseEnded EventType = "cobrowse.ended"
	// AssistantChanged: Agent Assist, or a task virtual agent, was turned on, answered or
	// left (CCAI).
	AssistantChanged EventType = "assistant.changed"
	// AdapterChanged: an adapter is silent, responding, signedIn or signedOut (CCAI).
	AdapterChanged EventType = "adapter.state"
	// ScreenPopped: a record was shown, here or, with elsewhere, by another tab of the
	// page.
	ScreenPopped EventType = "screen.pop"
	// ScreenPopRefused: a record was asked for and not shown.
	ScreenPopRefused EventType = "screen.pop.refused"
	// Refused: a message was not let in and changed nothing. It is counted, and
	// only a broken one becomes an error: foreign ones are daily noise.
	Refused EventType = "refused"
	// SessionToken: the console handed out the agent's session token. It goes
	// to the handler that asked for it and is never logged.
	SessionToken EventType = "session.token"
	// PostDue: the page is to post this to the console. Effects are data, because each call
	// from the module into JavaScript costs as much as the rest of a step; they come ahead of
	// the events of a step.
	PostDue EventType = "effect.post"
	// TimerDue: the page is to call fired for this timer.
	TimerDue EventType = "effect.timer"
	// TimerOff: the page is to forget this timer.
	TimerOff EventType = "effect.timer.off"
)

// InternalEvents lists the event types that are for the facade and reach no handler.
var InternalEvents = []EventType{Vendor, CommandDone, Refused, PostDue, TimerDue, TimerOff}

// Payloads says which form each event type carries.
var Payloads = []struct {
	Type    EventType
	Payload Payload
}{
	{Vendor, VendorEvent{}},
	{ConnectionChanged, Connection{}},
	{Failed, Failure{}},
	{CommandDone, CommandSettled{}},
	{AgentState, Agent{}},
	{ContactOffered, Contact{}},
	{ContactStarted, Contact{}},
	{ContactUpdated, Contact{}},
	{ContactEnded, Contact{}},
	{ContactRemoved, Contact{}},
	{ContactFocused, Contact{}},
	{MessageReceived, Message{}},
	{MessageSent, Message{}},
	{RecordingPaused, Contact{}},
	{RecordingResumed, Contact{}},
	{ContactTransferred, Contact{}},
	{ParticipantJoined, ParticipantChange{}},
	{ParticipantLeft, ParticipantChange{}},
	{CobrowseStarted, Cobrowse{}},
	{CobrowseChanged, Cobrowse{}},
	{CobrowseEnded, Cobrowse{}},
	{AssistantChanged, Assistant{}},
	{AdapterChanged, Adapter{}},
	{ScreenPopped, ScreenPop{}},
	{ScreenPopRefused, RefusedPop{}},
	{Refused, RefusedMessage{}},
	{SessionToken, Session{}},
	{PostDue, Outgoing{}},
	{TimerDue, Timer{}},
	{TimerOff, EndedTimer{}},
}

// Event is one thing that happened, as the page gets it.
type Event struct {
	// Type says what happened.
	Type EventType `json:"type"`
	// Payload is of the form that Payloads names for the type.
	Payload Payload `json:"payload"`
}

// Payload is the content of an event; it writes itself as JSON, without
// reflection, because encoding/json costs the module 115 kB and 8 us an event.
type Payload interface {
	AppendJSON(b []byte) []byte
}

// VendorEvent names an event of the message that was just delivered.
type VendorEvent struct {
	// Index is the event's place in the message: an index of "events" for MAX,
	// -1 where the message itself is the event.
	Index int `json:"index"`
	// Name is the vendor's own name of the event, as it is on the wire.
	Name string `json:"name"`
}

// Outgoing is a message for the console.
type Outgoing struct {
	// JSON is the text of what is posted: consoles take structured clones and no text.
	JSON string `json:"json"`
}

// Timer runs out once.
type Timer struct {
	// ID is what fired is called with.
	ID int `json:"id"`
	// Milliseconds are how long it runs.
	Milliseconds int `json:"milliseconds"`
}

// EndedTimer is a timer that is not needed any more. It may have run out.
type EndedTimer struct {
	// ID is that of the timer.
	ID int `json:"id"`
}

// Failure says what failed, what was seen and what to do about it.
type Failure struct {
	// Code is the kind of failure.
	Code Code `json:"code"`
	// Text says what was seen and what to do, for a person.
	Text string `json:"text"`
	// Contacts are the calls that a command could reach, with CONTACT_AMBIGUOUS.
	Contacts []string `json:"contacts,omitempty"`
	// Focused is the contact that the agent is taken to have selected, with
	// CONTACT_NOT_FOCUSED; absent where that is not known.
	Focused string `json:"focused,omitempty"`
}

// CommandSettled reports how a command ended.
type CommandSettled struct {
	// ID is the id that the command was given with.
	ID int `json:"id"`
	// Error is absent where the command succeeded.
	Error *Failure `json:"error,omitempty"`
}

// RefusedMessage is a message that was not let in.
type RefusedMessage struct {
	// Reason says why.
	Reason Refusal `json:"reason"`
}

// ConnectionState says whether the bridge is connected with the console.
type ConnectionState string

const (
	// Connecting: no answer yet.
	Connecting ConnectionState = "connecting"
	// Connected: the console answered, or, where the console never answers, the
	// module listens.
	Connected ConnectionState = "connected"
	// Disconnected: the console refused or stayed silent; error says which.
	Disconnected ConnectionState = "failed"
	// Closed: the bridge was destroyed.
	Closed ConnectionState = "closed"
)

// Connection is the connection of the bridge with the console.
type Connection struct {
	// State says whether it is connected.
	State ConnectionState `json:"state"`
	// ContactID is the contact that the console tied this page to, if any.
	ContactID string `json:"contactId,omitempty"`
	// Error is present in state "failed".
	Error *Failure `json:"error,omitempty"`
}

// Message is one line of a chat.
type Message struct {
	// ContactID is the chat that it belongs to.
	ContactID string `json:"contactId"`
	// Text may hold markup that the customer wrote: never insert it as HTML.
	Text string `json:"text"`
}

// Session is the agent's session with the contact centre.
type Session struct {
	// Token is a bearer secret.
	Token string `json:"token"`
}
