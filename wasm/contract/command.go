package contract

// CommandName names something the page asks the console to do.
type CommandName string

const (
	// Answer takes the offered call.
	Answer CommandName = "answer"
	// Refuse declines the offered call.
	Refuse CommandName = "refuse"
	// Hold puts the current call on hold, or takes it back.
	Hold CommandName = "hold"
	// Mute silences the agent, or lifts the silence.
	Mute CommandName = "mute"
	// Mask keeps what is said out of the recording, or lets it in again.
	Mask CommandName = "mask"
	// Record starts a recording of the current call; it cannot be stopped.
	Record CommandName = "record"
	// Hangup ends the current call at once.
	Hangup CommandName = "hangup"
	// ContactCard shows a customer's name and picture on the console's card.
	ContactCard CommandName = "contactCard"
)

// CommandNames lists every command.
var CommandNames = []CommandName{Answer, Refuse, Hold, Mute, Mask, Record, Hangup, ContactCard}

// Command is what the page asks for.
type Command struct {
	// ID is chosen by the JavaScript side and comes back in CommandSettled.
	ID int `json:"id"`
	// Name says what to do.
	Name CommandName `json:"name"`
	// On is the wished state of hold, mute and mask; the others ignore it.
	On bool `json:"on"`
	// ContactID says which contact is meant, for all but mute and contactCard. It
	// is not sent: a console knows no such key.
	ContactID string `json:"contactId,omitempty"`
	// Card is given with contactCard only.
	Card *Card `json:"card,omitempty"`
}

// Card is what the console shows of the customer.
type Card struct {
	// Name is the customer's name, as the agent should see it.
	Name string `json:"name"`
	// UserImg is the address of the customer's picture.
	UserImg string `json:"userImg,omitempty"`
	// ContactID says whose card it is, a string of digits. Without it the console
	// takes the contact of the page's panel, else the focused one. That the
	// message may carry it is inferred, and not documented.
	ContactID string `json:"contactId,omitempty"`
}
