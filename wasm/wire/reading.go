package wire

// Reading is what an adapter read in one element of a console's message.
type Reading struct {
	// Index is the element's place in the message; -1 if it is the message.
	Index int
	// Name is the vendor's name of the event. It is empty where the element is
	// between console and bridge only, such as an acknowledgement.
	Name string
	// Repeat tells a repeat from news; see there.
	Repeat Repeat
	// Facts are what the element says, in the order in which it matters. An
	// event that the adapter does not know has none and still reaches the page.
	Facts []Fact
}

// Repeat finds the same element said twice. Two readings of one group and id
// that follow each other with an equal digest are one; in a group must
// therefore stand all events that can undo each other. A reading without a
// group is never a repeat: a customer may well write "ok" twice.
//
// Within, in milliseconds, is for events that may well be said again, and that
// some consoles say twice in one breath: they count as a repeat only so long. 0 is
// for ever. In a moment a whole message counts as a repeat too, if every digest is
// as in the message before; a reading without a name may have a digest only for
// that.
type Repeat struct {
	Group  string
	ID     string
	Digest uint64
	Within int
}

// Refusal says why a message was not let in.
type Refusal string

const (
	// RefusedShape: it is not of this console's dialect; some other script's.
	RefusedShape Refusal = "shape"
	// RefusedIssuer: its issuer is not one of the console's.
	RefusedIssuer Refusal = "issuer"
	// RefusedMalformed: it is broken: JSON that does not parse.
	RefusedMalformed Refusal = "malformed"
	// RefusedSource: its window is not the console's.
	RefusedSource Refusal = "source"
	// RefusedOrigin: its window is, and its origin is not allowed.
	RefusedOrigin Refusal = "origin"
	// RefusedSize: it is larger than any message of a console.
	RefusedSize Refusal = "size"
)

// Flag is a yes or no that may also be left unsaid.
type Flag uint8

const (
	// Unsaid leaves things as they are.
	Unsaid Flag = iota
	// No says no.
	No
	// Yes says yes.
	Yes
)

// FlagOf says b.
func FlagOf(b bool) Flag {
	if b {
		return Yes
	}
	return No
}

// Apply returns what is true after f was said over b.
func (f Flag) Apply(b bool) bool {
	if f == Unsaid {
		return b
	}
	return f == Yes
}

// Fact is one thing that a console said, in neutral words.
type Fact interface{ fact() }

// Acknowledged answers the registration.
type Acknowledged struct {
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

// SessionBegan says that the agent's session with the contact centre began.
type SessionBegan struct{}

// SessionOpened hands out the agent's session token.
type SessionOpened struct{ Token string }

// AgentMoved says what the agent does now.
type AgentMoved struct {
	Status      AgentStatus
	VendorState string
	Reason      string
	Since       string
	// Hidden says that the page did not ask for the agent, and is not told of it.
	Hidden bool
}

// AgentKnown says who the agent is.
type AgentKnown struct {
	ID, CustomID, Email string
	Presence            Presence
}

// Presence says what naming an agent proves.
type Presence uint8

const (
	// Here: this agent is signed in.
	Here Presence = iota
	// Leaving: this agent is signing out.
	Leaving
	// Perhaps: somebody is signed in; this is the one only if nobody is known.
	Perhaps
)

// AgentMuted says whether the customer hears the agent.
type AgentMuted struct{ Muted, Hidden bool }

// ContactChanged says how a contact stands. Empty fields and unsaid flags leave
// things as they are; a contact that was not known is taken for active if State
// is empty.
type ContactChanged struct {
	ID           string
	MasterID     string
	Channel      Channel
	Direction    Direction
	State        ContactState
	VendorState  string
	From         string
	To           string
	Queue        string
	SessionType  string
	StartedAt    string
	ScreenPopURL string
	Recording    Flag
	Masked       Flag
	// Unsought says that the agent need not have turned to this call: the platform
	// dialled it, or it is heard together with others, in a conference.
	Unsought bool
	// Hidden says that the page did not ask for this contact, and is not told of it.
	Hidden bool
}

// DeskEmptied says that the agent's session is over, and every contact with it.
type DeskEmptied struct{}

// ContactGone says that a contact left the desk.
type ContactGone struct{ ID string }

// ContactTurned says that the agent turned to a contact, or, Away, from it.
type ContactTurned struct {
	ID   string
	Away bool
}

// FocusFollows says whether a contact that is answered or dialled comes to the
// front by itself. It is taken to, until the console says otherwise.
type FocusFollows struct{ On bool }

// Redacted says that a contact's recording pauses or goes on. Unsaid stands for
// the form that does not tell which: then it is the other of what it was.
type Redacted struct {
	ContactID string
	Paused    Flag
}

// Wrote says that a line was written in a chat.
type Wrote struct {
	ContactID string
	Text      string
	ByAgent   bool
}

// PopAsked says that the console wants a record to be shown.
type PopAsked struct{ URL string }

// Cobrowsed says how a shared screen stands. Empty fields leave things as they
// are; Over says that it is shared no more, and Began that it is from now on.
type Cobrowsed struct {
	Screen      Cobrowse
	Began, Over bool
}

// Handed says that a contact was transferred.
type Handed struct {
	ContactID string
	Transfer  Transfer
}

// Joined says that somebody came to a contact.
type Joined struct {
	ParticipantChange
	// Announced says that one whom nobody names may be one who was announced
	// before, or the same as before.
	Announced bool
}

// Parted says that somebody left a contact.
type Parted struct{ ParticipantChange }

// Assisted is news of an assistant.
type Assisted struct{ Assistant }

func (Acknowledged) fact()   {}
func (SessionBegan) fact()   {}
func (SessionOpened) fact()  {}
func (AgentMoved) fact()     {}
func (AgentKnown) fact()     {}
func (AgentMuted) fact()     {}
func (ContactChanged) fact() {}
func (DeskEmptied) fact()    {}
func (ContactGone) fact()    {}
func (ContactTurned) fact()  {}
func (FocusFollows) fact()   {}
func (Redacted) fact()       {}
func (Wrote) fact()          {}
func (PopAsked) fact()       {}
func (Cobrowsed) fact()      {}
func (Handed) fact()         {}
func (Joined) fact()         {}
func (Parted) fact()         {}
func (Assisted) fact()       {}
