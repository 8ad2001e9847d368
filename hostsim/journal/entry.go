// Package journal keeps what the simulated consoles heard from other windows and said to them, in order. The pages of hostsim and the tests
// read the same journal.
package journal

import (
	"encoding/json"
	"time"
)

// Direction says which way a message went, seen from the console.
type Direction string

const (
	// Heard is a message that a window posted to the console.
	Heard Direction = "heard"
	// Said is a message that the console posted to a window.
	Said Direction = "said"
)

// Host names the console product that heard or said a message.
type Host string

const (
	// MAX is the NICE MAX console.
	MAX Host = "max"
	// CCAI is an adapter of Google CCAI Platform.
	CCAI Host = "ccai"
)

// Entry is one message.
type Entry struct {
	// Seq counts from 1 over all consoles of a server.
	Seq int `json:"seq"`
	// Time is the server's clock when the message passed.
	Time time.Time `json:"time"`
	Host Host      `json:"host"`
	// Page tells apart several pages of one host; it counts from 1 over all pages that were ever opened.
	Page      int       `json:"page"`
	Direction Direction `json:"direction"`
	// Frame is the console's own name for the other window: "workspace", "panel:<contact id>", "parent" or "window-<n>". It is
	// "closed-window" for a message heard whose window closed, or left its page, before the message arrived: then a browser tells no source.
	Frame string `json:"frame"`
	// Origin is the sender's origin for a message heard, and the target origin for one said.
	Origin string `json:"origin"`
	// Payload is the message as JSON. A message that was a string is a JSON string here. Session tokens are blotted out.
	Payload json.RawMessage `json:"payload"`
}

// fixedSize is what an entry takes besides its texts, in bytes: the struct in memory, or the keys and numbers of its JSON, whichever is more.
const fixedSize = 160

// Size is about how many bytes the entry takes in memory and as JSON.
func (e Entry) Size() int { return fixedSize + len(e.Frame) + len(e.Origin) + len(e.Payload) }
