package nicemax

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// messenger is the part of a console that speaks the POST protocol with the windows that register. The other parts of a console, which calls and
// agent states are, do not depend on it.
type messenger interface {
	// register answers a RegisterForClientEvents message of a window, or does not.
	register(frame string, message map[string]json.RawMessage) pagelink.Reply
	// unregister takes an UnregisterFromClientEvents message, which no console answers.
	unregister(frame string)
	// publish delivers a poll batch to the windows that want any of it. What the messenger stores of the poll, it stores here.
	publish(batch []event) []pagelink.Post
	// references tells whether the console has its present state; see FaultNoReferences.
	references(established bool) []pagelink.Post
	// sessionStarted announces the new session's token, where the console does that.
	sessionStarted() []pagelink.Post
	// close forgets a window that is gone.
	close(frame string)
}

// source is what a messenger may ask of its console.
type source interface {
	// opening returns the events that the first poll of a session gives.
	opening() []event
	agentEvent() event
	// contactEvents returns the present state of each contact, in ascending order of id.
	contactEvents() []event
	// panelContact finds the contact whose panel holds the window; nil for the workspace and for windows of their own.
	panelContact(frame string) *int64
	// hasSession tells whether there is an ACD session, and so a token.
	hasSession() bool
	// has tells whether a fault is on.
	has(fault.Name) bool
}
