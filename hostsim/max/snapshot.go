package max

// snapshot returns the present state that follows the acknowledgement, in the same message. MAX guarantees the agent's state for "all" and
// "agent", every contact for "all" and "contacts", and the one contact for "contact" if the console knows it. The token is for "sessioninfo"
// alone: the documentation's table of first states does not give it to "all".
func (c *Console) snapshot(s subscription) []any {
	var elements []any
	if s.types[typeAll] || s.types[typeAgent] {
		elements = append(elements, c.agent.event().element)
	}
	switch {
	case s.types[typeAll] || s.types[typeContacts]:
		for _, e := range c.contactEvents() {
			elements = append(elements, e.element)
		}
	case s.types[typeContact] && s.contactID != nil:
		if e, known := c.contactEvent(*s.contactID); known {
			elements = append(elements, e.element)
		}
	}
	if s.types[typeSessionInfo] {
		elements = append(elements, newSessionInfo())
	}
	return elements
}
