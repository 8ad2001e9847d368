package acd

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/agent"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
)

// State is the agent and the contacts. The parts of a console share it: each changes it by an
// action of its own, and commit draws the consequences.
type State struct {
	Clock    clock.Clock
	Faults   fault.Set
	Agent    agent.Agent
	Contacts *contact.List
}

// NewState has an agent who has signed in and is available, and no contacts. nextID gives the id of
// each new contact.
func NewState(at clock.Clock, nextID func() int64, faults fault.Set) *State {
	return &State{
		Clock: at, Faults: faults, Agent: agent.New(at.Now()), Contacts: contact.NewList(nextID),
	}
}

// NewContact makes a contact that an action brings to the console.
func (s *State) NewContact(
	ch *Change, of contact.Channel, begins contact.Status, customer string, via contact.Skill,
) *contact.Contact {
	k := s.Contacts.Add(contact.Contact{
		Channel: of, Status: begins, Started: ch.Now, Changed: ch.Now, Customer: customer, Skill: via,
	})
	ch.Touch(k)
	return k
}

// HasRoom is an error if another contact of the channel, or another contact at all, would be one
// more than the settings allow.
func (s *State) HasRoom(of contact.Channel) error {
	same := s.Contacts.Find(func(k *contact.Contact) bool { return k.Channel == of })
	full := int64(s.Contacts.Count()) >= s.Agent.Settings.Total
	if full || int64(len(same)) >= s.Agent.Settings.Limit(of) {
		return fmt.Errorf("the agent has as many contacts of kind %s, or in all, "+
			"as the settings allow", of)
	}
	return nil
}

// AgentEvent has the agent's present state.
func (s *State) AgentEvent() event.Event { return event.NewAgentState(&s.Agent) }

// ContactEvent has the present state of a contact.
func (s *State) ContactEvent(k *contact.Contact) event.Event {
	return event.NewContactEvent(k, s.Contacts.IsFocused(k), s.Agent.SessionID())
}

// ContactEvents has the present state of every contact in ascending order of id, each in its own
// type of event.
func (s *State) ContactEvents() []event.Event {
	var events []event.Event
	for _, k := range s.Contacts.All() {
		events = append(events, s.ContactEvent(k))
	}
	return events
}
