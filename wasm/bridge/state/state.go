// Package state folds what a console sends into what is known: the agent, the
// contacts with their participants and shared screens, and which contact has the
// focus. Each change is emitted as an event for the page.
//
// A message is folded fact by fact. Over a message with a snapshot the neutral
// events are kept back, and what came of it is emitted at its end: BeginBatch and
// EndBatch. What the console may have changed unseen is marked as unconfirmed.
package state

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/dedupe"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// Message is the message under way.
type Message struct {
	_ [0]func()
	// Frame distinguishes the console's windows.
	Frame int
	// Now is when the page looked at it, in milliseconds.
	Now float64
	// Came is when it came.
	Came dedupe.Arrival
}

// Options are how the words of a console are to be taken.
type Options struct {
	// NamedIsSignedIn: an agent who is named is signed in, whatever was known before.
	NamedIsSignedIn bool
	// Reopens: a contact that ended is back if it goes on. It was transferred away,
	// and comes back before its tab was closed.
	Reopens bool
	// AnyEventConfirms: each event of a contact shows that all is as it was.
	AnyEventConfirms bool
	// RemovedIsForgotten: whatever is sent of a contact that was removed is news.
	RemovedIsForgotten bool
	// SupportsMute: the agent can be muted, so that this can be unconfirmed.
	SupportsMute bool
}

// State is all that is known.
type State struct {
	Agent    Agent
	Contacts Contacts
	Focus    Focus
	Screens  Screens
	// Message is the message under way.
	Message Message

	options Options
	sink    *effect.Sink
	filter  *dedupe.Filter
	batch   batch
}

// New returns the state of which nothing is known.
func New(o Options, sink *effect.Sink, filter *dedupe.Filter) *State {
	s := &State{options: o, sink: sink, filter: filter}
	s.Agent = Agent{Now: nobody, emitted: nobody, state: s}
	s.Contacts = Contacts{byID: make(map[string]*Contact), removed: newIDSet(), state: s}
	s.Focus.state = s
	s.Screens = Screens{byID: make(map[string]contract.Cobrowse), state: s}
	return s
}

// IsEmpty says that nothing is known of agent and contacts.
func (s *State) IsEmpty() bool { return len(s.Contacts.byID) == 0 && !s.Agent.IsKnown() }

// emit is the one place that copies a contact into an event: each copy costs the
// module half a kilobyte of code. A batch keeps the event back.
//
//go:noinline
func (s *State) emit(t contract.EventType, c *Contact) {
	switch {
	case c.Hidden:
		s.batch.hasHidden = true
	case s.batch.on:
		s.batch.note(c)
	default:
		emitted := c.Contact
		emitted.Adapter = c.Frame
		s.sink.Emit(t, emitted)
	}
}
