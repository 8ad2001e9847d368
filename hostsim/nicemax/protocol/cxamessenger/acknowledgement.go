package cxamessenger

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// answer acknowledges a registration, preceded by the present state if there is any.
func (m *Messenger) answer(r registration) pagelink.Post {
	var events []any
	rule := m.version.snapshot
	if rule == snapshotAlways || rule == snapshotOnSuccess && r.reason == "" {
		events = m.snapshot(r)
	}
	ack := newAcknowledgement(r, m.version)
	if m.version.wrapsAck {
		return newPost(r, append(events, map[string]any{"data": ack}))
	}
	post := newPost(r, append(events, ack))
	if ack.ContactID == nil {
		post.Undefined = []string{fmt.Sprintf("/events/%d/contactId", len(events))}
	}
	return post
}

// newPost puts events into an envelope for the window of a registration.
func newPost(r registration, events []any) pagelink.Post {
	return protocol.NewPost(r.frame, issuerCXA, jscoerce.OrNull(r.contactID), events)
}

// acknowledgement is CXone Agent's answer to a registration.
type acknowledgement struct {
	MessageType string `json:"messageType"`
	Status      string `json:"status"`
	Reason      string `json:"reason"`
	// ContactID is nil for undefined.
	ContactID json.RawMessage `json:"contactId,omitempty"`
}

func newAcknowledgement(r registration, v Version) acknowledgement {
	ack := acknowledgement{
		MessageType: protocol.AcknowledgementType, Status: protocol.StatusOK,
		Reason: protocol.ReasonSuccess, ContactID: r.contactID,
	}
	if r.reason != "" {
		ack.Status, ack.Reason = protocol.StatusError, r.reason
	}
	if r.reason != "" || !v.ackUndefined {
		ack.ContactID = jscoerce.OrNull(r.contactID)
	}
	return ack
}
