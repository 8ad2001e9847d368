package max

import (
	"maps"
	"slices"
)

var _ source = (*Console)(nil)

func (c *Console) agentEvent() event { return c.agent.event() }

func (c *Console) contactEvents() []event {
	var events []event
	for _, id := range slices.Sorted(maps.Keys(c.contacts)) {
		events = append(events, newCallContact(c.contacts[id]))
	}
	return events
}

func (c *Console) panelContact(frame string) *int64 {
	for id := range c.contacts {
		if frame == panelFrame(id) {
			return &id
		}
	}
	return nil
}

func (c *Console) hasSession() bool { return c.settings.session }

func (c *Console) bareSessionInfo() bool { return c.settings.bareSessionInfo }

// opening begins with what belongs to no contact. That order is ours.
func (c *Console) opening() []event {
	var events []event
	if c.settings.session {
		events = append(events, newAgentSessionStart())
	}
	events = append(events, newAgentSettings(), newAgentLeg(), c.agentEvent())
	return append(events, c.contactEvents()...)
}
