package max

// snapshot returns the present state for a registration. There is none before an AgentState has been seen, not even of the session; and none of
// the contacts unless there is a voice or voicemail contact among them, for "contact" too by our reading.
func (m *cxaMessenger) snapshot(r cxaRegistration) []any {
	if m.store.agentState == nil {
		return nil
	}
	var elements []any
	if r.everything() || r.types[typeAgent] {
		elements = append(elements, m.store.agentState)
	}
	if m.store.hasVoice() {
		elements = append(elements, m.contactsFor(r)...)
	}
	if (r.types[typeAll] || r.types[typeSessionInfo]) && m.source.hasSession() {
		elements = append(elements, newSessionInfo())
	}
	return elements
}

// contactsFor returns every contact, and behind them the one that "contact" names: whoever asks for both has it twice. An id that the page sent as a
// string finds none, as in the live filter.
func (m *cxaMessenger) contactsFor(r cxaRegistration) []any {
	var elements []any
	if r.everything() || r.types[typeContacts] {
		for _, k := range m.store.inKeyOrder() {
			elements = append(elements, k.event)
		}
	}
	if m.version.contactByID && r.types[typeContact] && isNumber(r.contactID) {
		if i := m.store.index(propertyKey(r.contactID)); i >= 0 {
			elements = append(elements, m.store.contacts[i].event)
		}
	}
	return elements
}
