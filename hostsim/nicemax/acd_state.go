package nicemax

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// state is the agent and the contacts. The parts of a console share it: each changes it by an
// action of its own, and commit draws the consequences.
type state struct {
	clock    clock.Clock
	faults   fault.Set
	agent    agent
	contacts *list
}

// newState has an agent who has signed in and is available, and no contacts. nextID gives the id of
// each new contact.
func newState(at clock.Clock, nextID func() int64, faults fault.Set) *state {
	return &state{
		clock: at, faults: faults, agent: newAgent(at.Now()), contacts: newList(nextID),
	}
}

// newContact makes a contact that an action brings to the console.
func (s *state) newContact(ch *change, of channel, begins status, customer string, via skill) *contact {
	k := s.contacts.add(contact{
		channel: of, status: begins, started: ch.now, changed: ch.now, customer: customer, skill: via,
	})
	ch.touch(k)
	return k
}

// hasRoom is an error if another contact of the channel, or another contact at all, would be one
// more than the settings allow.
func (s *state) hasRoom(of channel) error {
	same := s.contacts.find(func(k *contact) bool { return k.channel == of })
	full := int64(s.contacts.count()) >= s.agent.settings.total
	if full || int64(len(same)) >= s.agent.settings.limit(of) {
		return fmt.Errorf("the agent has as many contacts of kind %s, or in all, as the settings allow", of)
	}
	return nil
}

// agentEvent has the agent's present state.
func (s *state) agentEvent() event { return newAgentState(&s.agent) }

// contactEvent has the present state of a contact.
func (s *state) contactEvent(k *contact) event {
	return newContactEvent(k, s.contacts.isFocused(k), s.agent.sessionID())
}

// contactEvents has the present state of every contact in ascending order of id, each in its own
// type of event.
func (s *state) contactEvents() []event {
	var events []event
	for _, k := range s.contacts.all() {
		events = append(events, s.contactEvent(k))
	}
	return events
}
