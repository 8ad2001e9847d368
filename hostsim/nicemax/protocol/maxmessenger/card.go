package maxmessenger

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// ReadCard reads what shall be on a contact's card. A contact id that a registration would be
// refused for makes the message void. MAX sends no answer, and nothing says that the sender must
// have registered.
func (m *Messenger) ReadCard(msg protocol.Message) (card protocol.CardCommand, refused string) {
	data, isObject := jscoerce.ReadObject(msg["contactCardData"])
	contactID, ok := readContactID(msg["contactId"])
	switch {
	case !isObject:
		return card, "contactCardData is no object"
	case !ok:
		return card, "contactId is no contact id"
	}
	card.ContactID = contactID
	if name, ok := jscoerce.ReadString(data["name"]); ok {
		card.Name = &name
	}
	if picture, ok := jscoerce.ReadString(data["userImg"]); ok {
		card.Picture = &picture
	}
	return card, ""
}
