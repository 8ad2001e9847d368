package tenant

import "strings"

// Type selects the adapter, by the "type" parameter of its address.
type Type string

const (
	// Call is the softphone.
	Call Type = "call"
	// Chat is the chat widget.
	Chat Type = "chat"
)

// ParseType reads the "type" parameter, in any case: the documentation writes the values with a
// capital in its prose.
func ParseType(text string) (Type, bool) {
	t := Type(strings.ToLower(text))
	return t, t == Call || t == Chat
}

// IDKey is the key under which events name a session of this adapter. Calls and chats are numbered
// apart: call 5 and chat 5 are two sessions.
func (t Type) IDKey() string { return string(t) + "_id" }

// Pick chooses between what calls and what chats have.
func (t Type) Pick(call, chat string) string {
	if t == Chat {
		return chat
	}
	return call
}
