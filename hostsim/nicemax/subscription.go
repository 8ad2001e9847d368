package nicemax

import (
	"encoding/json"
	"slices"
	"strings"
)

// subscriptionType says what a window wants to hear. Elements of subscriptionTypes are lower-cased before they are compared.
type subscriptionType string

const (
	typeAll         subscriptionType = "all"
	typeAgent       subscriptionType = "agent"
	typeContact     subscriptionType = "contact"
	typeContacts    subscriptionType = "contacts"
	typeSessionInfo subscriptionType = "sessioninfo"
	// typeAgentAssist is not in MAX's documentation; CXone Agent has it.
	typeAgentAssist subscriptionType = "agentassist"
)

var (
	typesOfMAX = []subscriptionType{typeAll, typeAgent, typeContact, typeContacts, typeSessionInfo}
	typesOfCXA = append([]subscriptionType{typeAgentAssist}, typesOfMAX...)
)

// subscriptionTypes are additive.
type subscriptionTypes map[subscriptionType]bool

// readTypes sorts the array into types that the host knows and the rest, which is returned as text. Anything but an array holds no type.
func readTypes(raw json.RawMessage, known []subscriptionType) (types subscriptionTypes, unknown []string) {
	types = subscriptionTypes{}
	var elements []json.RawMessage
	if json.Unmarshal(raw, &elements) != nil {
		return types, nil
	}
	for _, element := range elements {
		text, isString := readString(element)
		if t := subscriptionType(strings.ToLower(text)); isString && slices.Contains(known, t) {
			types[t] = true
			continue
		}
		if !isString {
			text = string(element)
		}
		unknown = append(unknown, text)
	}
	return types, unknown
}

// subscription is one window that registered with MAX. The window is the key: a page that reloads is still the same window.
type subscription struct {
	frame string
	// contactID was passed at registration or found for the panel; nil if neither.
	contactID *int64
	// echo is what stands in the envelopes as contactId.
	echo  any
	types subscriptionTypes
	// idFilters means that contactID counts without the type "contact" too; see FaultContactIDFilters.
	idFilters bool
}

// wants applies the live filter.
func (s subscription) wants(e event) bool {
	switch {
	case s.types[typeAll]:
		return true
	case e.contactID == 0:
		return s.types[typeAgent]
	case s.types[typeContacts]:
		return true
	}
	return s.wantsContact(e.contactID)
}

func (s subscription) wantsContact(id int64) bool {
	return (s.types[typeContact] || s.idFilters) && s.contactID != nil && *s.contactID == id
}

// filter returns the elements of a batch that this window gets, in the platform's order.
func (s subscription) filter(batch []event) []any {
	var elements []any
	for _, e := range batch {
		if s.wants(e) {
			elements = append(elements, e.element)
		}
	}
	return elements
}
