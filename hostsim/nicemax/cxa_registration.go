package nicemax

import (
	"encoding/json"
	"math"
)

// typeAgentAssist is not in MAX's documentation; CXone Agent has it.
const typeAgentAssist subscriptionType = "agentassist"

var knownTypes = append([]subscriptionType{typeAgentAssist}, documentedTypes...)

// cxaRegistration is a RegisterForClientEvents message as CXone Agent understands it. There is no look-up of a panel's contact.
type cxaRegistration struct {
	frame string
	// contactID is the value that was sent, its type included; nil if there was none, null if it was no number or one not above zero.
	contactID json.RawMessage
	// types is empty if there is no valid one, which is no error if subscriptionTypes was missing, or falsy.
	types subscriptionTypes
	// reason is empty if the registration is valid, else the one reason that is reported.
	reason   string
	warnings []string
}

func readCXARegistration(frame string, m message) cxaRegistration {
	raw := m["subscriptionTypes"]
	types, unknown := readTypes(raw, knownTypes)
	r := cxaRegistration{frame: frame, types: types, warnings: typeWarnings(m.issuer(), unknown)}
	r.readContactID(m["contactId"])
	if r.reason == "" && len(types) == 0 && truthy(raw) {
		r.reason = reasonInvalidTypesCXA
	}
	return r
}

// readContactID refuses only what is not a number to JavaScript, and does not echo it. A falsy value, 0 among them, is kept and means no contact.
func (r *cxaRegistration) readContactID(raw json.RawMessage) {
	r.contactID = canonical(raw)
	n := toNumber(raw)
	switch {
	case !truthy(raw), isShortList(raw):
	case math.IsNaN(n):
		r.contactID, r.reason = null, reasonInvalidContactID
	case n <= 0:
		r.contactID = null
		r.warnings = append(r.warnings, warnInvalidContactID(string(raw)))
	}
}

// isShortList is true for the two arrays that JavaScript takes for a number and that were seen to be echoed, [] and [n]. Other arrays are refused here,
// be it for the echo: nested deep enough, one could not be sent on within an envelope.
func isShortList(raw json.RawMessage) bool {
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil || list == nil {
		return false
	}
	return len(list) == 0 || len(list) == 1 && isNumber(list[0])
}

func (r cxaRegistration) sameWindow(other cxaRegistration) bool { return r.frame == other.frame }

// everything is true for a registration without types, which is treated as "all" but for the token in the snapshot.
func (r cxaRegistration) everything() bool {
	return r.types[typeAll] || len(r.types) == 0 && !truthy(r.contactID)
}
