package nicemax

import (
	"encoding/json"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Saved is a console's agent, contacts and session, which another console can go on with. What the
// windows registered for is not part of it: they register with the console that they find.
type Saved struct {
	Profile Profile      `json:"profile"`
	Faults  []fault.Name `json:"faults"`
	Agent   agent.Agent  `json:"agent"`
	// Contacts are those that are not over, in ascending order of id.
	Contacts []contact.Contact `json:"contacts"`
	// Current is the id of the contact that the agent works on, 0 if there are none.
	Current int64          `json:"current"`
	Memory  channel.Memory `json:"memory"`
}

// Export implements pagelink.Exporter: it returns a Saved.
func (c *Console) Export() any {
	s := Saved{
		Profile: c.profile, Faults: []fault.Name{}, Agent: c.state.Agent,
		Contacts: []contact.Contact{}, Current: c.state.Contacts.FocusedID(),
		Memory: c.channels.Memory(),
	}
	for _, f := range faults.All {
		if c.state.Faults[f.Name] {
			s.Faults = append(s.Faults, f.Name)
		}
	}
	for _, k := range c.state.Contacts.All() {
		s.Contacts = append(s.Contacts, *k)
	}
	return s
}

// Restore returns a console that goes on from the JSON of a Saved. It has polled its session for the
// first time, as a console that is opened anew: of what came before, CXone Agent knows nothing.
// Profile, Faults and WithoutSession of the options do not count. An error is a *pagelink.StateError.
func Restore(o Options, data json.RawMessage) (*Console, error) {
	var s Saved
	if err := pagelink.ReadState(data, &s); err != nil {
		return nil, err
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	o.Profile, o.Faults, o.WithoutSession = s.Profile, s.Faults, false
	c := compose(o)
	c.state.Agent = s.Agent
	c.state.Contacts.Restore(s.Contacts, s.Current)
	c.channels.Remember(s.Memory)
	c.poll()
	return c, nil
}

// HighestID is the highest id of a contact that the console knows, 0 if it knows none.
func (c *Console) HighestID() int64 { return slices.Max(c.Export().(Saved).ids()) }

// ids are those of all contacts, and 0.
func (s Saved) ids() []int64 {
	ids := []int64{0, s.Memory.LastMaster}
	for _, k := range s.Contacts {
		ids = append(ids, k.ID, k.Master, k.Parent)
	}
	for _, k := range s.Memory.SystemCalls {
		ids = append(ids, k.Contact.ID, k.Contact.Master)
	}
	return ids
}

// known are the states that an agent can be in.
var known = []string{
	agent.Available.State, agent.StateUnavailable, agent.StateInboundContact,
	agent.StateOutboundContact, agent.StateInboundConsult, agent.StateOutboundConsult,
	agent.StateLoggedOut,
}

// hasState reports whether the agent can be in a state.
func hasState(c agent.Choice) bool {
	return c.Valid() || c.Reason == "" && slices.Contains(known, c.State)
}
