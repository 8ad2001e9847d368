// Package nicemax reads and writes the POST messages of NICE MAX and of its
// successor CXone Agent.
//
// The page is a child of the console and subscribes to client events. What
// arrives is one envelope, {issuer, contactId, events}, whose elements are raw
// platform events (with a Type), the acknowledgement, or the session token
// (both with a messageType). The two consoles differ in where the
// acknowledgement is and how it is wrapped, so it is looked for everywhere
// and only its status decides.
package nicemax

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// issuerMAX is the name that MAX itself speaks under. Its documentation
// guarantees that the first state holds every contact; CXone Agent's code shows
// otherwise.
const issuerMAX = "MAX"

// Host is the dialect with the page's choices. It implements bridge.Host.
type Host struct {
	issuer       string
	issuers      []string
	subscription subscription
	signedOut    []string // agent states, in lower case
	contactID    string   // the page's own, for the registration
	complete     bool     // the message under way is of MAX, whose snapshots are

	parser   jsonfield.Parser
	readings []dialect.Reading
}

// New returns the dialect for a page that chose c.
func New(c contract.Config) *Host {
	return &Host{
		issuer:       c.Issuer,
		issuers:      c.HostIssuers,
		subscription: newSubscription(c),
		signedOut:    lowered(c.SignedOutStates),
		contactID:    c.ContactID,
	}
}

// Supports says whether the console has the command.
func (h *Host) Supports(name contract.CommandName) bool {
	return slices.Contains(contract.Capabilities[contract.MAX], name)
}

// Read decodes one message. What is neither an envelope nor a session token is
// not the console's: other scripts post to the same window, and a page without
// a console receives its own registration.
func (h *Host) Read(raw []byte) ([]dialect.Reading, contract.Refusal) {
	h.readings = h.readings[:0]
	v, refusal := h.parser.Parse(raw)
	if refusal != "" {
		return nil, refusal
	}
	if !h.knows(v) {
		return nil, contract.RefusedIssuer
	}
	if v.Get("messageType").Exists() {
		return h.readBare(v)
	}
	events := v.Get("events")
	if events.Kind() != scan.List {
		return nil, contract.RefusedShape
	}
	h.complete = jsonfield.Text(v, "issuer") == issuerMAX
	for i, e := 0, events.First(); e.Exists(); i, e = i+1, e.Next() {
		h.readElement(i, e)
	}
	return h.readings, ""
}

// knows separates the console's messages from reflected and neighbouring ones. One
// channel of CXone Agent leaves the issuer out, so absence is no refusal.
func (h *Host) knows(v scan.Value) bool {
	return !v.Get("issuer").Exists() || slices.Contains(h.issuers, jsonfield.Text(v, "issuer"))
}

// readBare takes the session token, which the documentation shows without an
// envelope.
func (h *Host) readBare(v scan.Value) ([]dialect.Reading, contract.Refusal) {
	if jsonfield.Text(v, "messageType") != sessionInfo {
		return nil, contract.RefusedShape
	}
	h.readElement(-1, v)
	return h.readings, ""
}
