package protocol

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
)

// SubscriptionType says which events a window wants. Elements of subscriptionTypes are lower-cased
// before they are compared.
type SubscriptionType string

const (
	TypeAll         SubscriptionType = "all"
	TypeAgent       SubscriptionType = "agent"
	TypeContact     SubscriptionType = "contact"
	TypeContacts    SubscriptionType = "contacts"
	TypeSessionInfo SubscriptionType = "sessioninfo"
)

// DocumentedTypes are those that both hosts have.
var DocumentedTypes = []SubscriptionType{
	TypeAll, TypeAgent, TypeContact, TypeContacts, TypeSessionInfo,
}

// SubscriptionTypes are additive.
type SubscriptionTypes map[SubscriptionType]bool

// ReadTypes sorts the array into types that the host knows and the rest, which is returned as text.
// Anything but an array holds no type.
func ReadTypes(
	raw json.RawMessage, known []SubscriptionType,
) (types SubscriptionTypes, unknown []string) {
	types = SubscriptionTypes{}
	var elements []json.RawMessage
	if json.Unmarshal(raw, &elements) != nil {
		return types, nil
	}
	for _, element := range elements {
		text, isString := jscoerce.ReadString(element)
		if t := SubscriptionType(strings.ToLower(text)); isString && slices.Contains(known, t) {
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
