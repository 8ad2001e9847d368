package nicemax

import (
	"fmt"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// agentActions are the agent's own that take fields, or that are about more than one contact.
var agentActions = []action.Action[run]{
	do("choose-state", "Chooses the agent's state, or the next one during a voice contact.",
		signedIn, (*Console).chooseState).Require("state"),
	do("focus", "Makes a contact the current one.",
		hasContacts, (*Console).chooseContact).Require("contact"),
	do("dial", "Calls a number; whoever is on the line is held.",
		(*Console).canDial, (*Console).dial).Require("number"),
	do("consult", "Asks a number about the current call, which is held.",
		(*Console).canConsult, (*Console).startConsult).Require("number"),
	do("transfer", "Sends the current call or work item away.",
		(*Console).canTransfer, (*Console).transfer).Require("target"),
	do("complete-transfer", "Joins caller and consult, without the agent.",
		(*Console).canCompleteTransfer, (*Console).completeTransfer),
	do("conference", "Joins caller and consult, with the agent.",
		(*Console).canConference, (*Console).startConference),
	do("digital-status", "Makes a digital contact open, pending, escalated, resolved or closed.",
		(*Console).canSetDigital, (*Console).setDigital).Require("status"),
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

// chooseState takes an entry of the state menu. During a voice contact it becomes the next state, as an agent cannot leave a caller by a menu.
func (c *Console) chooseState(chosen choice, ch *change) error {
	if !chosen.valid() {
		return fmt.Errorf("no agent state %q with reason %q", chosen.State, chosen.Reason)
	}
	switch {
	case c.agent.busy() && chosen != c.agent.next:
		c.agent.next = chosen
	case !c.agent.busy() && chosen != c.agent.now:
		c.agent.enter(chosen, false, ch.now)
	default:
		return nil
	}
	ch.tell(c.agent.event())
	return nil
}

// transfer is one button for the two channels that have it. What becomes of the contact at its
// target is not seen here.
func (c *Console) transfer(_ struct{ Target string }, ch *change) error {
	k := c.contacts[c.current]
	if k.channel == workItem {
		return c.transferItem(k, ch)
	}
	return c.blindTransfer(k, ch)
}

func (c *Console) canTransfer() bool {
	k := c.contacts[c.current]
	if k == nil {
		return false
	}
	if k.channel == workItem {
		return k.in(active, interrupted)
	}
	return k.connected() && !k.isConsult() && !k.call.inConference
}
