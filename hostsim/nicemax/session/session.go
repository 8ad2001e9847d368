package session

import (
	"errors"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Session begins and ends the agent's ACD session, and is what it says of itself.
type Session struct {
	state       *acd.State
	systemCalls *channel.SystemCalls
	// announce has the posts that bring the token of a new session to the pages.
	announce func() []pagelink.Post
	// conflicts means that the console is known to lose its session to another.
	conflicts bool
}

// New returns the session of an agent, whether or not signed in. The system calls are over
// with it.
func New(
	s *acd.State, systemCalls *channel.SystemCalls, announce func() []pagelink.Post, conflicts bool,
) *Session {
	return &Session{state: s, systemCalls: systemCalls, announce: announce, conflicts: conflicts}
}

// events is what the platform reports when an agent signs in, in its present state: a page that
// registers while the console has yet to receive it gets it too.
func (s *Session) events() []event.Event {
	a := &s.state.Agent
	return []event.Event{
		event.NewSessionStart(a), event.NewSettings(a.Settings), event.NewAgentLeg(a.Leg),
		event.NewAgentState(a),
	}
}

// FirstPoll is what the first poll of the session gives. It begins with what belongs to no contact.
// That order is ours.
func (s *Session) FirstPoll() []event.Event {
	if !s.state.Agent.SignedIn {
		return []event.Event{s.state.AgentEvent()}
	}
	return append(s.events(), s.state.ContactEvents()...)
}

// SignIn starts a session after one has ended.
func (s *Session) SignIn(_ struct{}, ch *acd.Change) error {
	s.state.Agent.SignIn(ch.Now)
	ch.Post(s.announce()...)
	ch.Emit(s.events()...)
	return nil
}

// Join is a console that joins the session that there is, as one that was opened anew does. CXone
// Agent hands out the token again. What is polled then is not known: here it is nothing.
func (s *Session) Join(_ struct{}, ch *acd.Change) error {
	ch.Post(s.announce()...)
	return nil
}

// SignOut is the agent's own end of the session. The platform refuses it while there are contacts.
func (s *Session) SignOut(_ struct{}, ch *acd.Change) error {
	s.leave("AgentSessionEnd", "", ch)
	return nil
}

// CanSignOut reports whether the platform would let the agent go.
func (s *Session) CanSignOut() bool {
	return s.state.Agent.SignedIn && s.state.Contacts.Count() == 0
}

// remoteEnds are the two values of Message that RemoteAgentSessionEnd is known to have.
var remoteEnds = []string{"RemoteLogoff", "SessionTimeout"}

var errRemoteMessage = errors.New("the message of a remote end is RemoteLogoff or SessionTimeout")

// RemoteEnd is a supervisor who signs the agent out, or a session that timed out. Whatever contacts
// there are end before it.
func (s *Session) RemoteEnd(in struct{ Message string }, ch *acd.Change) error {
	if !slices.Contains(remoteEnds, in.Message) {
		return errRemoteMessage
	}
	for _, k := range s.state.Contacts.All() {
		s.drop(k, ch)
	}
	s.leave("RemoteAgentSessionEnd", in.Message, ch)
	return nil
}

// drop takes a contact away for good, in the last status its channel has.
func (s *Session) drop(k *contact.Contact, ch *acd.Change) {
	last := contact.Disconnected
	switch k.Channel {
	case contact.Voicemail:
		last = contact.Discarded
	case contact.Digital:
		last = contact.DigitalClosed
	}
	k.Call.InConference = false
	ch.End(k, last)
}

// FailSignOut is a sign-out that the platform refuses: the field Success is documented, when it is
// False is not. The session goes on.
func (s *Session) FailSignOut(_ struct{}, ch *acd.Change) error {
	ch.Emit(event.NewSessionEnd("AgentSessionEnd", "", false))
	return nil
}

// FailRemoteEnd is the same for an end that somebody else wanted.
func (s *Session) FailRemoteEnd(in struct{ Message string }, ch *acd.Change) error {
	if !slices.Contains(remoteEnds, in.Message) {
		return errRemoteMessage
	}
	ch.Emit(event.NewSessionEnd("RemoteAgentSessionEnd", in.Message, false))
	return nil
}
