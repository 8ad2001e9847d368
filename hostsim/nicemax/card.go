package nicemax

// showCard puts a name and a picture on the phone contact's card. The contact is the one named,
// else that of the sender's panel, else the focused one, else the newest call: the card is
// documented for phone contacts alone.
func (c *Console) showCard(frame string, asked cardCommand) {
	k := c.cardContact(frame, asked.contactID)
	if k == nil || k.channel != phone {
		return
	}
	if asked.name != nil {
		k.card.name = *asked.name
	}
	if asked.picture != nil {
		k.card.picture = *asked.picture
	}
}

func (c *Console) cardContact(frame string, id *int64) *contact {
	if id == nil {
		id = c.panelContact(frame)
	}
	if id != nil {
		return c.state.contacts.get(*id)
	}
	isCall := func(k *contact) bool { return k.channel == phone }
	if k := c.state.contacts.focused(); k != nil && isCall(k) {
		return k
	}
	return c.state.contacts.last(isCall)
}
