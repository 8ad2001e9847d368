package cxamessenger

import (
	"encoding/json"
	"math"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// typeAgentAssist is not in MAX's documentation; CXone Agent has it.
const typeAgentAssist protocol.SubscriptionType = "agentassist"

var knownTypes = append([]protocol.SubscriptionType{typeAgentAssist}, protocol.DocumentedTypes...)

// registration is a RegisterForClientEvents message as CXone Agent understands it. There is no
// look-up of a panel's contact.
type registration struct {
	frame string
	// contactID is the value that was sent, its type included; nil if there was none, null if it
	// was no number or one not above zero.
	contactID json.RawMessage
	// types is empty if there is no valid one, which is no error if subscriptionTypes was missing,
	// or falsy.
	types protocol.SubscriptionTypes
	// reason is empty if the registration is valid, else the one reason that is reported.
	reason   string
	warnings []string
}

func readRegistration(frame string, m protocol.Message) registration {
	raw := m["subscriptionTypes"]
	types, unknown := protocol.ReadTypes(raw, knownTypes)
	r := registration{frame: frame, types: types, warnings: protocol.TypeWarnings(m.Issuer(), unknown)}
	r.readContactID(m["contactId"])
	if r.reason == "" && len(types) == 0 && jscoerce.Truthy(raw) {
		r.reason = reasonInvalidTypes
	}
	return r
}

// readContactID refuses only what is not a number to JavaScript, and does not echo it. A falsy
// value, 0 among them, is kept and means no contact.
func (r *registration) readContactID(raw json.RawMessage) {
	r.contactID = jscoerce.Canonical(raw)
	n := jscoerce.ToNumber(raw)
	switch {
	case !jscoerce.Truthy(raw), isShortList(raw):
	case math.IsNaN(n):
		r.contactID, r.reason = jscoerce.Null, protocol.ReasonInvalidContactID
	case n <= 0:
		r.contactID = jscoerce.Null
		r.warnings = append(r.warnings, warnInvalidContactID(string(raw)))
	}
}

// isShortList is true for the two arrays that JavaScript takes for a number and that were seen to
// be echoed, [] and [n]. Other arrays are refused here, be it for the echo: nested deep enough, one
// could not be sent on within an envelope.
func isShortList(raw json.RawMessage) bool {
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) != nil || list == nil {
		return false
	}
	return len(list) == 0 || len(list) == 1 && jscoerce.IsNumber(list[0])
}

func (r registration) sameWindow(other registration) bool { return r.frame == other.frame }

// everything is true for a registration without types, which is treated as "all" but for the token
// in the snapshot.
func (r registration) everything() bool {
	return r.types[protocol.TypeAll] || len(r.types) == 0 && !jscoerce.Truthy(r.contactID)
}
