// Package journal keeps what the simulated consoles received from other windows and sent to them,
// in order. The pages of hostsim and the tests read the same journal.
package journal

import (
	"encoding/json"
	"time"
)

// Direction says which way a message went, seen from the console.
type Direction string

const (
	// Received is a message that a window posted to the console.
	Received Direction = "received"
	// Sent is a message that the console posted to a window.
	Sent Direction = "sent"
	// OfPage is no message: a fault happened to the console's page, or a window that it frames.
	OfPage Direction = "page"
)

// Source names the console that received or sent a message.
type Source string

const (
	// MAX is the NICE MAX console.
	MAX Source = "max"
	// CCAI is an adapter of Google CCAI Platform.
	CCAI Source = "ccai"
)

// Entry is one message, or a fault of a page.
type Entry struct {
	// Seq counts from 1 over all consoles of a server.
	Seq int `json:"seq"`
	// Time is the server's clock when the message passed.
	Time   time.Time `json:"time"`
	Source Source    `json:"source"`
	// Page distinguishes several pages of one console; it counts from 1 over all pages that were ever
	// opened.
	Page      int       `json:"page"`
	Direction Direction `json:"direction"`
	// Frame is the console's own name for the other window: "workspace", "panel:<contact id>",
	// "parent" or "window-<n>". It is "closed-window" for a message received whose window closed,
	// or left its page, before the message arrived: then a browser names no sender.
	Frame string `json:"frame"`
	// Origin is the sender's origin for a message received, and the target origin for one sent.
	Origin string `json:"origin"`
	// Payload is the message as JSON. A message that was a string is a JSON string here. Session
	// tokens are redacted.
	Payload json.RawMessage `json:"payload"`
	// Refused is why the console did nothing with a message received, or refused what it asks for;
	// "" if it did what was asked.
	Refused string `json:"refused,omitempty"`
	// Fault is what a fault of the delivery did to a message sent, "" for nothing, and Lost tells
	// that it was not posted: see package delivery. Of a page it is the fault that happened to it: see
	// package pagefault. Frame is the window that it happened to, "" for the page itself.
	Fault string `json:"fault,omitempty"`
	Lost  bool   `json:"lost,omitempty"`
}

// fixedSize is what an entry takes besides its texts, in bytes: the struct in memory, or the keys
// and numbers of its JSON, whichever is more.
const fixedSize = 160

// Size is about how many bytes the entry takes in memory and as JSON.
func (e Entry) Size() int {
	return fixedSize + len(e.Frame) + len(e.Origin) + len(e.Payload) + len(e.Refused)
}
