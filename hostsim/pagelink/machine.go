// Package pagelink joins a host page in the browser to its state machine in Go.
//
// One WebSocket per page carries both ways, so that order holds. The page script stays thin: it
// posts what it is sent, draws the view it is given, and reports what it receives and what the
// agent clicks.
package pagelink

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
)

// Message is a message that another window posted to the host page.
type Message struct {
	// Frame is the page's name for the window that posted.
	Frame string `json:"frame"`
	// Origin is MessageEvent.origin.
	Origin string `json:"origin"`
	// Data is MessageEvent.data as JSON. Data that JSON cannot carry, or that is longer than 256 Ki
	// characters or deeper than 100 levels, arrives as a string that describes it, such as "[object
	// Undefined]".
	Data json.RawMessage `json:"data"`
}

// Post is a message for one window.
type Post struct {
	Frame string `json:"frame"`
	// Payload is what the window finds in MessageEvent.data: an object for MAX, a string of JSON
	// for CCAI Platform.
	Payload json.RawMessage `json:"payload"`
	// Undefined points at keys that are present in the message with the value undefined. JSON
	// cannot carry such a key, so Payload leaves it out, as JSON.stringify would, and the page
	// script adds it. Each pointer has the form of RFC 6901, such as "/events/1/contactId"; no key
	// needs an escape.
	Undefined []string `json:"undefined,omitempty"`
	// Via is the window that posts it in place of the console's own: "window", another one of its
	// origin, or "origin", one of the server's other origin. Machines leave it empty.
	Via delivery.Via `json:"via,omitempty" ts:"string"`
}

// Reply is what a state machine wants done after one input: first the posts in their order, then
// the warnings.
type Reply struct {
	Posts []Post
	// Warnings go to the browser's console.
	Warnings []string
	// Refused is why the machine does nothing with the message, or refuses what it asks for, in a
	// part of a sentence for people; "" if it does what is asked. Only Receive gives it.
	Refused string
}

// Machine is a console or an adapter: synchronous, without I/O, used by one goroutine.
type Machine interface {
	Receive(Message) Reply
	// Do does what a person did on the page: the agent, or whoever plays the customer. The fields
	// are the whole object that the page sent. An error is an *action.Error, and nothing has
	// changed then.
	Do(action.Request) (Reply, error)
	// View returns what the page shall draw, ready for JSON.
	View() any
}
