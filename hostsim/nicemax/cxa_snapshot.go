package nicemax

import "encoding/json"

// snapshot returns the present state for a registration. There is none before an AgentState has been seen, not even of the session.
func (m *cxaMessenger) snapshot(r cxaRegistration) []any {
	if m.store.agentState == nil {
		return nil
	}
	var elements []any
	if r.everything() || r.types[typeAgent] {
		elements = append(elements, m.store.agentState)
	}
	for _, contact := range m.contactsFor(r) {
		elements = append(elements, contact)
	}
	if (r.types[typeAll] || r.types[typeSessionInfo]) && m.source.hasSession() {
		elements = append(elements, newSessionInfo())
	}
	return elements
}

// contactsFor returns every contact, if they were asked for and there is a voice or voicemail contact, else the one that the registration names. That
// one comes whatever the types are, and also if its id was sent as a string, which the live filter never matches.
func (m *cxaMessenger) contactsFor(r cxaRegistration) []json.RawMessage {
	if (r.everything() || r.types[typeContacts]) && m.store.hasVoice() {
		return m.store.inKeyOrder()
	}
	if m.version.contactByID && truthy(r.contactID) {
		if i := m.store.index(propertyKey(r.contactID)); i >= 0 {
			return []json.RawMessage{m.store.contacts[i].event}
		}
	}
	return nil
}
