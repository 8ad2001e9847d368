package nicemax

import (
	"errors"
	"slices"
)

// sessionEvents is what the platform reports when an agent signs in, in its present state: a page that registers while the console has yet to
// receive it gets it too.
func (c *Console) sessionEvents() []event {
	return []event{c.newSessionStart(), c.agent.settings.event(), c.agent.leg.event(), c.agent.event()}
}

// signIn starts a session after one has ended.
func (c *Console) signIn(_ struct{}, ch *change) error {
	sessions, number := c.agent.sessions+1, c.agent.leg.number+1
	c.agent = newAgent(ch.now)
	c.agent.sessions, c.agent.leg.number = sessions, number
	ch.posts = append(ch.posts, c.messenger.sessionStarted()...)
	ch.tell(c.sessionEvents()...)
	return nil
}

// joinSession is a console that joins the session that there is, as one that was opened anew does. CXone Agent hands out the token again. What is polled
// then is not known: here it is nothing.
func (c *Console) joinSession(_ struct{}, ch *change) error {
	ch.posts = append(ch.posts, c.messenger.sessionStarted()...)
	return nil
}

// signOut is the agent's own end of the session. The platform refuses it while there are contacts.
func (c *Console) signOut(_ struct{}, ch *change) error {
	c.leave("AgentSessionEnd", "", ch)
	return nil
}

func (c *Console) canSignOut() bool { return c.agent.signedIn && len(c.contacts) == 0 }

// remoteEnds are the two values of Message that RemoteAgentSessionEnd is known to have.
var remoteEnds = []string{"RemoteLogoff", "SessionTimeout"}

var errRemoteMessage = errors.New("the message of a remote end is RemoteLogoff or SessionTimeout")

// remoteEnd is a supervisor who signs the agent out, or a session that timed out. Whatever contacts there are end before it.
func (c *Console) remoteEnd(in struct{ Message string }, ch *change) error {
	if !slices.Contains(remoteEnds, in.Message) {
		return errRemoteMessage
	}
	for _, id := range c.ids() {
		c.drop(c.contacts[id], ch)
	}
	c.leave("RemoteAgentSessionEnd", in.Message, ch)
	return nil
}

// failSignOut is a sign-out that the platform refuses: the field Success is documented, when it is False is not. The session goes on.
func (c *Console) failSignOut(_ struct{}, ch *change) error {
	ch.tell(newSessionEnd("AgentSessionEnd", "", false))
	return nil
}

// failRemoteEnd is the same for an end that somebody else wanted.
func (c *Console) failRemoteEnd(in struct{ Message string }, ch *change) error {
	if !slices.Contains(remoteEnds, in.Message) {
		return errRemoteMessage
	}
	ch.tell(newSessionEnd("RemoteAgentSessionEnd", in.Message, false))
	return nil
}

// loseSession is what HTTP 409 does to the next poll: somebody else holds the session. The console makes up the end, with a lower-case key, and its
// contacts are gone without a word, as nothing is polled any more.
func (c *Console) loseSession(_ struct{}, ch *change) error {
	for _, k := range c.contacts {
		k.final = true
	}
	c.agent.muted = false
	c.endSession(ch)
	ch.tell(event{element: conflictEvent{Type: "AgentSessionEnd"}})
	return nil
}

// drop takes a contact away for good, in the last status its channel has.
func (c *Console) drop(k *contact, ch *change) {
	last := disconnected
	switch k.channel {
	case voicemail:
		last = discarded
	case digital:
		last = digitalClosed
	}
	k.call.inConference = false
	k.end(last, ch.now)
	ch.touch(k)
}
