package nicemax

var _ source = (*Console)(nil)

func (c *Console) firstPoll() []event { return c.session.firstPoll() }

func (c *Console) agentEvent() event { return c.state.agentEvent() }

func (c *Console) contactEvents() []event { return c.state.contactEvents() }

func (c *Console) panelContact(frame string) *int64 {
	k := c.state.contacts.first(func(k *contact) bool { return frame == panelFrame(k.id) })
	if k == nil {
		return nil
	}
	return &k.id
}

func (c *Console) hasSession() bool { return c.state.agent.signedIn }
