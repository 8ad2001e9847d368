package delivery

import "encoding/json"

// Fault is what a rule does to a message.
type Fault string

const (
	// Drop: the message is not posted.
	Drop Fault = "drop"
	// Duplicate: it is posted twice.
	Duplicate Fault = "duplicate"
	// Reorder: it is posted behind the next one to the same window.
	Reorder Fault = "reorder"
	// Delay: it is posted later.
	Delay Fault = "delay"
	// Replay: behind it, the one before it that the rule chose is posted once more, so that a page
	// gets a contact that is over.
	Replay Fault = "replay"
	// Replace: another message is posted in its place, such as a wrong acknowledgement.
	Replace Fault = "replace"
	// Malformed: it is posted as the first half of its text, which is no JSON.
	Malformed Fault = "malformed"
	// Oversized: it is posted with a field of 5 MB.
	Oversized Fault = "oversized"
	// Unrelated: ahead of it, an object is posted that is no vendor's.
	Unrelated Fault = "unrelated"
	// OtherWindow: another window of the console's origin posts it.
	OtherWindow Fault = "other-window"
	// OtherOrigin: a window of another origin posts it.
	OtherOrigin Fault = "other-origin"
)

// About is a fault, described for documents and people.
type About struct {
	Name Fault `json:"name" ts:"string"`
	// About is one sentence.
	About string `json:"about"`
}

// All lists every fault.
var All = []About{
	{Drop, "The message is not posted."},
	{Duplicate, "It is posted twice."},
	{Reorder, "It is posted behind the next one to the same window."},
	{Delay, "It is posted later."},
	{Replay, "Behind it, the one before it that the rule chose is posted once more."},
	{Replace, "Another message is posted in its place, such as a wrong acknowledgement."},
	{Malformed, "The first half of its text is posted, which is no JSON."},
	{Oversized, "It is posted with a field of 5 MB."},
	{Unrelated, "Ahead of it, an object is posted that is no vendor's."},
	{OtherWindow, "Another window of the console's origin posts it."},
	{OtherOrigin, "A window of another origin posts it."},
}

// Message is a message for one window. Its fields are those of a pagelink.Post.
type Message struct {
	Frame     string
	Payload   json.RawMessage
	Undefined []string
	// Via is the window that posts it: the console's own, if it is empty.
	Via Via
}

// Via is a window that posts in place of the console's.
type Via string

const (
	viaOtherWindow Via = "window"
	viaOtherOrigin Via = "origin"
)

// Delivery is what becomes of a message.
type Delivery struct {
	Message
	// Fault is what was done to it, empty for nothing.
	Fault Fault
	// Lost means that it is not posted, now or ever.
	Lost bool
}
