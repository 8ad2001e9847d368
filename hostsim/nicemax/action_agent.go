package nicemax

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/session"
)

// agentActions are the agent's own that take fields, or that are about more than one contact.
var agentActions = []action.Action[run]{
	when(signedIn, theControls, "choose-state",
		"Chooses the agent's state, or the next one during a voice contact.",
		(*session.Controls).ChooseState).Require("state"),
	do(theConsole, "focus", "Makes a contact the current one.",
		(*Console).hasContacts, (*Console).selectContact).Require("contact"),
	do(theCalls, "dial", "Calls a number; whoever is on the line is held.",
		(*channel.Calls).CanDial, (*channel.Calls).Dial).Require("number"),
	do(theTransfers, "consult", "Asks a number about the current call, which is held.",
		(*channel.Transfers).CanConsult, (*channel.Transfers).StartConsult).Require("number"),
	do(theConsole, "transfer", "Sends the current call or work item away.",
		(*Console).canTransfer, (*Console).transfer).Require("target"),
	do(theTransfers, "complete-transfer", "Joins caller and consult, without the agent.",
		(*channel.Transfers).CanComplete, (*channel.Transfers).Complete),
	do(theConferences, "conference", "Joins caller and consult, with the agent.",
		(*channel.Conferences).CanStart, (*channel.Conferences).Start),
	do(theDigital, "digital-status",
		"Makes a digital contact open, pending, escalated, resolved or closed.",
		(*channel.DigitalContacts).CanSetStatus, (*channel.DigitalContacts).SetStatus).Require("status"),
}

// buttonActions are the agent's buttons, which act on the contact that they are about.
var buttonActions = []action.Action[run]{
	press("answer", "Accepts the offer: the current contact, else the call that rings."),
	press("refuse", "Refuses the offer: the current contact, else the call that rings."),
	press("hold", "Holds the current contact, or takes it back."),
	press("mute", "Mutes the agent, or lifts the mute."),
	press("mask", "Pauses the recording of the current call, or resumes it."),
	press("record", "Records the current call."),
	press("hangup", "Ends the current call."),
	press("play", "Plays the current voicemail, or pauses it."),
	press("resume", "Goes on with a contact that was interrupted."),
	press("end", "Ends the current contact."),
	press("complete-acw", "Ends the after-call work of the current contact."),
}

// press makes an action of a button, which takes no fields.
func press(name, about string) action.Action[run] {
	return do(theConsole, name, about,
		func(c *Console) bool { return c.channels.CanPress(name, c.buttonContact(name)) },
		func(c *Console, _ struct{}, ch *acd.Change) error {
			c.channels.Press(name, c.buttonContact(name), ch)
			return nil
		})
}

// buttonContact is the contact that a button acts on, nil if there is none.
func (c *Console) buttonContact(name string) *contact.Contact {
	if name == "answer" || name == "refuse" {
		return c.offered()
	}
	return c.state.Contacts.Focused()
}

// offered is the contact whose accept and reject buttons show: the focused one, else the call that
// rings while the agent works on another contact.
func (c *Console) offered() *contact.Contact {
	if k := c.state.Contacts.Focused(); k != nil && k.IsOffer() {
		return k
	}
	return c.channels.Calls.Offered()
}

// selectContact is the agent's click in the contact list.
func (c *Console) selectContact(in struct{ Contact action.Number }, ch *acd.Change) error {
	k := c.state.Contacts.Get(int64(in.Contact))
	if k == nil {
		return fmt.Errorf("no contact %d", in.Contact)
	}
	c.state.Focus(k, ch)
	return nil
}

func (c *Console) hasContacts() bool { return c.state.Contacts.Count() > 0 }

// transfer is one button for the two channels that have it. What becomes of the contact at its
// target is not seen here.
func (c *Console) transfer(_ struct{ Target string }, ch *acd.Change) error {
	k := c.state.Contacts.Focused()
	if k.Channel == contact.WorkItem {
		c.channels.WorkItems.Transfer(k, ch)
	} else {
		c.channels.Transfers.Blind(k, ch)
	}
	return nil
}

func (c *Console) canTransfer() bool {
	k := c.state.Contacts.Focused()
	if k == nil {
		return false
	}
	if k.Channel == contact.WorkItem {
		return c.channels.WorkItems.CanTransfer(k)
	}
	return c.channels.Transfers.CanBlind(k)
}
