package nicemax

import "encoding/json"

// showCard puts a name and a picture on the phone contact's card. The contact is the one named, else that of the sender's panel, else the current
// one, else the newest call: the card is documented for phone contacts alone. MAX sends no answer, and nothing says that the sender must have
// registered.
func (c *Console) showCard(frame string, message map[string]json.RawMessage) {
	data, ok := readObject(message["contactCardData"])
	if !ok {
		return
	}
	k := c.cardContact(frame, message["contactId"])
	if k == nil || k.channel != phone {
		return
	}
	if name, ok := readString(data["name"]); ok {
		k.card.name = name
	}
	if picture, ok := readString(data["userImg"]); ok {
		k.card.picture = picture
	}
}

func (c *Console) cardContact(frame string, rawID json.RawMessage) *contact {
	id, ok := readContactID(rawID)
	if !ok {
		return nil
	}
	if id == nil {
		id = c.panelContact(frame)
	}
	if id == nil {
		return c.phoneContact()
	}
	return c.contacts[*id]
}

func (c *Console) phoneContact() *contact {
	if k := c.contacts[c.current]; k != nil && k.channel == phone {
		return k
	}
	calls := c.find(func(k *contact) bool { return k.channel == phone })
	if len(calls) == 0 {
		return nil
	}
	return calls[len(calls)-1]
}
