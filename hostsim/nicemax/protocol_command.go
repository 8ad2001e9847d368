package nicemax

// command is what a message asks of the console. Whether it is done is the console's to decide, and
// no host answers it: success shows in later events only. Any window may command, registered or
// not; the documentation sets no condition.
type command struct {
	// button is the name of the agent's button, "" if the message presses none.
	button string
	// card is nil if the message is about none.
	card *cardCommand
}

// commandButtons gives the button behind each call command. Nothing but messageType is read.
var commandButtons = map[string]string{
	"AnswerEvent": "answer",
	"RefuseEvent": "refuse",
	"HoldEvent":   "hold",
	"MuteEvent":   "mute",
	"MaskEvent":   "mask",
	"RecordEvent": "record",
	"HangupEvent": "hangup",
}

// cardCommand puts a name and a picture on a contact's card. What is nil stays as it is.
type cardCommand struct {
	// contactID is nil if the message names no contact.
	contactID     *int64
	name, picture *string
}
