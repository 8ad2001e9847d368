package protocol

import "fmt"

// Why a message is refused that both hosts refuse. These texts are the simulator's own, for people
// who read its journal: no host posts them.
const (
	RefusedNoObject      = "the message is no object"
	RefusedNotRegistered = "the window is not registered"
	RefusedRegistered    = "the window is registered already"
)

// RefusedRegistration is for a registration that is answered with an error.
func RefusedRegistration(reason string) string { return "the registration is answered: " + reason }

func refusedMessageType(messageType string) string {
	if messageType == "" {
		return "the message has no messageType"
	}
	return fmt.Sprintf("the console knows no messageType %q", Quote(messageType))
}
