package nicemax

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// cxaMessenger is CXone Agent's side of the protocol, as the vendor's own host code was observed to behave, faults included.
type cxaMessenger struct {
	source  source
	version cxaVersion
	// subscriptions are the valid registrations in force, one a window.
	subscriptions []cxaRegistration
	// received holds every registration there was, also those that were refused or that their window took back; only for replaysRequests.
	received []cxaRegistration
	// listeners is how often each live event is delivered. Nothing lowers it, and mostRepeats bounds it.
	listeners int
	store     cxaStore
}

// newCXAMessenger returns a messenger that nobody has registered with.
func newCXAMessenger(s source, v cxaVersion) *cxaMessenger {
	return &cxaMessenger{source: s, version: v}
}

// mostRepeats bounds what the older versions repeat, which on the real console has no bound: a page that registers in a loop shall find a fault, not
// eat the machine's memory. Beyond it the oldest registrations are not gone through any more.
const mostRepeats = 100

// register answers a registration, and those before it in the versions that go through all again.
func (m *cxaMessenger) register(frame string, msg message) pagelink.Reply {
	var reply pagelink.Reply
	registrations := []cxaRegistration{readCXARegistration(frame, msg)}
	if m.version.replaysRequests {
		m.received = newest(append(m.received, registrations...), mostRepeats)
		registrations = m.received
	}
	if m.version.replaysRequests || m.listeners == 0 {
		m.listeners = min(m.listeners+1, mostRepeats)
	}
	for _, r := range registrations {
		m.subscribe(r, &reply)
	}
	return reply
}

// subscribe keeps a valid registration and answers it. That the check for a second registration comes before that of the message is our reading.
func (m *cxaMessenger) subscribe(r cxaRegistration, reply *pagelink.Reply) {
	if slices.ContainsFunc(m.subscriptions, r.sameWindow) {
		reply.Warnings = append(reply.Warnings, warnAlreadySubscribedCXA)
		return
	}
	if r.reason == "" {
		m.subscriptions = append(m.subscriptions, r)
	}
	reply.Posts = append(reply.Posts, m.answer(r))
	reply.Warnings = append(reply.Warnings, r.warnings...)
}

// unregister ends what is sent to the window.
func (m *cxaMessenger) unregister(frame string) { m.subscriptions = without(m.subscriptions, frame) }

// close also ends what an unregistration leaves: a message posted to a window that is gone arrives nowhere.
func (m *cxaMessenger) close(frame string) {
	m.unregister(frame)
	m.received = without(m.received, frame)
}

func without(list []cxaRegistration, frame string) []cxaRegistration {
	return slices.DeleteFunc(list, func(r cxaRegistration) bool { return r.frame == frame })
}

// publish forwards the raw events: whatever they carry, nothing is converted for the filter.
func (m *cxaMessenger) publish(batch []event) []pagelink.Post {
	var elements []rawElement
	for _, e := range batch {
		element := newRawElement(e.element)
		m.store.keep(element)
		elements = append(elements, element)
	}
	return m.send(elements)
}

func (m *cxaMessenger) send(batch []rawElement) []pagelink.Post {
	var posts []pagelink.Post
	for range m.listeners {
		for _, r := range m.subscriptions {
			if wanted := r.filter(batch, m.source.hasSession()); len(wanted) > 0 {
				posts = append(posts, newPost(r.frame, issuerCXA, orNull(r.contactID), wanted))
			}
		}
	}
	return posts
}

// setReferences forgets the agent's state, or gets it from the poll.
func (m *cxaMessenger) setReferences(established bool) []pagelink.Post {
	if !established {
		m.store.agentState = nil
		return nil
	}
	return m.publish([]event{m.source.agentEvent()})
}

// sessionStarted sends the token of the new session to those who may have it.
func (m *cxaMessenger) sessionStarted() []pagelink.Post {
	return m.send([]rawElement{newRawElement(newSessionInfo())})
}

// readCard has none: CXone Agent knows the name of the message and has no handler for it.
func (m *cxaMessenger) readCard(message) (cardCommand, bool) { return cardCommand{}, false }
