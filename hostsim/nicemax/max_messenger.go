package nicemax

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// maxMessenger is NICE MAX's side of the protocol, from its documentation alone.
type maxMessenger struct {
	source        source
	faults        fault.Set
	subscriptions []subscription
	// replaying is true while the console has no references; stored then holds every poll event since the session was joined, the newest mostStored.
	replaying bool
	stored    []event
}

// newMessenger returns a messenger that nobody has registered with.
func newMAXMessenger(s source, faults fault.Set) *maxMessenger {
	return &maxMessenger{source: s, faults: faults}
}

// mostStored bounds the poll events that are stored: pages can bring about any number of them by commands, and references may never come.
const mostStored = 1000

// register answers a registration. A window that is subscribed already gets no answer whatever it sends; the documentation puts no condition on
// that.
func (m *maxMessenger) register(frame string, msg message) pagelink.Reply {
	r := readRegistration(msg, m.faults[FaultFractionalContactID])
	if m.subscribed(frame) {
		return pagelink.Reply{Warnings: []string{warnAlreadySubscribed(r.issuer)}}
	}
	if r.contactID == nil && r.fraction == nil && r.reason != reasonInvalidContactID {
		r.contactID = m.source.panelContact(frame)
	}
	reply := pagelink.Reply{Warnings: typeWarnings(r.issuer, r.unknown)}
	if r.reason != "" {
		refusal := newAcknowledgement(r.echo(), statusError, r.reason)
		reply.Posts = []pagelink.Post{newPost(frame, issuerMAX, r.echo(), []any{refusal})}
		return reply
	}
	s := subscription{
		frame: frame, contactID: r.contactID, echo: r.echo(), types: r.types,
		idFilters: m.faults[FaultContactIDFilters],
	}
	m.subscriptions = append(m.subscriptions, s)
	reply.Posts = m.accept(s)
	return reply
}

// accept acknowledges s, with the present state behind the acknowledgement. The documentation's table of first states gives the token to nobody;
// it goes to "sessioninfo" alone here, unless a fault says otherwise.
func (m *maxMessenger) accept(s subscription) []pagelink.Post {
	elements := append([]any{newAcknowledgement(s.echo, statusOK, reasonSuccess)}, m.firstState(s)...)
	mayHave := s.types[typeSessionInfo] || s.types[typeAll] && m.faults[FaultTokenForAll]
	token := mayHave && m.source.hasSession()
	if token && !m.faults[FaultBareSessionInfo] {
		elements = append(elements, newSessionInfo())
	}
	posts := []pagelink.Post{newPost(s.frame, issuerMAX, s.echo, elements)}
	if token && m.faults[FaultBareSessionInfo] {
		posts = append(posts, pagelink.Post{Frame: s.frame, Payload: pagelink.Encode(newSessionInfo())})
	}
	return posts
}

// unregister ends the subscription for good.
func (m *maxMessenger) unregister(frame string) {
	m.subscriptions = slices.DeleteFunc(m.subscriptions, func(s subscription) bool { return s.frame == frame })
}

// close forgets a window that is gone.
func (m *maxMessenger) close(frame string) { m.unregister(frame) }

func (m *maxMessenger) subscribed(frame string) bool {
	return slices.ContainsFunc(m.subscriptions, func(s subscription) bool { return s.frame == frame })
}

// publish stores the batch while the console has no references.
func (m *maxMessenger) publish(batch []event) []pagelink.Post {
	if m.replaying {
		m.stored = newest(append(m.stored, batch...), mostStored)
	}
	var posts []pagelink.Post
	for _, s := range m.subscriptions {
		if elements := s.filter(batch); len(elements) > 0 {
			posts = append(posts, newPost(s.frame, issuerMAX, s.echo, elements))
		}
	}
	return posts
}

// setReferences begins to store poll events, as if the console had just joined the session, or stops. A window that is subscribed notices nothing.
func (m *maxMessenger) setReferences(established bool) []pagelink.Post {
	m.replaying, m.stored = !established, nil
	if m.replaying {
		m.stored = m.source.firstPoll()
	}
	return nil
}

// sessionStarted posts nothing: the documentation gives the token at registration and says nothing of later.
func (m *maxMessenger) sessionStarted() []pagelink.Post { return nil }

// warnings has none: the simulation knows all that the documentation states.
func (m *maxMessenger) warnings(message) []string { return nil }
