package maxmessenger

import "github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"

// acknowledgement is MAX's answer to a registration. It is always the first element of events, and
// plain.
type acknowledgement struct {
	MessageType string `json:"messageType"`
	ContactID   any    `json:"contactId"`
	Status      string `json:"status"`
	Reason      string `json:"reason"`
}

func newAcknowledgement(contactID any, status, reason string) acknowledgement {
	return acknowledgement{
		MessageType: protocol.AcknowledgementType, ContactID: contactID, Status: status,
		Reason: reason,
	}
}
