package protocol

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Message is what a window posted, key by key. Not a struct: encoding/json would match keys in any
// case, while the keys of this protocol are case-sensitive.
type Message map[string]json.RawMessage

// ReadMessage is false for what is no JSON object.
func ReadMessage(data json.RawMessage) (Message, bool) { return jscoerce.ReadObject(data) }

// MessageType is what the message asks for, "" if it does not say.
func (m Message) MessageType() string {
	text, _ := jscoerce.ReadString(m["messageType"])
	return text
}

// Issuer is the text that string concatenation in the host's script would give, since the name that
// a page signs with is only ever logged.
func (m Message) Issuer() string {
	raw := m["issuer"]
	if raw == nil {
		return "undefined"
	}
	if text, ok := jscoerce.ReadString(raw); ok {
		return text
	}
	return string(raw)
}

// RegisterMessage is the messageType of a registration.
const RegisterMessage = "RegisterForClientEvents"

// closedWindow is the page script's name for a window that was gone when its message arrived.
// Nobody is left to be answered; the name is no window's, the next one to close has it too.
const closedWindow = "closed-window"

// Receive has the messenger answer a message, and returns what the message asks of the console. The
// zero command asks for nothing.
func Receive(host Messenger, frame string, m Message) (reply pagelink.Reply, asked Command) {
	switch messageType := m.MessageType(); messageType {
	case RegisterMessage:
		reply = register(host, frame, m)
	case "UnregisterFromClientEvents":
		if !host.Unregister(frame) {
			reply.Refused = RefusedNotRegistered
		}
	case "ContactCardData":
		var card CardCommand
		if card, reply.Refused = host.ReadCard(m); reply.Refused == "" {
			asked.Card = &card
		}
	default:
		if asked.Button = commandButtons[messageType]; asked.Button == "" {
			reply.Refused = refusedMessageType(messageType)
		}
	}
	reply.Warnings = append(reply.Warnings, host.Warnings(m)...)
	return reply, asked
}

func register(host Messenger, frame string, m Message) pagelink.Reply {
	if frame == closedWindow {
		return pagelink.Reply{Refused: "the window that wants to register is closed"}
	}
	return host.Register(frame, m)
}
