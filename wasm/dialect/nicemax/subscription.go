package nicemax

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// subscription is what the page asked for. An element of its list that is none of
// contract.SubscriptionType never gets here: the facade refuses it.
//
// The consoles are always asked for everything, and what the page asked for is
// sorted out here: CXone Agent's filter looks for a key that the platform's
// events do not have, so that "contacts" gets nothing and "agent" gets contacts
// as well; MAX is said to freeze the agent over "contacts"; and early versions
// of CXone Agent go back to a window's first types at its second registration.
type subscription struct {
	_                                                   [0]func()
	all, agent, contact, contacts, session, agentAssist bool
	// byID lets the contact with contactID through whatever the types are. MAX's
	// documentation can be read so, and CXone Agent does it.
	byID bool
	// contactID is the one that "contact" means: the page's own, or the one
	// that the console found for the panel.
	contactID string
	own       bool // it is the page's
}

func newSubscription(c contract.Config) subscription {
	s := subscription{contactID: c.ContactID, own: c.ContactID != "", byID: c.ContactIDFilters}
	for _, t := range c.SubscriptionTypes {
		switch t {
		case contract.SubscribeAll:
			s.all = true
		case contract.SubscribeAgent:
			s.agent = true
		case contract.SubscribeContact:
			s.contact = true
		case contract.SubscribeContacts:
			s.contacts = true
		case contract.SubscribeSessionInfo:
			s.session = true
		case contract.SubscribeAgentAssist:
			s.agentAssist = true
		}
	}
	return s
}

// onTheWire are the types to ask the console for. The token is asked for only
// if the page did: it is a secret.
func (s *subscription) onTheWire() []contract.SubscriptionType {
	if s.session {
		return []contract.SubscriptionType{contract.SubscribeAll, contract.SubscribeSessionInfo}
	}
	return []contract.SubscriptionType{contract.SubscribeAll}
}

// wants says whether the page asked for the event. contactID is empty for one
// that belongs to no contact.
func (s *subscription) wants(name, contactID string) bool {
	switch {
	case s.all:
		return true
	case s.agentAssist && jsonfield.Lower(name) == string(contract.SubscribeAgentAssist): // as CXone Agent compares
		return true
	case contactID == "":
		return s.agent
	}
	return s.contacts || (s.contact || s.byID) && contactID == s.contactID
}

// found takes the contact that the console tied the page to. The page's own
// stays: the console may acknowledge another one, that an earlier page of this
// window asked for, or round its digits.
func (s *subscription) found(a dialect.Acknowledged) {
	if a.OK && a.ContactID != "" && !s.own {
		s.contactID = a.ContactID
	}
}
