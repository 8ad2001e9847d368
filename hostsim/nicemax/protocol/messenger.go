package protocol

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Messenger speaks the POST protocol with the windows that register. Each host has its own, with
// its own state.
type Messenger interface {
	// Register answers a RegisterForClientEvents message of a window, or does not.
	Register(frame string, m Message) pagelink.Reply
	// Unregister takes an UnregisterFromClientEvents message, which no host answers. It reports
	// whether the window was registered.
	Unregister(frame string) bool
	// ReadCard reads a ContactCardData message. Refused is why the host does nothing with it, "" if
	// it does.
	ReadCard(m Message) (card CardCommand, refused string)
	// Warnings are about what this simulation does not do as the host would.
	Warnings(m Message) []string
	// Publish delivers a poll batch to the windows that want any of it. What the messenger stores
	// of the poll, it stores here.
	Publish(batch []event.Event) []pagelink.Post
	// SetReferences reports whether the console has its present state; see faults.NoReferences.
	SetReferences(established bool) []pagelink.Post
	// SessionStarted announces the new session's token, where the host does that.
	SessionStarted() []pagelink.Post
	// Close forgets a window that is gone.
	Close(frame string)
}

// Source is what a messenger may ask of its console.
type Source interface {
	// FirstPoll returns the events that the first poll of a session gives.
	FirstPoll() []event.Event
	// AgentEvent returns the agent's present state.
	AgentEvent() event.Event
	// ContactEvents returns the present state of each contact, in ascending order of id.
	ContactEvents() []event.Event
	// PanelContact finds the contact whose panel holds the window; nil for the workspace and for
	// windows of their own.
	PanelContact(frame string) *int64
	// HasSession reports whether there is an ACD session, and so a token.
	HasSession() bool
}
