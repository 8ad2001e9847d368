package cxamessenger

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Messenger is CXone Agent's side of the protocol, as the vendor's own host code was observed to
// behave, faults included.
type Messenger struct {
	source  protocol.Source
	version Version
	// subscriptions are the valid registrations in force, one a window.
	subscriptions []registration
	// received holds every registration there was, also those that were refused or that their
	// window took back; only for replaysRequests.
	received []registration
	// listeners is how often each live event is delivered. Nothing lowers it, and mostRepeats
	// bounds it.
	listeners int
	store     contactStore
}

// New returns a messenger that nobody has registered with.
func New(s protocol.Source, v Version) *Messenger {
	return &Messenger{source: s, version: v}
}

// mostRepeats bounds what the older versions repeat, which on the real console has no bound: a page
// that registers in a loop shall find a fault, not eat the machine's memory. Beyond it the oldest
// registrations are not gone through any more.
const mostRepeats = 100

// Register answers a registration, and those before it in the versions that go through all again.
func (m *Messenger) Register(frame string, msg protocol.Message) pagelink.Reply {
	var reply pagelink.Reply
	registrations := []registration{readRegistration(frame, msg)}
	if m.version.replaysRequests {
		m.received = protocol.Newest(append(m.received, registrations...), mostRepeats)
		registrations = m.received
	}
	if m.version.replaysRequests || m.listeners == 0 {
		m.listeners = min(m.listeners+1, mostRepeats)
	}
	for _, r := range registrations {
		reply.Refused = m.subscribe(r, &reply) // of the last, which is this message's
	}
	return reply
}

// subscribe keeps a valid registration and answers it, or returns why it refuses it. That the check for a second registration
// comes before that of the message is our reading.
func (m *Messenger) subscribe(r registration, reply *pagelink.Reply) (refused string) {
	if slices.ContainsFunc(m.subscriptions, r.sameWindow) {
		reply.Warnings = append(reply.Warnings, warnAlreadySubscribed)
		return protocol.RefusedRegistered
	}
	if r.reason == "" {
		m.subscriptions = append(m.subscriptions, r)
	} else {
		refused = protocol.RefusedRegistration(r.reason)
	}
	reply.Posts = append(reply.Posts, m.answer(r))
	reply.Warnings = append(reply.Warnings, r.warnings...)
	return refused
}

// Unregister ends what is sent to the window.
func (m *Messenger) Unregister(frame string) bool {
	before := len(m.subscriptions)
	m.subscriptions = without(m.subscriptions, frame)
	return len(m.subscriptions) < before
}

// Close also ends what an unregistration leaves: a message posted to a window that is gone arrives
// nowhere.
func (m *Messenger) Close(frame string) {
	m.Unregister(frame)
	m.received = without(m.received, frame)
}

func without(list []registration, frame string) []registration {
	return slices.DeleteFunc(list, func(r registration) bool { return r.frame == frame })
}

// Publish forwards the raw events: whatever they carry, nothing is converted for the filter.
func (m *Messenger) Publish(batch []event.Event) []pagelink.Post {
	var elements []rawElement
	for _, e := range batch {
		element := newRawElement(e.Element)
		m.store.keep(element)
		elements = append(elements, element)
	}
	return m.send(elements)
}

func (m *Messenger) send(batch []rawElement) []pagelink.Post {
	var posts []pagelink.Post
	for range m.listeners {
		for _, r := range m.subscriptions {
			if wanted := r.filter(batch, m.source.HasSession()); len(wanted) > 0 {
				posts = append(posts, newPost(r, wanted))
			}
		}
	}
	return posts
}

// SetReferences forgets the agent's state, or gets it from the poll.
func (m *Messenger) SetReferences(established bool) []pagelink.Post {
	if !established {
		m.store.agentState = nil
		return nil
	}
	return m.Publish([]event.Event{m.source.AgentEvent()})
}

// SessionStarted sends the token of the new session to those who may have it.
func (m *Messenger) SessionStarted() []pagelink.Post {
	return m.send([]rawElement{newRawElement(protocol.NewSessionInfo())})
}

// ReadCard has none: CXone Agent knows the name of the message and has no handler for it.
func (m *Messenger) ReadCard(protocol.Message) (card protocol.CardCommand, refused string) {
	return card, "CXone Agent does nothing with ContactCardData"
}
