package contact

// Status is the Status of a contact event, in the platform's spelling.
type Status string

// Statuses of calls, and of the other channels as far as they share them.
const (
	Incoming     Status = "Incoming"
	Dialing      Status = "Dialing"
	Ringing      Status = "Ringing"
	Active       Status = "Active"
	Holding      Status = "Holding"
	Joined       Status = "Joined"
	Masking      Status = "Masking"
	Disconnected Status = "Disconnected"
)

// Statuses of calls that the dialler makes.
const (
	Preview              Status = "Preview"
	NaturalDialing       Status = "NaturalCallDialing"
	NaturalAMD           Status = "NaturalCallAMD" // answering machine detection
	NaturalRinging       Status = "NaturalCallRinging"
	CallBackDisconnected Status = "CallBackDisconnected"
)

// Statuses of chats and work items.
const (
	Waiting     Status = "Waiting"
	Inviting    Status = "Inviting"
	Interrupted Status = "Interrupted"
	Transferred Status = "Transfer"
)

// Discarded is how a voicemail ends.
const Discarded Status = "Discarded"

// Statuses of digital contacts, which the platform writes in lower case.
const (
	DigitalNew       Status = "new"
	DigitalOpen      Status = "open"
	DigitalPending   Status = "pending"
	DigitalEscalated Status = "escalated"
	DigitalResolved  Status = "resolved"
	DigitalClosed    Status = "closed"
)
