package max

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// issuer is the name under which MAX signs. A page may use it to tell MAX's messages from its own.
const issuer = "MAX"

// envelope is the shape of everything that MAX posts.
type envelope struct {
	Issuer string `json:"issuer"`
	// ContactID is the id found for the panel or passed at registration, else null.
	ContactID *int64 `json:"contactId"`
	// Events is never empty; a window with nothing left after filtering gets no message.
	Events []any `json:"events"`
}

// acknowledgement answers a registration. It is always the first element of events, and plain.
type acknowledgement struct {
	MessageType string `json:"messageType"`
	ContactID   *int64 `json:"contactId"`
	Status      string `json:"status"`
	Reason      string `json:"reason"`
}

func newAcknowledgement(contactID *int64, status, reason string) acknowledgement {
	return acknowledgement{
		MessageType: "ClientEventSubscriptionAcknowledge", ContactID: contactID, Status: status, Reason: reason,
	}
}

// sessionInfo carries the agent's session token. The documentation shows the bare object without saying whether it stands inside events; inside
// is what CXone Agent does.
type sessionInfo struct {
	MessageType  string `json:"messageType"`
	SessionToken string `json:"sessionToken"`
}

// sessionToken is base64 like the real one and opens nothing.
const sessionToken = "aG9zdHNpbS1zZXNzaW9uLW5vdC1hLXNlY3JldA=="

func newSessionInfo() sessionInfo {
	return sessionInfo{MessageType: "SessionInfo", SessionToken: sessionToken}
}

func newPost(frame string, contactID *int64, events []any) page.Post {
	return page.Post{Frame: frame, Payload: page.Encode(envelope{Issuer: issuer, ContactID: contactID, Events: events})}
}

// readObject returns the keys of a JSON object, and false for anything else. Not a struct: encoding/json would match keys in any case, while
// MAX's keys are case-sensitive.
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
