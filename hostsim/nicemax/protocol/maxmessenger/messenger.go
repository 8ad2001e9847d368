package maxmessenger

import (
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Messenger is NICE MAX's side of the protocol, from its documentation alone.
type Messenger struct {
	source        protocol.Source
	faults        fault.Set
	subscriptions []subscription
	// replaying is true while the console has no references; stored then holds every poll event
	// since the session was joined, the newest mostStored.
	replaying bool
	stored    []event.Event
}

// New returns a messenger that nobody has registered with.
func New(s protocol.Source, faults fault.Set) *Messenger {
	return &Messenger{source: s, faults: faults}
}

// mostStored bounds the poll events that are stored: pages can bring about any number of them by
// commands, and references may never come.
const mostStored = 1000

// Register answers a registration. A window that is subscribed already gets no answer whatever it
// sends; the documentation puts no condition on that.
func (m *Messenger) Register(frame string, msg protocol.Message) pagelink.Reply {
	r := readRegistration(msg, m.faults[faults.FractionalContactID])
	if m.subscribed(frame) {
		return pagelink.Reply{
			Warnings: []string{warnAlreadySubscribed(r.issuer)}, Refused: protocol.RefusedRegistered,
		}
	}
	if r.contactID == nil && r.fraction == nil && r.reason != protocol.ReasonInvalidContactID {
		r.contactID = m.source.PanelContact(frame)
	}
	reply := pagelink.Reply{Warnings: protocol.TypeWarnings(r.issuer, r.unknown)}
	if r.reason != "" {
		refusal := newAcknowledgement(r.echo(), protocol.StatusError, r.reason)
		reply.Posts = []pagelink.Post{protocol.NewPost(frame, issuerMAX, r.echo(), []any{refusal})}
		reply.Refused = protocol.RefusedRegistration(r.reason)
		return reply
	}
	s := subscription{
		frame: frame, contactID: r.contactID, echo: r.echo(), types: r.types,
		idFilters: m.faults[faults.ContactIDFilters],
	}
	m.subscriptions = append(m.subscriptions, s)
	reply.Posts = m.accept(s)
	return reply
}

// accept acknowledges s, with the present state behind the acknowledgement. The documentation's
// table of first states gives the token to nobody; it goes to "sessioninfo" alone here, unless a
// fault says otherwise.
func (m *Messenger) accept(s subscription) []pagelink.Post {
	ack := newAcknowledgement(s.echo, protocol.StatusOK, protocol.ReasonSuccess)
	elements := append([]any{ack}, m.firstState(s)...)
	mayHave := s.types[protocol.TypeSessionInfo] ||
		s.types[protocol.TypeAll] && m.faults[faults.TokenForAll]
	token := mayHave && m.source.HasSession()
	if token && !m.faults[faults.BareSessionInfo] {
		elements = append(elements, protocol.NewSessionInfo())
	}
	posts := []pagelink.Post{protocol.NewPost(s.frame, issuerMAX, s.echo, elements)}
	if token && m.faults[faults.BareSessionInfo] {
		posts = append(posts, pagelink.Post{
			Frame: s.frame, Payload: pagelink.Encode(protocol.NewSessionInfo()),
		})
	}
	return posts
}

// Unregister ends the subscription for good.
func (m *Messenger) Unregister(frame string) bool {
	was := m.subscribed(frame)
	m.subscriptions = slices.DeleteFunc(m.subscriptions, func(s subscription) bool {
		return s.frame == frame
	})
	return was
}

// Close forgets a window that is gone.
func (m *Messenger) Close(frame string) { m.Unregister(frame) }

func (m *Messenger) subscribed(frame string) bool {
	return slices.ContainsFunc(m.subscriptions, func(s subscription) bool { return s.frame == frame })
}

// Publish stores the batch while the console has no references.
func (m *Messenger) Publish(batch []event.Event) []pagelink.Post {
	if m.replaying {
		m.stored = protocol.Newest(append(m.stored, batch...), mostStored)
	}
	var posts []pagelink.Post
	for _, s := range m.subscriptions {
		if elements := s.filter(batch); len(elements) > 0 {
			posts = append(posts, protocol.NewPost(s.frame, issuerMAX, s.echo, elements))
		}
	}
	return posts
}

// SetReferences begins to store poll events, as if the console had just joined the session, or
// stops. A window that is subscribed notices nothing.
func (m *Messenger) SetReferences(established bool) []pagelink.Post {
	m.replaying, m.stored = !established, nil
	if m.replaying {
		m.stored = m.source.FirstPoll()
	}
	return nil
}

// SessionStarted posts nothing: the documentation gives the token at registration and says nothing
// of later.
func (m *Messenger) SessionStarted() []pagelink.Post { return nil }

// Warnings has none: the simulation knows all that the documentation states.
func (m *Messenger) Warnings(protocol.Message) []string { return nil }
