package protocol

// Command is what a message asks of the console. Whether it is done is the console's to decide, and
// no host answers it: success shows in later events only. Any window may command, registered or
// not; the documentation sets no condition.
type Command struct {
	// Button is the name of the agent's button, "" if the message presses none.
	Button string
	// Card is nil if the message is about none.
	Card *CardCommand
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

// CardCommand puts a name and a picture on a contact's card. What is nil stays as it is.
type CardCommand struct {
	// ContactID is nil if the message names no contact.
	ContactID     *int64
	Name, Picture *string
}
