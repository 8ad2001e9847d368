package nicemax

import "github.com/ctibridge/ctibridge/wasm/contract"

// commandType is the console's name of a command. None is answered; hold, mute
// and mask are toggles, and record cannot be stopped.
func commandType(name contract.CommandName) string {
	switch name {
	case contract.Answer:
		return "AnswerEvent"
	case contract.Refuse:
		return "RefuseEvent"
	case contract.Hold:
		return "HoldEvent"
	case contract.Mute:
		return "MuteEvent"
	case contract.Mask:
		return "MaskEvent"
	case contract.Record:
		return "RecordEvent"
	case contract.Hangup:
		return "HangupEvent"
	}
	return "ContactCardData"
}

// Register subscribes the page's window.
func (h *Host) Register() [][]byte {
	b := h.open("RegisterForClientEvents")
	b = append(b, `,"subscriptionTypes":[`...)
	for i, t := range h.subscription.onTheWire() {
		if i > 0 {
			b = append(b, ',')
		}
		b = contract.AppendString(b, string(t))
	}
	b = append(b, ']')
	b = appendContactID(b, h.contactID)
	return [][]byte{append(b, '}')}
}

// Unregister ends the subscription. The console never answers it.
func (h *Host) Unregister() [][]byte {
	return [][]byte{append(h.open("UnregisterFromClientEvents"), '}')}
}

// Write carries out a command.
func (h *Host) Write(c contract.Command) []byte {
	b := h.open(commandType(c.Name))
	if c.Card != nil {
		b = append(b, `,"contactCardData":{"name":`...)
		b = contract.AppendString(b, c.Card.Name)
		b = append(b, `,"userImg":`...)
		b = contract.AppendString(b, c.Card.UserImg)
		b = append(b, '}')
		b = appendContactID(b, c.Card.ContactID)
	}
	return append(b, '}')
}

func (h *Host) open(messageType string) []byte {
	b := append([]byte(nil), `{"issuer":`...)
	b = contract.AppendString(b, h.issuer)
	b = append(b, `,"messageType":`...)
	return contract.AppendString(b, messageType)
}

// exactDigits is how many digits every JavaScript number keeps.
const exactDigits = 15

// appendContactID writes the documented int, and a string of digits, which the
// console takes as well, where a number would be rounded.
func appendContactID(b []byte, id string) []byte {
	if id == "" {
		return b
	}
	b = append(b, `,"contactId":`...)
	if len(id) > exactDigits {
		return contract.AppendString(b, id)
	}
	return append(b, id...)
}
