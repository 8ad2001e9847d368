package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// showCard puts a name and a picture on the phone contact's card, or returns why it does not. The contact is the one named,
// else that of the sender's panel, else the focused one, else the newest call: the card is
// documented for phone contacts alone.
func (c *Console) showCard(frame string, asked protocol.CardCommand) (refused string) {
	k := c.cardContact(frame, asked.ContactID)
	if k == nil || k.Channel != contact.Phone {
		return "there is no such call"
	}
	if asked.Name != nil {
		k.Card.Name = *asked.Name
	}
	if asked.Picture != nil {
		k.Card.Picture = *asked.Picture
	}
	return ""
}

func (c *Console) cardContact(frame string, id *int64) *contact.Contact {
	if id == nil {
		id = c.panelContact(frame)
	}
	if id != nil {
		return c.state.Contacts.Get(*id)
	}
	isCall := func(k *contact.Contact) bool { return k.Channel == contact.Phone }
	if k := c.state.Contacts.Focused(); k != nil && isCall(k) {
		return k
	}
	return c.state.Contacts.Last(isCall)
}
