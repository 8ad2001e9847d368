package maxmessenger

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/event"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/protocol"
)

// subscription is one window that registered with MAX. The window is the key: a page that reloads
// is still the same window.
type subscription struct {
	frame string
	// contactID was passed at registration or found for the panel; nil if neither.
	contactID *int64
	// echo is what the envelopes hold as contactId.
	echo  any
	types protocol.SubscriptionTypes
	// idFilters means that contactID counts without the type "contact" too; see
	// faults.ContactIDFilters.
	idFilters bool
}

// wants applies the live filter.
func (s subscription) wants(e event.Event) bool {
	switch {
	case s.types[protocol.TypeAll]:
		return true
	case e.ContactID == 0:
		return s.types[protocol.TypeAgent]
	case s.types[protocol.TypeContacts]:
		return true
	}
	return s.wantsContact(e.ContactID)
}

func (s subscription) wantsContact(id int64) bool {
	return (s.types[protocol.TypeContact] || s.idFilters) && s.contactID != nil && *s.contactID == id
}

// filter returns the elements of a batch that this window gets, in the platform's order.
func (s subscription) filter(batch []event.Event) []any {
	var elements []any
	for _, e := range batch {
		if s.wants(e) {
			elements = append(elements, e.Element)
		}
	}
	return elements
}
