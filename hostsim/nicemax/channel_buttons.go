package nicemax

// button is one thing that can be done with a contact, and when.
type button struct {
	possible func(*contact) bool
	press    func(*channels, *contact, *change)
}

// buttons are the agent's, for each channel that has them. Hold and mask exclude each other: which
// of them wins on the platform is not documented.
var buttons = map[string]map[channel]button{
	"answer": {
		phone:     ofCalls((*contact).offered, (*calls).answer),
		voicemail: ofVoicemails(in(incoming), (*voicemails).accept),
		chat:      ofChats(in(incoming, inviting), (*chats).accept),
		workItem:  ofWorkItems(in(incoming), (*workItems).accept),
		digital:   ofDigital((*contact).isOffer, (*digitalContacts).open),
	},
	"refuse": {
		phone:     ofCalls((*contact).offered, (*calls).refuse),
		voicemail: ofVoicemails(in(incoming), (*voicemails).discard),
		chat:      ofChats(in(incoming, inviting), (*chats).refuse),
		workItem:  ofWorkItems(in(incoming), (*workItems).refuse),
	},
	"hold": {
		phone:     ofCalls(in(active, joined, holding), (*calls).toggleHold),
		voicemail: ofVoicemails(in(active, holding), (*voicemails).toggleHold),
		chat:      ofChats(in(active, holding), (*chats).toggleHold),
	},
	"mask":   {phone: ofCalls(in(active, joined, masking), (*calls).toggleMask)},
	"mute":   {phone: ofCalls((*contact).connected, (*calls).toggleMute)},
	"record": {phone: ofCalls((*contact).canRecord, (*calls).record)},
	"hangup": {phone: ofCalls((*contact).canHangUp, (*calls).agentHangsUp)},
	"play":   {voicemail: ofVoicemails(in(active), (*voicemails).playOrPause)},
	"resume": {
		chat:     ofChats(in(interrupted), (*chats).resume),
		workItem: ofWorkItems(in(interrupted), (*workItems).resume),
	},
	"end": {
		voicemail: ofVoicemails(in(active, holding), (*voicemails).discard),
		chat:      ofChats(in(active, holding, interrupted), (*chats).end),
		workItem:  ofWorkItems(in(active, interrupted), (*workItems).end),
	},
	"complete-acw": {
		phone: ofCalls(in(disconnected), (*calls).completeACW),
		chat:  ofChats(in(disconnected), (*chats).completeACW),
	},
}

// customerButtons are what customers and the platform do with one contact, for each channel that
// has it. Unlike a button of the agent's, it may be about a contact that is not the focused one.
var customerButtons = map[string]map[channel]button{
	"caller-hangs-up": {phone: ofCalls(
		func(k *contact) bool { return k.status == incoming || k.canHangUp() }, (*calls).hangUp)},
	"callee-rings":    {phone: ofCalls(in(dialing, naturalDialing, naturalAMD), (*calls).calleeRings)},
	"callee-answers":  {phone: ofCalls((*contact).connecting, (*calls).calleeAnswers)},
	"detect-machine":  {phone: ofCalls(in(naturalDialing), (*calls).detectMachine)},
	"call-back-fails": {phone: ofCalls((*contact).connecting, (*calls).callBackFails)},
	"miss": {
		phone:     ofCalls((*contact).offered, (*calls).miss),
		voicemail: ofVoicemails(in(incoming), (*voicemails).miss),
		chat:      ofChats(in(incoming, inviting), (*chats).refuse),
		workItem:  ofWorkItems(in(incoming), (*workItems).refuse),
	},
	"route": {chat: ofChats(in(waiting), (*chats).route)},
	"customer-leaves": {chat: ofChats(
		in(waiting, incoming, inviting, active, holding, interrupted), (*chats).end)},
	"interrupt": {
		chat:     ofChats(in(active), (*chats).interrupt),
		workItem: ofWorkItems(in(active), (*workItems).interrupt),
	},
}

// in is a condition on a contact's status.
func in(statuses ...status) func(*contact) bool {
	return func(k *contact) bool { return k.in(statuses...) }
}

// of makes a button of a method of one of the channels.
func of[P any](
	part func(*channels) P, possible func(*contact) bool, press func(P, *contact, *change),
) button {
	return button{possible, func(c *channels, k *contact, ch *change) { press(part(c), k, ch) }}
}

func ofCalls(possible func(*contact) bool, press func(*calls, *contact, *change)) button {
	return of(func(c *channels) *calls { return c.calls }, possible, press)
}

func ofVoicemails(possible func(*contact) bool, press func(*voicemails, *contact, *change)) button {
	return of(func(c *channels) *voicemails { return c.voicemails }, possible, press)
}

func ofChats(possible func(*contact) bool, press func(*chats, *contact, *change)) button {
	return of(func(c *channels) *chats { return c.chats }, possible, press)
}

func ofWorkItems(possible func(*contact) bool, press func(*workItems, *contact, *change)) button {
	return of(func(c *channels) *workItems { return c.workItems }, possible, press)
}

func ofDigital(
	possible func(*contact) bool, press func(*digitalContacts, *contact, *change),
) button {
	return of(func(c *channels) *digitalContacts { return c.digital }, possible, press)
}

// canPress tells whether a button of the agent's could be pressed now. The contact may be nil.
func (c *channels) canPress(name string, k *contact) bool { return allows(buttons, name, k) }

// press does what a button of the agent's does with a contact.
func (c *channels) press(name string, k *contact, ch *change) {
	buttons[name][k.channel].press(c, k, ch)
}

// canHappen tells whether customers and the platform could do something now with a contact, which
// may be nil. A chat is not routed to an agent who is out, as offers are not.
func (c *channels) canHappen(name string, k *contact) bool {
	if name == "route" && !c.calls.state.agent.reachable() {
		return false
	}
	return allows(customerButtons, name, k)
}

// happen is what customers and the platform do with a contact.
func (c *channels) happen(name string, k *contact, ch *change) {
	customerButtons[name][k.channel].press(c, k, ch)
}

func allows(table map[string]map[channel]button, name string, k *contact) bool {
	if k == nil {
		return false
	}
	b, known := table[name][k.channel]
	return known && b.possible(k)
}
