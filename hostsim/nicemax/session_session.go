package nicemax

import (
	"errors"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// session begins and ends the agent's ACD session, and is what it says of itself.
type session struct {
	state       *state
	systemCalls *systemCalls
	// announce has the posts that bring the token of a new session to the pages.
	announce func() []pagelink.Post
	// conflicts means that the console is known to lose its session to another.
	conflicts bool
}

// newSession returns the session of an agent, whether or not signed in. The system calls are over
// with it.
func newSession(
	s *state, systemCalls *systemCalls, announce func() []pagelink.Post, conflicts bool,
) *session {
	return &session{state: s, systemCalls: systemCalls, announce: announce, conflicts: conflicts}
}

// events is what the platform reports when an agent signs in, in its present state: a page that
// registers while the console has yet to receive it gets it too.
func (s *session) events() []event {
	a := &s.state.agent
	return []event{newSessionStart(a), newSettings(a.settings), newAgentLeg(a.leg), newAgentState(a)}
}

// firstPoll is what the first poll of the session gives. It begins with what belongs to no contact.
// That order is ours.
func (s *session) firstPoll() []event {
	if !s.state.agent.signedIn {
		return []event{s.state.agentEvent()}
	}
	return append(s.events(), s.state.contactEvents()...)
}

// signIn starts a session after one has ended.
func (s *session) signIn(_ struct{}, ch *change) error {
	s.state.agent.signIn(ch.now)
	ch.post(s.announce()...)
	ch.emit(s.events()...)
	return nil
}

// join is a console that joins the session that there is, as one that was opened anew does. CXone
// Agent hands out the token again. What is polled then is not known: here it is nothing.
func (s *session) join(_ struct{}, ch *change) error {
	ch.post(s.announce()...)
	return nil
}

// signOut is the agent's own end of the session. The platform refuses it while there are contacts.
func (s *session) signOut(_ struct{}, ch *change) error {
	s.leave("AgentSessionEnd", "", ch)
	return nil
}

func (s *session) canSignOut() bool {
	return s.state.agent.signedIn && s.state.contacts.count() == 0
}

// remoteEnds are the two values of Message that RemoteAgentSessionEnd is known to have.
var remoteEnds = []string{"RemoteLogoff", "SessionTimeout"}

var errRemoteMessage = errors.New("the message of a remote end is RemoteLogoff or SessionTimeout")

// remoteEnd is a supervisor who signs the agent out, or a session that timed out. Whatever contacts
// there are end before it.
func (s *session) remoteEnd(in struct{ Message string }, ch *change) error {
	if !slices.Contains(remoteEnds, in.Message) {
		return errRemoteMessage
	}
	for _, k := range s.state.contacts.all() {
		s.drop(k, ch)
	}
	s.leave("RemoteAgentSessionEnd", in.Message, ch)
	return nil
}

// drop takes a contact away for good, in the last status its channel has.
func (s *session) drop(k *contact, ch *change) {
	last := disconnected
	switch k.channel {
	case voicemail:
		last = discarded
	case digital:
		last = digitalClosed
	}
	k.call.inConference = false
	ch.end(k, last)
}

// failSignOut is a sign-out that the platform refuses: the field Success is documented, when it is
// False is not. The session goes on.
func (s *session) failSignOut(_ struct{}, ch *change) error {
	ch.emit(newSessionEnd("AgentSessionEnd", "", false))
	return nil
}

// failRemoteEnd is the same for an end that somebody else wanted.
func (s *session) failRemoteEnd(in struct{ Message string }, ch *change) error {
	if !slices.Contains(remoteEnds, in.Message) {
		return errRemoteMessage
	}
	ch.emit(newSessionEnd("RemoteAgentSessionEnd", in.Message, false))
	return nil
}
