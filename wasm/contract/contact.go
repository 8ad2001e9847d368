package contract

// Channel is how the customer speaks to the agent.
type Channel string

const (
	// Voice is a call.
	Voice Channel = "voice"
	// Chat is a chat or text message conversation.
	Chat Channel = "chat"
	// Voicemail is a recorded message.
	Voicemail Channel = "voicemail"
	// WorkItem is a piece of work routed like a contact.
	WorkItem Channel = "workItem"
	// Digital is any other digital channel.
	Digital Channel = "digital"
)

// Direction says who began.
type Direction string

const (
	// Inbound: the customer began.
	Inbound Direction = "inbound"
	// Outbound: the company began.
	Outbound Direction = "outbound"
	// Internal: both are agents.
	Internal Direction = "internal"
	// DirectionUnknown: the console does not say.
	DirectionUnknown Direction = ""
)

// ContactState is the phase that a contact is in.
type ContactState string

const (
	// Offered: rings for this agent.
	Offered ContactState = "offered"
	// Dialing: is being called by this agent.
	Dialing ContactState = "dialing"
	// Active: agent and customer are connected.
	Active ContactState = "active"
	// Held: connected, on hold.
	Held ContactState = "held"
	// Wrapup: the customer is gone, after-call work goes on.
	Wrapup ContactState = "wrapup"
	// Ended: over for good.
	Ended ContactState = "ended"
)

// ContactStates lists every contact state.
var ContactStates = []ContactState{Offered, Dialing, Active, Held, Wrapup, Ended}

// Contact is one call, chat or piece of work of this agent.
type Contact struct {
	// ID is unique among the contacts of this agent: the vendor's contact id, or,
	// where calls and chats are counted apart, that id behind "call:" or "chat:".
	ID string `json:"id"`
	// MasterID is the id that survives transfers; equal to ID without one.
	MasterID string `json:"masterId,omitempty"`
	// Channel is how the customer speaks.
	Channel Channel `json:"channel"`
	// Direction says who began.
	Direction Direction `json:"direction"`
	// State is the phase that the contact is in.
	State ContactState `json:"state"`
	// VendorState is the vendor's own word for it, such as "Holding".
	VendorState string `json:"vendorState,omitempty"`
	// From is the caller's number or address, where the console posts it: CCAI
	// Platform does not.
	From string `json:"from,omitempty"`
	// To is the number or address that was called.
	To string `json:"to,omitempty"`
	// Queue is the skill or the queue path that it came by.
	Queue string `json:"queue,omitempty"`
	// SessionType is the vendor's own word for the kind of session.
	SessionType string `json:"sessionType,omitempty"`
	// StartedAt is when it began, where the console says so.
	StartedAt string `json:"startedAt,omitempty"`
	// Recording says that the agent asked for a recording.
	Recording bool `json:"recording"`
	// Masked says that what is said is kept out of the recording.
	Masked bool `json:"masked"`
	// Focused says that the agent has selected this contact.
	Focused bool `json:"focused"`
	// ScreenPopURL is the record address that the contact brought, unchecked.
	ScreenPopURL string `json:"screenPopUrl,omitempty"`
	// RecordURL is the record that was popped for this contact.
	RecordURL string `json:"recordUrl,omitempty"`
	// Assumed says that the console never reported the end: the bridge concluded
	// it, from a sign-out or from silence after an adapter was loaded anew.
	Assumed bool `json:"assumed,omitempty"`
	// Adapter is the place, in adapters, of the one that it is in; absent for the
	// first (ccai).
	Adapter int `json:"adapter,omitempty"`
	// Unconfirmed says that the console has not spoken of this contact since the
	// page came back, the console restarted, or the module was started again. What
	// is said here may no longer be true, and no command is sent on it.
	Unconfirmed bool `json:"unconfirmed,omitempty"`
	// Transfer is the last transfer of this contact.
	Transfer *Transfer `json:"transfer,omitempty"`
	// Cobrowse is the screen that is shared in this contact, or was last.
	Cobrowse *Cobrowse `json:"cobrowse,omitempty"`
	// Participants are those who came to this agent and the customer, in the order
	// of their coming.
	Participants *[]Participant `json:"participants,omitempty"` // a pointer, so that two contacts can be compared
}
