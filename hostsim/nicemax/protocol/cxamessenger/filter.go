package cxamessenger

import (
	"encoding/json"
	"math"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// rawElement is an element of a batch as CXone Agent reads it, key by key.
type rawElement struct {
	json json.RawMessage
	keys map[string]json.RawMessage
}

func newRawElement(element any) rawElement {
	raw := pagelink.Encode(element)
	keys, _ := jscoerce.ReadObject(raw)
	return rawElement{json: raw, keys: keys}
}

// text returns a key's string, empty if it has none.
func (e rawElement) text(key string) string {
	text, _ := jscoerce.ReadString(e.keys[key])
	return text
}

func (e rawElement) isSessionInfo() bool { return e.text("messageType") == "SessionInfo" }

// filter returns the elements that this window gets, in the platform's order. session reports whether
// there is an ACD session.
func (r registration) filter(batch []rawElement, session bool) []any {
	var elements []any
	for _, e := range batch {
		if r.wants(e, session) {
			elements = append(elements, e.json)
		}
	}
	return elements
}

// wants applies the live filter. It reads contactId, while the platform writes ContactID: raw
// contact events count as events without a contact. The vendor's code means to send the end of the
// session to "sessioninfo" too, but compares a lower-cased type with "AgentSessionEnd".
func (r registration) wants(e rawElement, session bool) bool {
	contactID := jscoerce.ToNumber(e.keys["contactId"])
	hasContact := contactID != 0 && !math.IsNaN(contactID) // 0, "0", "" and null are no contact
	switch {
	case r.namesContact(contactID), r.everything():
		return true
	case r.types[protocol.TypeAgent] && !hasContact && !e.isSessionInfo():
		return true
	case r.types[protocol.TypeContacts] && hasContact:
		return true
	case r.types[typeAgentAssist] && strings.EqualFold(e.text("Type"), string(typeAgentAssist)):
		return true
	}
	return r.types[protocol.TypeSessionInfo] && session && e.isSessionInfo()
}

// namesContact compares strictly: an id that the page sent as a string equals no number.
func (r registration) namesContact(id float64) bool {
	return jscoerce.Truthy(r.contactID) && jscoerce.IsNumber(r.contactID) &&
		jscoerce.ToNumber(r.contactID) == id
}
