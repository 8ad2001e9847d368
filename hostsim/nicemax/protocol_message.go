package nicemax

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// message is what a window posted, key by key. Not a struct: encoding/json would match keys in any
// case, while the keys of this protocol are case-sensitive.
type message map[string]json.RawMessage

// readMessage is false for what is no JSON object.
func readMessage(data json.RawMessage) (message, bool) { return readObject(data) }

// messageType is what the message asks for, "" if it does not say.
func (m message) messageType() string {
	text, _ := readString(m["messageType"])
	return text
}

// issuer is the text that string concatenation in the host's script would give, since the name that
// a page signs with is only ever logged.
func (m message) issuer() string {
	raw := m["issuer"]
	if raw == nil {
		return "undefined"
	}
	if text, ok := readString(raw); ok {
		return text
	}
	return string(raw)
}

// registerMessage is the messageType of a registration.
const registerMessage = "RegisterForClientEvents"

// closedWindow is the page script's name for a window that was gone when its message arrived.
// Nobody is left to be answered; the name is no window's, the next one to close has it too.
const closedWindow = "closed-window"

// receive has the messenger answer a message, and returns what the message asks of the console. The
// zero command asks for nothing.
func receive(host messenger, frame string, m message) (reply pagelink.Reply, asked command) {
	switch messageType := m.messageType(); messageType {
	case registerMessage:
		if frame != closedWindow {
			reply = host.register(frame, m)
		}
	case "UnregisterFromClientEvents":
		host.unregister(frame)
	case "ContactCardData":
		if card, ok := host.readCard(m); ok {
			asked.card = &card
		}
	default:
		asked.button = commandButtons[messageType]
	}
	reply.Warnings = append(reply.Warnings, host.warnings(m)...)
	return reply, asked
}
