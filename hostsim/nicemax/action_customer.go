package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// customerActions are what customers and the platform do with one contact: the one that the field
// "contact" names, else the current one.
var customerActions = []action.Action[run]{
	onContact("caller-hangs-up", "The customer ends the call."),
	onContact("callee-rings", "The phone of the customer who is called rings."),
	onContact("callee-answers", "The customer who is called answers."),
	onContact("detect-machine", "The dialler listens whether a machine answered."),
	onContact("call-back-fails", "Nobody answers a call-back."),
	onContact("miss", "The agent lets an offer pass."),
	onContact("route", "A chat that waited is offered."),
	onContact("customer-leaves", "The customer leaves the chat."),
	onContact("interrupt", "The contact is interrupted."),
}

// contactOf is the contact that an action is about, nil if there is none.
type contactOf struct {
	console *Console
	contact *contact.Contact
	change  *acd.Change
}

var namedContact = action.Part[run, contactOf]{
	Field: action.Field{Name: "contact", Kind: action.KindNumber},
	Usual: func(r run) contactOf {
		return contactOf{r.console, r.console.state.Contacts.Focused(), r.change}
	},
	Find: func(r run, request action.Request) (contactOf, error) {
		to, err := action.Read[struct{ Contact action.Number }](request)
		return contactOf{r.console, r.console.named(to.Contact), r.change}, err
	},
}

// named returns the contact that an action names, or the focused one if it names none; nil if there
// is no such contact.
func (c *Console) named(contact action.Number) *contact.Contact {
	if contact == 0 {
		return c.state.Contacts.Focused()
	}
	return c.state.Contacts.Get(int64(contact))
}

func onContact(name, about string) action.Action[run] {
	return action.Of(name, about, namedContact,
		func(to contactOf) bool { return to.console.channels.CanHappen(name, to.contact) },
		func(_ run, to contactOf, _ struct{}) error {
			to.console.channels.Happen(name, to.contact, to.change)
			return nil
		})
}
