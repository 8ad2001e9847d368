package ccai

import (
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Adapter is the call or the chat adapter: the agent who signs in to it, and the sessions. It
// implements pagelink.Machine.
type Adapter struct {
	kind   tenant.Type
	clock  clock.Clock
	nextID func() int64

	agent    tenant.Agent
	signedIn bool
	sessions session.List
	record   string
	settings event.Settings
	outbox   faults.Outbox
}

var _ pagelink.Machine = (*Adapter)(nil)

// Options of an adapter. Type, Clock and NextID are needed.
type Options struct {
	// Type is the adapter that it is.
	Type tenant.Type
	// Clock is the time of the events that carry one.
	Clock clock.Clock
	// NextID gives the id of each new session.
	NextID func() int64
	// Agent is who signs in; the zero value is tenant.DefaultAgent.
	Agent tenant.Agent
	// Profile names the faults that are on from the start; empty is faults.ProfileCurrent.
	Profile faults.Profile
	// Faults are on from the start, besides those of the profile.
	Faults []fault.Name
	// Settings are for what no source settles; what is empty is as in event.DefaultSettings.
	Settings event.Settings
}

// New returns an adapter in which nobody has signed in. It panics if there is no such type,
// profile, fault or setting.
func New(o Options) *Adapter {
	if _, ok := tenant.ParseType(string(o.Type)); !ok {
		panic("ccai: no adapter " + string(o.Type))
	}
	if o.Agent == (tenant.Agent{}) {
		o.Agent = tenant.DefaultAgent
	}
	a := &Adapter{
		kind: o.Type, clock: o.Clock, nextID: o.NextID, agent: o.Agent,
		settings: o.Settings.Filled(),
	}
	err := errors.Join(a.settings.Check(), a.outbox.Enter(o.Profile), faults.All.Check(o.Faults...))
	if err != nil {
		panic("ccai: " + err.Error())
	}
	for _, name := range o.Faults {
		a.outbox.On[name] = true
	}
	return a
}

// Receive ignores every message; the connection puts it in the journal.
func (*Adapter) Receive(pagelink.Message) pagelink.Reply {
	return pagelink.Reply{Refused: "an adapter takes no message"}
}

// post posts an event under the type that the settings give it.
func (a *Adapter) post(e event.Event) {
	e.As, e.Times, e.All = a.settings.TypeOf(e.Name), 1, a.sessions.All
	a.outbox.Post(e)
}

// postOf posts an event of a session.
func (a *Adapter) postOf(s *session.Session, name string, data event.Fields) {
	a.post(event.Event{Name: name, Session: s, Data: data})
}

func (a *Adapter) shape() event.Shape {
	return event.Shape{Type: a.kind, Agent: a.agent, Settings: a.settings}
}

// admit gives a new session its id, and the adapter the session.
func admit(a *Adapter, s *session.Session, in session.State) {
	s.ID, s.State = a.nextID(), in
	s.Participants = []session.Participant{
		{Type: session.PartyAgent, ID: a.agent.ID, Name: a.agent.Name},
		{Type: session.PartyEndUser, ID: s.EndUserID(), Name: s.Party},
	}
	a.sessions.All = append(a.sessions.All, s)
}

// offer shows the session in the widget and posts nothing: the protocol has no event for a call
// that rings or a chat that waits.
func offer(a *Adapter, o session.Offer) error {
	s, err := session.New(a.kind, o, tenant.ByOffer)
	if err != nil {
		return err
	}
	admit(a, s, session.Offered)
	return nil
}
