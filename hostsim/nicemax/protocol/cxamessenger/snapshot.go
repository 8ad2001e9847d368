package cxamessenger

import (
	"encoding/json"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// snapshot returns the present state for a registration. There is none before an AgentState has
// been seen, not even of the session.
func (m *Messenger) snapshot(r registration) []any {
	if m.store.agentState == nil {
		return nil
	}
	var elements []any
	if r.everything() || r.types[protocol.TypeAgent] {
		elements = append(elements, m.store.agentState)
	}
	for _, contact := range m.contactsFor(r) {
		elements = append(elements, contact)
	}
	if (r.types[protocol.TypeAll] || r.types[protocol.TypeSessionInfo]) && m.source.HasSession() {
		elements = append(elements, protocol.NewSessionInfo())
	}
	return elements
}

// contactsFor returns every contact, if they were asked for and there is a voice or voicemail
// contact, else the one that the registration names. That one comes whatever the types are, and
// also if its id was sent as a string, which the live filter never matches.
func (m *Messenger) contactsFor(r registration) []json.RawMessage {
	if (r.everything() || r.types[protocol.TypeContacts]) && m.store.hasVoice() {
		return m.store.inKeyOrder()
	}
	if m.version.contactByID && jscoerce.Truthy(r.contactID) {
		if i := m.store.index(jscoerce.PropertyKey(r.contactID)); i >= 0 {
			return []json.RawMessage{m.store.contacts[i].event}
		}
	}
	return nil
}
