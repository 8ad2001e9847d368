package nicemax

var _ source = (*Console)(nil)

func (c *Console) agentEvent() event { return c.agent.event() }

func (c *Console) panelContact(frame string) *int64 {
	for id := range c.contacts {
		if frame == panelFrame(id) {
			return &id
		}
	}
	return nil
}

func (c *Console) hasSession() bool { return c.agent.signedIn }

// opening begins with what belongs to no contact. That order is ours.
func (c *Console) opening() []event {
	if !c.agent.signedIn {
		return []event{c.agentEvent()}
	}
	return append(c.sessionEvents(), c.contactEvents()...)
}
