package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Console is one agent's console window. It implements pagelink.Machine.
type Console struct {
	profile Profile
	// state is the agent and the contacts, which the other parts share.
	state      *state
	channels   *channels
	session    *session
	controls   *controls
	screenPops *screenPops
	// messenger speaks with the windows that register.
	messenger messenger
}

var _ pagelink.Machine = (*Console)(nil)

// Options of a console. Clock and NextID are needed.
type Options struct {
	// Profile is whose protocol the console speaks; empty is ProfileMAX.
	Profile Profile
	// Clock is the only source of time.
	Clock clock.Clock
	// NextID gives the id of each new contact.
	NextID func() int64
	// WithoutSession opens the console without an ACD session, and so without a token; the action
	// "sign-in" starts one.
	WithoutSession bool
	// Faults are on from the start.
	Faults []fault.Name
}

// New returns a console whose agent has signed in and is available. It panics if there is no such
// profile or fault.
func New(o Options) *Console {
	if o.Profile == "" {
		o.Profile = ProfileMAX
	}
	if err := Faults.Check(o.Faults...); err != nil {
		panic("nicemax: " + err.Error())
	}
	c := compose(o)
	// Nobody has registered: this reaches what the messenger stores and no window.
	c.messenger.publish(c.session.firstPoll())
	if c.state.faults[FaultNoReferences] {
		c.messenger.setReferences(false)
	}
	return c
}

// compose puts the parts of a console together.
func compose(o Options) *Console {
	s := newState(o.Clock, o.NextID, fault.SetOf(o.Faults...))
	if o.WithoutSession {
		s.agent = newSignedOut(o.Clock.Now())
	}
	c := &Console{
		profile: o.Profile, state: s, channels: newChannels(s), controls: newControls(s),
		screenPops: newScreenPops(s.contacts),
	}
	c.messenger = o.Profile.messenger(hostSource{c}, s.faults)
	c.session = newSession(s, c.channels.systemCalls, c.messenger.sessionStarted,
		o.Profile != ProfileMAX)
	return c
}

// commit ends an action: what it changed goes to the windows as one poll batch.
func (c *Console) commit(ch *change) pagelink.Reply {
	reply := c.deliver(c.state.commit(ch))
	reply.Posts = append(reply.Posts, ch.posts...)
	return reply
}

// deliver turns a batch into one envelope for each window that wants any of it, then forgets
// contacts that are over.
func (c *Console) deliver(batch []event) pagelink.Reply {
	reply := pagelink.Reply{Posts: c.messenger.publish(batch)}
	for _, k := range c.state.contacts.find(func(k *contact) bool { return k.final }) {
		c.forget(k)
	}
	return reply
}

// forget closes the panel together with its contact; the window in it is gone, and its subscription
// with it.
func (c *Console) forget(k *contact) {
	c.messenger.close(panelFrame(k.id))
	c.state.contacts.remove(k.id)
}
