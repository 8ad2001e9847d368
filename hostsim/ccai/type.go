package ccai

import "strings"

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

// idKey is the key under which events name a session of this adapter. Calls and chats are numbered apart: call 5 and chat 5 are two sessions.
func (t Type) idKey() string { return string(t) + "_id" }
