package nicemax

import "fmt"

// focus makes a contact the current one. Only the events of chats and work items say so, by InFocus; of the others nobody outside hears.
func (c *Console) focus(k *contact, ch *change) {
	if c.current == k.id {
		return
	}
	if before := c.contacts[c.current]; before != nil && before.hasFocusField() {
		ch.touch(before)
	}
	if k.hasFocusField() {
		ch.touch(k)
	}
	c.current = k.id
}

// keepFocus finds a new current contact when there is none or the present one is over: a call first, then the oldest. An offer takes the focus
// only then: an agent who works on a contact is not torn from it.
func (c *Console) keepFocus(ch *change) {
	if k := c.contacts[c.current]; k != nil && !k.final {
		return
	}
	open := c.find(func(k *contact) bool { return !k.final })
	for _, k := range open {
		if k.channel == phone {
			c.focus(k, ch)
			return
		}
	}
	if len(open) > 0 {
		c.focus(open[0], ch)
	}
}

// autoFocus follows ContactAutoFocus: a contact that was answered, or that the agent started, becomes current.
func (c *Console) autoFocus(k *contact, ch *change) {
	if c.agent.settings.autoFocus {
		c.focus(k, ch)
	}
}

// chooseContact is the agent's click in the contact list.
func (c *Console) chooseContact(in struct{ Contact id }, ch *change) error {
	k := c.contacts[int64(in.Contact)]
	if k == nil {
		return fmt.Errorf("no contact %d", in.Contact)
	}
	c.focus(k, ch)
	return nil
}

// named returns the contact that an action names, or the current one if it names none; nil if there is no such contact.
func (c *Console) named(contact id) *contact {
	if contact == 0 {
		return c.contacts[c.current]
	}
	return c.contacts[int64(contact)]
}
