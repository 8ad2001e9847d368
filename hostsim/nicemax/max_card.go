package nicemax

// readCard reads what shall be on a contact's card. A contact id that a registration would be
// refused for makes the message void. MAX sends no answer, and nothing says that the sender must
// have registered.
func (m *maxMessenger) readCard(msg message) (cardCommand, bool) {
	data, isObject := readObject(msg["contactCardData"])
	contactID, ok := readContactID(msg["contactId"])
	if !isObject || !ok {
		return cardCommand{}, false
	}
	card := cardCommand{contactID: contactID}
	if name, ok := readString(data["name"]); ok {
		card.name = &name
	}
	if picture, ok := readString(data["userImg"]); ok {
		card.picture = &picture
	}
	return card, true
}
