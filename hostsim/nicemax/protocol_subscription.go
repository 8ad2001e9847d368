package nicemax

import (
	"encoding/json"
	"slices"
	"strings"
)

// subscriptionType says which events a window wants. Elements of subscriptionTypes are lower-cased
// before they are compared.
type subscriptionType string

const (
	typeAll         subscriptionType = "all"
	typeAgent       subscriptionType = "agent"
	typeContact     subscriptionType = "contact"
	typeContacts    subscriptionType = "contacts"
	typeSessionInfo subscriptionType = "sessioninfo"
)

// documentedTypes are those that both hosts have.
var documentedTypes = []subscriptionType{
	typeAll, typeAgent, typeContact, typeContacts, typeSessionInfo,
}

// subscriptionTypes are additive.
type subscriptionTypes map[subscriptionType]bool

// readTypes sorts the array into types that the host knows and the rest, which is returned as text.
// Anything but an array holds no type.
func readTypes(
	raw json.RawMessage, known []subscriptionType,
) (types subscriptionTypes, unknown []string) {
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
