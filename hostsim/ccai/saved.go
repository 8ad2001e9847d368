package ccai

import (
	"encoding/json"
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Saved is an adapter's agent and sessions, which another adapter of its type can go on with.
type Saved struct {
	Type     tenant.Type    `json:"type"`
	Profile  faults.Profile `json:"profile"`
	Faults   []fault.Name   `json:"faults"`
	Settings event.Settings `json:"settings"`
	Agent    tenant.Agent   `json:"agent"`
	SignedIn bool           `json:"signedIn"`
	// Sessions are in the order in which they came.
	Sessions []session.Saved `json:"sessions"`
	// Front is the id of the session that is selected, 0 for none.
	Front int64 `json:"front"`
	// Record is the address of the last record that was popped, "" before the first.
	Record string `json:"record"`
	// Foreign counts the messages of another protocol, which a fault posts.
	Foreign int `json:"foreign"`
}

// Export implements pagelink.Exporter: it returns a Saved.
func (a *Adapter) Export() any {
	s := Saved{
		Type: a.kind, Profile: a.outbox.Profile, Faults: []fault.Name{}, Settings: a.settings.Clone(),
		Agent: a.agent, SignedIn: a.signedIn, Sessions: []session.Saved{},
		Front: a.sessions.Front, Record: a.record, Foreign: a.outbox.Foreign,
	}
	for _, f := range faults.All {
		if a.outbox.On[f.Name] {
			s.Faults = append(s.Faults, f.Name)
		}
	}
	for _, one := range a.sessions.All {
		s.Sessions = append(s.Sessions, one.Save())
	}
	return s
}

// Restore returns an adapter that goes on from the JSON of a Saved: it posts nothing, as a frame that
// is loaded anew. Exactly the faults of the state are on; of the options only Type, Clock and NextID
// count. An error is a *pagelink.StateError.
func Restore(o Options, data json.RawMessage) (*Adapter, error) {
	var s Saved
	if err := pagelink.ReadState(data, &s); err != nil {
		return nil, err
	}
	if err := s.check(o.Type); err != nil {
		return nil, err
	}
	a := New(Options{
		Type: o.Type, Clock: o.Clock, NextID: o.NextID, Agent: s.Agent, Profile: s.Profile,
		Settings: s.Settings,
	})
	a.outbox.On, a.outbox.Foreign = fault.SetOf(s.Faults...), s.Foreign
	a.agent, a.signedIn, a.record = s.Agent, s.SignedIn, s.Record
	for i, saved := range s.Sessions {
		one, field, err := saved.Restore(s.Type)
		if err != nil {
			return nil, &pagelink.StateError{
				Field: fmt.Sprintf("sessions[%d].%s", i, field), Reason: err.Error(),
			}
		}
		a.sessions.All = append(a.sessions.All, one)
	}
	a.sessions.Front = s.Front
	return a, nil
}

// HighestID is the highest id of a session of the adapter, 0 if it has none.
func (a *Adapter) HighestID() (highest int64) {
	for _, s := range a.sessions.All {
		highest = max(highest, s.ID)
	}
	return highest
}

// check returns a *pagelink.StateError for what no adapter of the type can be in.
func (s Saved) check(t tenant.Type) error {
	if s.Type != t {
		return wrong("type", fmt.Errorf("it is %q, and this is the %s adapter", s.Type, t))
	}
	if _, err := faults.ParseProfile(string(s.Profile)); err != nil {
		return wrong("profile", err)
	}
	if err := faults.All.Check(s.Faults...); err != nil {
		return wrong("faults", err)
	}
	if err := s.Settings.Filled().Check(); err != nil {
		return wrong("settings", err)
	}
	if s.Agent.ID < 0 || s.Agent.Email == "" {
		return wrong("agent", fmt.Errorf("its id is below zero, or it has no email"))
	}
	if !s.SignedIn && len(s.Sessions) > 0 {
		return wrong("signedIn", fmt.Errorf("an agent who is signed out has no sessions"))
	}
	return s.checkIDs()
}

func (s Saved) checkIDs() error {
	ids := map[int64]bool{0: true}
	for i, one := range s.Sessions {
		if one.ID != 0 && ids[one.ID] {
			return wrong(fmt.Sprintf("sessions[%d].id", i), fmt.Errorf("%d is that of another session", one.ID))
		}
		ids[one.ID] = true
	}
	if !ids[s.Front] {
		return wrong("front", fmt.Errorf("%d is none of the sessions", s.Front))
	}
	return nil
}

func wrong(field string, err error) error {
	return &pagelink.StateError{Field: field, Reason: err.Error()}
}
