package max

// subscriptionType says what a window wants to hear. Elements of subscriptionTypes are lower-cased before they are compared.
type subscriptionType string

const (
	typeAll         subscriptionType = "all"
	typeAgent       subscriptionType = "agent"
	typeContact     subscriptionType = "contact"
	typeContacts    subscriptionType = "contacts"
	typeSessionInfo subscriptionType = "sessioninfo"
)

func (t subscriptionType) valid() bool {
	switch t {
	case typeAll, typeAgent, typeContact, typeContacts, typeSessionInfo:
		return true
	}
	return false
}

// subscriptionTypes are additive.
type subscriptionTypes map[subscriptionType]bool

// subscription is one window that registered. The window is the key: a page that reloads is still the same window.
type subscription struct {
	frame string
	// contactID was passed at registration or found for the panel; nil if neither.
	contactID *int64
	types     subscriptionTypes
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
	return s.types[typeContact] && s.contactID != nil && *s.contactID == id
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
