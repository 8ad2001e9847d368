package channel

import (
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// button is one thing that can be done with a contact, and when.
type button struct {
	possible func(*contact.Contact) bool
	press    func(*All, *contact.Contact, *acd.Change)
}

// buttons are the agent's, for each channel that has them. Hold and mask exclude each other: which
// of them wins on the platform is not documented.
var buttons = map[string]map[contact.Channel]button{
	"answer": {
		contact.Phone:     ofCalls((*contact.Contact).Offered, (*Calls).answer),
		contact.Voicemail: ofVoicemails(in(contact.Incoming), (*Voicemails).accept),
		contact.Chat:      ofChats(in(contact.Incoming, contact.Inviting), (*Chats).accept),
		contact.WorkItem:  ofWorkItems(in(contact.Incoming), (*WorkItems).accept),
		contact.Digital:   ofDigital((*contact.Contact).IsOffer, (*DigitalContacts).open),
	},
	"refuse": {
		contact.Phone:     ofCalls((*contact.Contact).Offered, (*Calls).refuse),
		contact.Voicemail: ofVoicemails(in(contact.Incoming), (*Voicemails).discard),
		contact.Chat:      ofChats(in(contact.Incoming, contact.Inviting), (*Chats).refuse),
		contact.WorkItem:  ofWorkItems(in(contact.Incoming), (*WorkItems).refuse),
	},
	"hold": {
		contact.Phone: ofCalls(
			in(contact.Active, contact.Joined, contact.Holding), (*Calls).toggleHold),
		contact.Voicemail: ofVoicemails(in(contact.Active, contact.Holding), (*Voicemails).toggleHold),
		contact.Chat:      ofChats(in(contact.Active, contact.Holding), (*Chats).toggleHold),
	},
	"mask": {contact.Phone: ofCalls(
		in(contact.Active, contact.Joined, contact.Masking), (*Calls).toggleMask)},
	"mute":   {contact.Phone: ofCalls((*contact.Contact).Connected, (*Calls).toggleMute)},
	"record": {contact.Phone: ofCalls((*contact.Contact).CanRecord, (*Calls).record)},
	"hangup": {contact.Phone: ofCalls((*contact.Contact).CanHangUp, (*Calls).agentHangsUp)},
	"play":   {contact.Voicemail: ofVoicemails(in(contact.Active), (*Voicemails).playOrPause)},
	"resume": {
		contact.Chat:     ofChats(in(contact.Interrupted), (*Chats).resume),
		contact.WorkItem: ofWorkItems(in(contact.Interrupted), (*WorkItems).resume),
	},
	"end": {
		contact.Voicemail: ofVoicemails(in(contact.Active, contact.Holding), (*Voicemails).discard),
		contact.Chat: ofChats(
			in(contact.Active, contact.Holding, contact.Interrupted), (*Chats).end),
		contact.WorkItem: ofWorkItems(in(contact.Active, contact.Interrupted), (*WorkItems).end),
	},
	"complete-acw": {
		contact.Phone: ofCalls(in(contact.Disconnected), (*Calls).completeACW),
		contact.Chat:  ofChats(in(contact.Disconnected), (*Chats).completeACW),
	},
}

// customerButtons are what customers and the platform do with one contact, for each channel that
// has it. Unlike a button of the agent's, it may be about a contact that is not the focused one.
var customerButtons = map[string]map[contact.Channel]button{
	"caller-hangs-up": {contact.Phone: ofCalls(
		func(k *contact.Contact) bool { return k.Status == contact.Incoming || k.CanHangUp() },
		(*Calls).hangUp)},
	"callee-rings": {contact.Phone: ofCalls(
		in(contact.Dialing, contact.NaturalDialing, contact.NaturalAMD), (*Calls).calleeRings)},
	"callee-answers":  {contact.Phone: ofCalls((*contact.Contact).Connecting, (*Calls).calleeAnswers)},
	"detect-machine":  {contact.Phone: ofCalls(in(contact.NaturalDialing), (*Calls).detectMachine)},
	"call-back-fails": {contact.Phone: ofCalls((*contact.Contact).Connecting, (*Calls).callBackFails)},
	"miss": {
		contact.Phone:     ofCalls((*contact.Contact).Offered, (*Calls).miss),
		contact.Voicemail: ofVoicemails(in(contact.Incoming), (*Voicemails).miss),
		contact.Chat:      ofChats(in(contact.Incoming, contact.Inviting), (*Chats).refuse),
		contact.WorkItem:  ofWorkItems(in(contact.Incoming), (*WorkItems).refuse),
	},
	"route": {contact.Chat: ofChats(in(contact.Waiting), (*Chats).route)},
	"customer-leaves": {contact.Chat: ofChats(
		in(contact.Waiting, contact.Incoming, contact.Inviting, contact.Active, contact.Holding,
			contact.Interrupted), (*Chats).end)},
	"interrupt": {
		contact.Chat:     ofChats(in(contact.Active), (*Chats).interrupt),
		contact.WorkItem: ofWorkItems(in(contact.Active), (*WorkItems).interrupt),
	},
}

// in is a condition on a contact's status.
func in(statuses ...contact.Status) func(*contact.Contact) bool {
	return func(k *contact.Contact) bool { return k.In(statuses...) }
}

// of makes a button of a method of one of the channels.
func of[P any](part func(*All) P, possible func(*contact.Contact) bool, do act[P]) button {
	return button{possible, func(c *All, k *contact.Contact, ch *acd.Change) { do(part(c), k, ch) }}
}

// act is a method of a channel that does something with a contact.
type act[P any] func(P, *contact.Contact, *acd.Change)

func ofCalls(possible func(*contact.Contact) bool, do act[*Calls]) button {
	return of(func(c *All) *Calls { return c.Calls }, possible, do)
}

func ofVoicemails(possible func(*contact.Contact) bool, do act[*Voicemails]) button {
	return of(func(c *All) *Voicemails { return c.Voicemails }, possible, do)
}

func ofChats(possible func(*contact.Contact) bool, do act[*Chats]) button {
	return of(func(c *All) *Chats { return c.Chats }, possible, do)
}

func ofWorkItems(possible func(*contact.Contact) bool, do act[*WorkItems]) button {
	return of(func(c *All) *WorkItems { return c.WorkItems }, possible, do)
}

func ofDigital(possible func(*contact.Contact) bool, do act[*DigitalContacts]) button {
	return of(func(c *All) *DigitalContacts { return c.Digital }, possible, do)
}

// CanPress reports whether a button of the agent's could be pressed now. The contact may be nil.
func (c *All) CanPress(name string, k *contact.Contact) bool { return allows(buttons, name, k) }

// Press does what a button of the agent's does with a contact.
func (c *All) Press(name string, k *contact.Contact, ch *acd.Change) {
	buttons[name][k.Channel].press(c, k, ch)
}

// CanHappen reports whether customers and the platform could do something now with a contact, which
// may be nil. A chat is not routed to an agent who is out, as offers are not.
func (c *All) CanHappen(name string, k *contact.Contact) bool {
	if name == "route" && !c.Calls.state.Agent.Reachable() {
		return false
	}
	return allows(customerButtons, name, k)
}

// Happen is what customers and the platform do with a contact.
func (c *All) Happen(name string, k *contact.Contact, ch *acd.Change) {
	customerButtons[name][k.Channel].press(c, k, ch)
}

func allows(table map[string]map[contact.Channel]button, name string, k *contact.Contact) bool {
	if k == nil {
		return false
	}
	b, known := table[name][k.Channel]
	return known && b.possible(k)
}
