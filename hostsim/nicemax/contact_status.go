package nicemax

// status is the Status of a contact event, in the platform's spelling.
type status string

// Statuses of calls, and of the other channels as far as they share them.
const (
	incoming     status = "Incoming"
	dialing      status = "Dialing"
	ringing      status = "Ringing"
	active       status = "Active"
	holding      status = "Holding"
	joined       status = "Joined"
	masking      status = "Masking"
	disconnected status = "Disconnected"
)

// Statuses of calls that the dialler makes.
const (
	preview              status = "Preview"
	naturalDialing       status = "NaturalCallDialing"
	naturalAMD           status = "NaturalCallAMD" // answering machine detection
	naturalRinging       status = "NaturalCallRinging"
	callBackDisconnected status = "CallBackDisconnected"
)

// Statuses of chats and work items.
const (
	waiting     status = "Waiting"
	inviting    status = "Inviting"
	interrupted status = "Interrupted"
	transferred status = "Transfer"
)

// discarded is how a voicemail ends.
const discarded status = "Discarded"

// Statuses of digital contacts, which the platform writes in lower case.
const (
	digitalNew       status = "new"
	digitalOpen      status = "open"
	digitalPending   status = "pending"
	digitalEscalated status = "escalated"
	digitalResolved  status = "resolved"
	digitalClosed    status = "closed"
)
