package protocol

import "github.com/ctibridge/ctibridge/hostsim/pagelink"

// envelope is the shape of every delivery.
type envelope struct {
	// Issuer is the name under which the host signs. A page may use it to tell the host's messages
	// from its own.
	Issuer string `json:"issuer"`
	// ContactID is the id passed at registration or, in MAX, found for the panel; else null.
	ContactID any `json:"contactId"`
	// Events is never empty; a window with nothing left after filtering gets no message.
	Events []any `json:"events"`
}

// NewPost puts events into an envelope for a window.
func NewPost(frame, issuer string, contactID any, events []any) pagelink.Post {
	return pagelink.Post{
		Frame:   frame,
		Payload: pagelink.Encode(envelope{Issuer: issuer, ContactID: contactID, Events: events}),
	}
}

// AcknowledgementType is the messageType of every answer to a registration.
const AcknowledgementType = "ClientEventSubscriptionAcknowledge"

// The two values of an acknowledgement's status.
const (
	StatusOK    = "OK"
	StatusError = "ERROR"
)

// SessionInfo carries the agent's session token.
type SessionInfo struct {
	MessageType  string `json:"messageType"`
	SessionToken string `json:"sessionToken"`
}

// sessionToken is base64 like the real one and opens nothing.
const sessionToken = "aG9zdHNpbS1zZXNzaW9uLW5vdC1hLXNlY3JldA=="

// NewSessionInfo has the token of whichever session there is.
func NewSessionInfo() SessionInfo {
	return SessionInfo{MessageType: "SessionInfo", SessionToken: sessionToken}
}
