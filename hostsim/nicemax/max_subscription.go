package nicemax

// subscription is one window that registered with MAX. The window is the key: a page that reloads is still the same window.
type subscription struct {
	frame string
	// contactID was passed at registration or found for the panel; nil if neither.
	contactID *int64
	// echo is what stands in the envelopes as contactId.
	echo  any
	types subscriptionTypes
	// idFilters means that contactID counts without the type "contact" too; see FaultContactIDFilters.
	idFilters bool
}

// wants applies the live filter.
func (s subscription) wants(e event) bool {
	switch {
	case s.types[typeAll]:
		return true
	case e.contactID == 0:
		return s.types[typeAgent]
	case s.types[typeContacts]:
		return true
	}
	return s.wantsContact(e.contactID)
}

func (s subscription) wantsContact(id int64) bool {
	return (s.types[typeContact] || s.idFilters) && s.contactID != nil && *s.contactID == id
}

// filter returns the elements of a batch that this window gets, in the platform's order.
func (s subscription) filter(batch []event) []any {
	var elements []any
	for _, e := range batch {
		if s.wants(e) {
			elements = append(elements, e.element)
		}
	}
	return elements
}
