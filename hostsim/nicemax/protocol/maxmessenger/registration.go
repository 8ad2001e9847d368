package maxmessenger

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// registration is a RegisterForClientEvents message as MAX understands it.
type registration struct {
	// issuer is what the page calls itself; it only appears in logs.
	issuer string
	// contactID is nil if the page gave none, or a fraction.
	contactID *int64
	// fraction is the contact id that the page gave, if it is a number and no integer, and those
	// are accepted.
	fraction json.RawMessage
	types    protocol.SubscriptionTypes
	// unknown holds the elements of subscriptionTypes that are no type, as JSON text.
	unknown []string
	// reason is empty if the registration is valid, else the one reason that is reported.
	reason string
}

// readRegistration checks the contact id first: while that is wrong, errors in the types are not
// reported.
func readRegistration(m protocol.Message, fractions bool) registration {
	r := registration{issuer: m.Issuer()}
	r.types, r.unknown = protocol.ReadTypes(m["subscriptionTypes"], protocol.DocumentedTypes)
	contactID, ok := readContactID(m["contactId"])
	if !ok && fractions && isFraction(m["contactId"]) {
		r.fraction, ok = jscoerce.Canonical(m["contactId"]), true
	}
	switch {
	case !ok:
		r.reason = protocol.ReasonInvalidContactID
	case len(r.types) == 0:
		r.reason = reasonInvalidTypes
	}
	r.contactID = contactID
	return r
}

// isFraction is true for a number that is no integer.
func isFraction(raw json.RawMessage) bool {
	return jscoerce.IsNumber(raw) && jscoerce.ToNumber(raw) != math.Trunc(jscoerce.ToNumber(raw))
}

// echo is the contact id as MAX writes it into what it posts.
func (r registration) echo() any {
	if r.fraction != nil {
		return r.fraction
	}
	return r.contactID
}

// readContactID refuses zero and everything that is not an integer, be it a number or a string of
// digits. An absent or null id is fine and nil.
func readContactID(raw json.RawMessage) (id *int64, ok bool) {
	if raw == nil || string(raw) == "null" {
		return nil, true
	}
	text, isString := jscoerce.ReadString(raw)
	if !isString {
		text = string(raw)
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n == 0 {
		return nil, false
	}
	return &n, true
}
