package nicemax

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// answer acknowledges a registration, in front of it the present state if there is any.
func (m *cxaMessenger) answer(r cxaRegistration) pagelink.Post {
	var events []any
	if m.version.snapshot == snapshotAlways || m.version.snapshot == snapshotOnSuccess && r.reason == "" {
		events = m.snapshot(r)
	}
	ack := newCXAAcknowledgement(r, m.version)
	if m.version.wrapsAck {
		return newPost(r.frame, issuerCXA, orNull(r.contactID), append(events, map[string]any{"data": ack}))
	}
	post := newPost(r.frame, issuerCXA, orNull(r.contactID), append(events, ack))
	if ack.ContactID == nil {
		post.Undefined = []string{fmt.Sprintf("/events/%d/contactId", len(events))}
	}
	return post
}

// cxaAcknowledgement is CXone Agent's answer to a registration.
type cxaAcknowledgement struct {
	MessageType string `json:"messageType"`
	Status      string `json:"status"`
	Reason      string `json:"reason"`
	// ContactID is nil for undefined.
	ContactID json.RawMessage `json:"contactId,omitempty"`
}

func newCXAAcknowledgement(r cxaRegistration, v cxaVersion) cxaAcknowledgement {
	ack := cxaAcknowledgement{MessageType: acknowledgementType, Status: statusOK, Reason: reasonSuccess, ContactID: r.contactID}
	if r.reason != "" {
		ack.Status, ack.Reason = statusError, r.reason
	}
	if r.reason != "" || !v.ackUndefined {
		ack.ContactID = orNull(r.contactID)
	}
	return ack
}
