package nicemax

import "github.com/ctibridge/ctibridge/hostsim/pagelink"

// commands gives the button behind each call command. Nothing but messageType is read.
var commands = map[string]string{
	"AnswerEvent": "answer",
	"RefuseEvent": "refuse",
	"HoldEvent":   "hold",
	"MuteEvent":   "mute",
	"MaskEvent":   "mask",
	"RecordEvent": "record",
	"HangupEvent": "hangup",
}

// command does what the button would do on a call, if the button could be pressed now; else nothing. Either way it sends no answer: success shows in
// later events only. Any window may command, registered or not; the documentation sets no condition. It speaks of calls throughout, so a command
// never takes or ends the chat that the agent happens to look at.
func (c *Console) command(messageType string) pagelink.Reply {
	name, known := commands[messageType]
	if !known {
		return pagelink.Reply{}
	}
	k := c.contacts[c.current]
	if name == "answer" || name == "refuse" {
		k = c.offeredCall()
	}
	if k == nil || k.channel != phone || !canPress(name, k) {
		return pagelink.Reply{}
	}
	ch := c.begin()
	buttons[name][phone].press(c, k, ch)
	return c.commit(ch)
}

// button is one thing that can be done with a contact, and when.
type button struct {
	possible func(*contact) bool
	press    func(*Console, *contact, *change)
}

// buttons are the agent's, for each channel that has them. They act on the current contact, answer and refuse on the one that is offered. Hold and
// mask exclude each other: which of them wins on the platform is not documented.
var buttons = map[string]map[channel]button{
	"answer": {
		phone:     {(*contact).offered, (*Console).answerCall},
		voicemail: {in(incoming), (*Console).acceptVoicemail},
		chat:      {in(incoming, inviting), (*Console).accept},
		workItem:  {in(incoming), (*Console).accept},
		digital:   {(*contact).isOffer, (*Console).openDigital},
	},
	"refuse": {
		phone:     {(*contact).offered, (*Console).refuseCall},
		voicemail: {in(incoming), (*Console).discard},
		chat:      {in(incoming, inviting), (*Console).refuse},
		workItem:  {in(incoming), (*Console).refuse},
	},
	"hold": {
		phone:     {in(active, joined, holding), (*Console).toggleHold},
		voicemail: {in(active, holding), (*Console).holdVoicemail},
		chat:      {in(active, holding), (*Console).holdChat},
	},
	"mask":   {phone: {in(active, joined, masking), (*Console).toggleMask}},
	"mute":   {phone: {(*contact).connected, (*Console).toggleMute}},
	"record": {phone: {canRecord, (*Console).record}},
	"hangup": {phone: {(*contact).underWay, (*Console).agentHangsUp}},
	"play":   {voicemail: {in(active), (*Console).playOrPause}},
	"resume": {
		chat:     {in(interrupted), (*Console).resume},
		workItem: {in(interrupted), (*Console).resume},
	},
	"end": {
		voicemail: {in(active, holding), (*Console).discard},
		chat:      {in(active, holding, interrupted), (*Console).endChat},
		workItem:  {in(active, interrupted), (*Console).endItem},
	},
	"complete-acw": {
		phone: {in(disconnected), (*Console).completeACW},
		chat:  {in(disconnected), (*Console).completeACW},
	},
}

func in(statuses ...status) func(*contact) bool {
	return func(k *contact) bool { return k.in(statuses...) }
}

// target is the contact that a button acts on, nil if there is none.
func (c *Console) target(name string) *contact {
	if name == "answer" || name == "refuse" {
		return c.offered()
	}
	return c.contacts[c.current]
}

// can tells whether a button could be pressed now.
func (c *Console) can(name string) bool { return canPress(name, c.target(name)) }

func canPress(name string, k *contact) bool {
	if k == nil {
		return false
	}
	b, known := buttons[name][k.channel]
	return known && b.possible(k)
}

func (c *Console) press(name string, ch *change) {
	k := c.target(name)
	buttons[name][k.channel].press(c, k, ch)
}
