package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/notification"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/session"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Console is one agent's console window. It implements pagelink.Machine.
type Console struct {
	profile Profile
	// state is the agent and the contacts, which the other parts share.
	state      *acd.State
	channels   *channel.All
	session    *session.Session
	controls   *session.Controls
	screenPops *notification.ScreenPops
	// messenger speaks with the windows that register.
	messenger protocol.Messenger
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
	if err := faults.All.Check(o.Faults...); err != nil {
		panic("nicemax: " + err.Error())
	}
	c := compose(o)
	c.poll()
	return c
}

// poll is the first poll of the session. Nobody has registered: it reaches what the messenger stores
// and no window.
func (c *Console) poll() {
	c.messenger.Publish(c.session.FirstPoll())
	if c.state.Faults[faults.NoReferences] {
		c.messenger.SetReferences(false)
	}
}

// compose puts the parts of a console together.
func compose(o Options) *Console {
	s := acd.NewState(o.Clock, o.NextID, fault.SetOf(o.Faults...))
	if o.WithoutSession {
		s.Agent = agent.NewSignedOut(o.Clock.Now())
	}
	c := &Console{
		profile: o.Profile, state: s, channels: channel.New(s), controls: session.NewControls(s),
		screenPops: notification.NewScreenPops(s.Contacts),
	}
	c.messenger = o.Profile.messenger(hostSource{c}, s.Faults)
	c.session = session.New(s, c.channels.SystemCalls, c.messenger.SessionStarted,
		o.Profile != ProfileMAX)
	return c
}

// commit ends an action: what it changed goes to the windows as one poll batch.
func (c *Console) commit(ch *acd.Change) pagelink.Reply {
	reply := c.deliver(c.state.Commit(ch))
	reply.Posts = append(reply.Posts, ch.Posts...)
	return reply
}

// deliver turns a batch into one envelope for each window that wants any of it, then forgets
// contacts that are over.
func (c *Console) deliver(batch []event.Event) pagelink.Reply {
	reply := pagelink.Reply{Posts: c.messenger.Publish(batch)}
	for _, k := range c.state.Contacts.Find(func(k *contact.Contact) bool { return k.Final }) {
		c.forget(k)
	}
	return reply
}

// forget closes the panel together with its contact; the window in it is gone, and its subscription
// with it.
func (c *Console) forget(k *contact.Contact) {
	c.messenger.Close(panelFrame(k.ID))
	c.state.Contacts.Remove(k.ID)
}
