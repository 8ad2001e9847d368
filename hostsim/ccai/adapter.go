package ccai

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/page"
)

// Type selects the adapter, by the "type" parameter of its address.
type Type string

const (
	// Call is the softphone.
	Call Type = "call"
	// Chat is the chat widget.
	Chat Type = "chat"
)

// ParseType reads the "type" parameter, in any case: the documentation writes the values with a capital in its prose.
func ParseType(text string) (Type, bool) {
	t := Type(strings.ToLower(text))
	return t, t == Call || t == Chat
}

// AllowedFrom tells whether the "from" parameter is one that a CRM page of one's own may pass. It may be left out on a tenant without a CRM.
func AllowedFrom(text string) bool {
	return text == "" || strings.EqualFold(text, "custom")
}

// Adapter is the call or the chat adapter.
type Adapter = page.Machine

// New returns an adapter in which nobody has signed in. nextID gives the id of each new session; calls and chats are numbered apart, so call 5
// and chat 5 are different sessions.
func New(t Type, nextID func() int64) Adapter {
	if t == Chat {
		return &chatAdapter{nextID: nextID}
	}
	return &callAdapter{nextID: nextID, state: noCall}
}
