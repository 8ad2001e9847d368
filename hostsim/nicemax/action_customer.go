package nicemax

import "github.com/ctibridge/ctibridge/hostsim/action"

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

// contactEvents are what customers and the platform do with one contact, for each channel that
// has it. Unlike a button of the agent's, it may be about a contact that is not the current one.
var contactEvents = map[string]map[channel]button{
	"caller-hangs-up": {phone: {func(k *contact) bool { return k.status == incoming || k.underWay() }, (*Console).hangUp}},
	"callee-rings":    {phone: {in(dialing, naturalDialing, naturalAMD), (*Console).calleeRings}},
	"callee-answers":  {phone: {(*contact).onTheWay, (*Console).calleeAnswers}},
	"detect-machine":  {phone: {in(naturalDialing), (*Console).detectMachine}},
	"call-back-fails": {phone: {(*contact).onTheWay, (*Console).callBackFails}},
	"miss": {
		phone:     {(*contact).offered, (*Console).missCall},
		voicemail: {in(incoming), (*Console).missVoicemail},
		chat:      {in(incoming, inviting), (*Console).refuse},
		workItem:  {in(incoming), (*Console).refuse},
	},
	"route":           {chat: {in(waiting), (*Console).route}},
	"customer-leaves": {chat: {in(waiting, incoming, inviting, active, holding, interrupted), (*Console).endChat}},
	"interrupt": {
		chat:     {in(active), (*Console).interrupt},
		workItem: {in(active), (*Console).interrupt},
	},
}

// contactOf is the contact that an action is about, nil if there is none.
type contactOf struct {
	console *Console
	contact *contact
	change  *change
}

var namedContact = action.Part[run, contactOf]{
	Field: action.Field{Name: "contact", Kind: action.KindNumber},
	Usual: func(r run) contactOf {
		return contactOf{r.console, r.console.contacts[r.console.current], r.change}
	},
	Find: func(r run, request action.Request) (contactOf, error) {
		to, err := action.Read[struct{ Contact action.Number }](request)
		return contactOf{r.console, r.console.named(to.Contact), r.change}, err
	},
}

func onContact(name, about string) action.Action[run] {
	return action.Of(name, about, namedContact,
		func(to contactOf) bool { return to.console.canHappen(name, to.contact) },
		func(_ run, to contactOf, _ struct{}) error {
			contactEvents[name][to.contact.channel].press(to.console, to.contact, to.change)
			return nil
		})
}

// canHappen holds back a chat that would be routed to an agent who is out, as offers are.
func (c *Console) canHappen(name string, k *contact) bool {
	if k == nil || name == "route" && !c.reachable() {
		return false
	}
	b, known := contactEvents[name][k.channel]
	return known && b.possible(k)
}
