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
	// Frame tells the console's windows apart.
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

// Observer is what else depends on changes of the state.
type Observer interface {
	// SignedIn says that the agent is signed in to the frame of the message.
	SignedIn()
	// StateChanged says that an agent of the frame of the message has this state,
	// and returns whether that holds for the agent as a whole.
	StateChanged(s contract.AgentStatus) bool
	// Began says that the agent took a contact.
	Began(c *Contact)
	// Selected says that the agent selected a contact in the console.
	Selected(id string)
	// Transferred says that this agent transferred a contact.
	Transferred(id string)
}

// State is all that is known.
type State struct {
	Agent    *Agent
	Contacts *Contacts
	Focus    *Focus
	Screens  *Screens

	out *emitter
}

// New returns the state of which nothing is known. Parts that observe it and read the
// message under way are given the same pointers.
func New(o Options, sink *effect.Sink, filter *dedupe.Filter, m *Message, observer Observer) *State {
	out := &emitter{sink: sink}
	s := &State{out: out}
	s.Agent = &Agent{Agent: nobody, emitted: nobody, out: out, options: o, observer: observer}
	s.Screens = &Screens{byID: make(map[string]contract.Cobrowse), out: out, filter: filter}
	s.Contacts = &Contacts{
		byID: make(map[string]*Contact), removed: newIDSet(), out: out, options: o, filter: filter, message: m,
		observer: observer, agent: s.Agent, screens: s.Screens,
	}
	s.Focus = &Focus{contacts: s.Contacts, out: out, observer: observer}
	s.Contacts.focus, s.Screens.contacts = s.Focus, s.Contacts
	return s
}

// IsEmpty says that nothing is known of agent and contacts.
func (s *State) IsEmpty() bool { return len(s.Contacts.byID) == 0 && !s.Agent.IsKnown() }

// emitter emits what changed, unless a batch keeps it back.
type emitter struct {
	sink  *effect.Sink
	batch batch
}

func (e *emitter) emit(t contract.EventType, p contract.Payload) { e.sink.Emit(t, p) }

// contact is the one place that copies a contact into an event: each copy costs the
// module half a kilobyte of code.
//
//go:noinline
func (e *emitter) contact(t contract.EventType, c *Contact) {
	switch {
	case c.Hidden:
		e.batch.hasHidden = true
	case e.batch.on:
		e.batch.note(c)
	default:
		emitted := c.Contact
		emitted.Adapter = c.Frame
		e.emit(t, emitted)
	}
}
