package ccai

import (
	"errors"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Adapter is the call or the chat adapter: the agent who signs in to it, and the sessions. It implements pagelink.Machine.
type Adapter struct {
	kind   Type
	clock  clock.Clock
	nextID func() int64

	agent    Agent
	signedIn bool
	sessions []*session
	// front is the call that is heard or the chat whose tab is in front, 0 if there is none.
	front  int64
	record string

	settings Settings
	profile  Profile
	faults   fault.Set
	// foreign counts the messages of another protocol, for their index.
	foreign int

	// said is what the action under way has posted so far.
	said []pagelink.Post
}

var _ pagelink.Machine = (*Adapter)(nil)

// Options of an adapter. Type, Clock and NextID are needed.
type Options struct {
	Type Type
	// Clock tells the time of the events that carry one.
	Clock clock.Clock
	// NextID gives the id of each new session.
	NextID func() int64
	// Agent is who signs in; the zero value is DefaultAgent.
	Agent Agent
	// Profile names the faults that are on from the start; empty is ProfileCurrent.
	Profile Profile
	// Faults are on from the start, besides those of the profile.
	Faults []fault.Name
	// Settings are what no source tells; what is empty is as in DefaultSettings.
	Settings Settings
}

// New returns an adapter in which nobody has signed in. It panics if there is no such type, profile, fault or setting.
func New(o Options) *Adapter {
	if _, ok := ParseType(string(o.Type)); !ok {
		panic("ccai: no adapter " + string(o.Type))
	}
	if o.Agent == (Agent{}) {
		o.Agent = DefaultAgent
	}
	a := &Adapter{kind: o.Type, clock: o.Clock, nextID: o.NextID, agent: o.Agent, settings: o.Settings.filled()}
	if err := errors.Join(a.settings.check(), a.enterProfile(o.Profile), Faults.Check(o.Faults...)); err != nil {
		panic("ccai: " + err.Error())
	}
	for _, name := range o.Faults {
		a.faults[name] = true
	}
	return a
}

// Receive ignores every message; the link has put it in the journal.
func (*Adapter) Receive(pagelink.Message) pagelink.Reply { return pagelink.Reply{} }

func (a *Adapter) find(id int64) *session {
	for _, s := range a.sessions {
		if s.id == id {
			return s
		}
	}
	return nil
}

// oldest returns the session that has been in the state for longest, nil if there is none.
func (a *Adapter) oldest(in state) *session {
	for _, s := range a.sessions {
		if s.state == in {
			return s
		}
	}
	return nil
}

// remove takes a session off the desk.
func (a *Adapter) remove(s *session) {
	a.sessions = slices.DeleteFunc(a.sessions, func(other *session) bool { return other == s })
	if a.front == s.id {
		a.front = 0
	}
}
