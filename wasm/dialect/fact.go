package dialect

import "github.com/ctibridge/ctibridge/wasm/contract"

// Fact is one thing that a console stated, in neutral words.
type Fact interface{ fact() }

// Acknowledged answers the registration.
type Acknowledged struct {
	_  [0]func()
	OK bool
	// Reason is the console's own text: shown to people, never compared.
	Reason string
	// ContactID is the contact that the console tied the page to, or empty.
	ContactID string
	// Complete promises that a snapshot in the same message leaves no contact
	// out, of whatever channel.
	Complete bool
	// Repeats says that the console posts everything once for each registration
	// that any window ever made.
	Repeats bool
}

// SessionStarted says that the agent's session with the contact centre began.
type SessionStarted struct{}

// TokenIssued hands out the agent's session token.
type TokenIssued struct{ Token string }

// AgentStateChanged says what the agent does now.
type AgentStateChanged struct {
	_           [0]func()
	Status      contract.AgentStatus
	VendorState string
	Reason      string
	Since       string
	// Hidden says that the page did not ask for the agent, and gets no event of it.
	Hidden bool
}

// AgentIdentified says who the agent is.
type AgentIdentified struct {
	_                   [0]func()
	ID, CustomID, Email string
	Presence            Presence
}

// Presence says what naming an agent proves.
type Presence uint8

const (
	// SignedIn: this agent is signed in.
	SignedIn Presence = iota
	// SigningOut: this agent is signing out.
	SigningOut
	// Unproven: somebody is signed in; this is the one only if nobody is known.
	Unproven
)

// MuteChanged says whether the customer hears the agent.
type MuteChanged struct{ Muted, Hidden bool }

// ContactChanged gives the state of a contact. Empty fields and unsaid flags leave
// things as they are; a contact that was not known is taken for active if State
// is empty.
type ContactChanged struct {
	_            [0]func()
	ID           string
	MasterID     string
	Channel      contract.Channel
	Direction    contract.Direction
	State        contract.ContactState
	VendorState  string
	From         string
	To           string
	Queue        string
	SessionType  string
	StartedAt    string
	ScreenPopURL string
	Recording    Flag
	Masked       Flag
	// Unsought says that the agent need not have selected this call: the platform
	// dialled it, or it is connected together with others, in a conference.
	Unsought bool
	// Hidden says that the page did not ask for this contact, and gets no event of it.
	Hidden bool
}

// SessionEnded says that the agent's session is over, and every contact with it.
type SessionEnded struct{}

// ContactRemoved says that a contact is no longer the agent's.
type ContactRemoved struct{ ID string }

// FocusChanged says that the agent selected a contact, or, Away, left it.
type FocusChanged struct {
	_    [0]func()
	ID   string
	Away bool
}

// FocusPolicy says whether a contact that is answered or dialled comes to the
// front by itself. It is taken to, until the console says otherwise.
type FocusPolicy struct{ On bool }

// RedactionChanged says that a contact's recording pauses or goes on. Unset means
// the form that does not say which: then it is the other of what it was.
type RedactionChanged struct {
	_         [0]func()
	ContactID string
	Paused    Flag
}

// MessageSent says that a line was written in a chat.
type MessageSent struct {
	_         [0]func()
	ContactID string
	Text      string
	ByAgent   bool
}

// PopRequested says that the console wants a record to be shown.
type PopRequested struct{ URL string }

// CobrowseChanged gives the state of a shared screen. Empty fields leave things as they
// are; Over says that it is shared no more, and Began that it is from now on.
type CobrowseChanged struct {
	_           [0]func()
	Screen      contract.Cobrowse
	Began, Over bool
}

// Transferred says that a contact was transferred.
type Transferred struct {
	_         [0]func()
	ContactID string
	Transfer  contract.Transfer
}

// ParticipantJoined says that somebody came to a contact.
type ParticipantJoined struct {
	_      [0]func()
	Change contract.ParticipantChange
	// Announced says that one whom nobody names may be one who was announced
	// before, or the same as before.
	Announced bool
}

// ParticipantLeft says that somebody left a contact.
type ParticipantLeft struct{ Change contract.ParticipantChange }

// AssistantChanged is news of an assistant.
type AssistantChanged struct{ Assistant contract.Assistant }

func (Acknowledged) fact()      {}
func (SessionStarted) fact()    {}
func (TokenIssued) fact()       {}
func (AgentStateChanged) fact() {}
func (AgentIdentified) fact()   {}
func (MuteChanged) fact()       {}
func (ContactChanged) fact()    {}
func (SessionEnded) fact()      {}
func (ContactRemoved) fact()    {}
func (FocusChanged) fact()      {}
func (FocusPolicy) fact()       {}
func (RedactionChanged) fact()  {}
func (MessageSent) fact()       {}
func (PopRequested) fact()      {}
func (CobrowseChanged) fact()   {}
func (Transferred) fact()       {}
func (ParticipantJoined) fact() {}
func (ParticipantLeft) fact()   {}
func (AssistantChanged) fact()  {}
