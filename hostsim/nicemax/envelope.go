package nicemax

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The names under which the hosts sign. A page may use them to tell the host's messages from its own.
const (
	issuerMAX = "MAX"
	issuerCXA = "CXA"
)

// envelope is the shape of every delivery.
type envelope struct {
	Issuer string `json:"issuer"`
	// ContactID is the id passed at registration or, in MAX, found for the panel; else null.
	ContactID any `json:"contactId"`
	// Events is never empty; a window with nothing left after filtering gets no message.
	Events []any `json:"events"`
}

func newPost(frame, issuer string, contactID any, events []any) pagelink.Post {
	return pagelink.Post{Frame: frame, Payload: pagelink.Encode(envelope{Issuer: issuer, ContactID: contactID, Events: events})}
}

const acknowledge = "ClientEventSubscriptionAcknowledge"

// The two values of an acknowledgement's status.
const (
	statusOK    = "OK"
	statusError = "ERROR"
)

// sessionInfo carries the agent's session token.
type sessionInfo struct {
	MessageType  string `json:"messageType"`
	SessionToken string `json:"sessionToken"`
}

// sessionToken is base64 like the real one and opens nothing.
const sessionToken = "aG9zdHNpbS1zZXNzaW9uLW5vdC1hLXNlY3JldA=="

func newSessionInfo() sessionInfo {
	return sessionInfo{MessageType: "SessionInfo", SessionToken: sessionToken}
}

// readObject returns the keys of a JSON object, and false for anything else. Not a struct: encoding/json would match keys in any case, while
// the keys of this protocol are case-sensitive.
func readObject(data json.RawMessage) (map[string]json.RawMessage, bool) {
	var object map[string]json.RawMessage
	err := json.Unmarshal(data, &object)
	return object, err == nil && object != nil
}

// readString returns a JSON string, and false for anything else.
func readString(data json.RawMessage) (string, bool) {
	var text *string
	err := json.Unmarshal(data, &text)
	if err != nil || text == nil {
		return "", false
	}
	return *text, true
}
