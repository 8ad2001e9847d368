package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// messenger speaks the POST protocol with the windows that register. Each host has its own, with
// its own state.
type messenger interface {
	// register answers a RegisterForClientEvents message of a window, or does not.
	register(frame string, m message) pagelink.Reply
	// unregister takes an UnregisterFromClientEvents message, which no host answers.
	unregister(frame string)
	// readCard reads a ContactCardData message. It is false if the host does nothing with it.
	readCard(m message) (cardCommand, bool)
	// warnings are about what this simulation does not do as the host would.
	warnings(m message) []string
	// publish delivers a poll batch to the windows that want any of it. What the messenger stores
	// of the poll, it stores here.
	publish(batch []event) []pagelink.Post
	// setReferences tells whether the console has its present state; see FaultNoReferences.
	setReferences(established bool) []pagelink.Post
	// sessionStarted announces the new session's token, where the host does that.
	sessionStarted() []pagelink.Post
	// close forgets a window that is gone.
	close(frame string)
}

// source is what a messenger may ask of its console.
type source interface {
	// firstPoll returns the events that the first poll of a session gives.
	firstPoll() []event
	// agentEvent returns the agent's present state.
	agentEvent() event
	// contactEvents returns the present state of each contact, in ascending order of id.
	contactEvents() []event
	// panelContact finds the contact whose panel holds the window; nil for the workspace and for
	// windows of their own.
	panelContact(frame string) *int64
	// hasSession tells whether there is an ACD session, and so a token.
	hasSession() bool
}
