package nicemax

// firstState returns the elements that follow the acknowledgement in the same message.
func (m *maxMessenger) firstState(s subscription) []any {
	if m.replaying {
		return s.filter(m.stored)
	}
	return m.snapshot(s)
}

// snapshot returns what MAX guarantees: the agent's state for "all" and "agent", every contact for "all" and "contacts", and the one contact for
// "contact" if the console knows it.
func (m *maxMessenger) snapshot(s subscription) []any {
	var elements []any
	if s.types[typeAll] || s.types[typeAgent] {
		elements = append(elements, m.source.agentEvent().element)
	}
	for _, contact := range m.source.contactEvents() {
		if s.types[typeAll] || s.types[typeContacts] || s.wantsContact(contact.contactID) {
			elements = append(elements, contact.element)
		}
	}
	return elements
}
