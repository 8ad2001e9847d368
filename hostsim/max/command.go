package max

import "github.com/ctibridge/ctibridge/hostsim/page"

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

// command does what the button would do, if the button could be pressed now; else nothing. Either way it sends no answer: success shows in later
// events only. Any window may command, registered or not; the documentation sets no condition.
func (c *Console) command(messageType string) page.Reply {
	button, known := commands[messageType]
	if !known || !c.can(button) {
		return page.Reply{}
	}
	return c.deliver(buttons[button].press(c))
}

// button is one thing the agent can do with a contact, and when.
type button struct {
	possible func(*contact) bool
	press    func(*Console) []event
}

// buttons act on the current contact. Hold and mask exclude each other: which of them wins on the platform is not documented.
var buttons = map[string]button{
	"answer":       {in(incoming), (*Console).answer},
	"refuse":       {in(incoming), (*Console).refuse},
	"hold":         {in(active, holding), func(c *Console) []event { return c.toggle(holding) }},
	"mask":         {in(active, masking), func(c *Console) []event { return c.toggle(masking) }},
	"mute":         {(*contact).connected, (*Console).mute},
	"record":       {func(k *contact) bool { return k.status == active && !k.recording }, (*Console).record},
	"hangup":       {(*contact).connected, (*Console).endCall},
	"complete-acw": {in(disconnected), (*Console).completeACW},
}

func in(statuses ...status) func(*contact) bool {
	return func(k *contact) bool {
		for _, s := range statuses {
			if k.status == s {
				return true
			}
		}
		return false
	}
}

// can tells whether a button could be pressed now.
func (c *Console) can(name string) bool {
	k := c.contacts[c.current]
	return k != nil && buttons[name].possible(k)
}
