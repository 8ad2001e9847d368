package maxmessenger

import "github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"

// firstState returns the elements that follow the acknowledgement in the same message.
func (m *Messenger) firstState(s subscription) []any {
	if m.replaying {
		return s.filter(m.stored)
	}
	return m.snapshot(s)
}

// snapshot returns what MAX guarantees: the agent's state for "all" and "agent", every contact for
// "all" and "contacts", and the one contact for "contact" if the console knows it.
func (m *Messenger) snapshot(s subscription) []any {
	var elements []any
	if s.types[protocol.TypeAll] || s.types[protocol.TypeAgent] {
		elements = append(elements, m.source.AgentEvent().Element)
	}
	for _, contact := range m.source.ContactEvents() {
		if s.types[protocol.TypeAll] || s.types[protocol.TypeContacts] ||
			s.wantsContact(contact.ContactID) {
			elements = append(elements, contact.Element)
		}
	}
	return elements
}
