package nicemax

import (
	"fmt"
	"maps"
)

// moves are the actions with details, by their names.
var moves = merge(agentMoves, offers, platformMoves)

// agentMoves are the agent's own.
var agentMoves = map[string]move{
	"choose-state":      take(signedIn, (*Console).chooseState),
	"focus":             take(hasContacts, (*Console).chooseContact),
	"dial":              take((*Console).canDial, (*Console).dial),
	"consult":           take((*Console).canConsult, (*Console).startConsult),
	"transfer":          take((*Console).canTransfer, (*Console).transfer),
	"complete-transfer": take((*Console).canCompleteTransfer, (*Console).completeTransfer),
	"conference":        take((*Console).canConference, (*Console).startConference),
	"digital-status":    take((*Console).canSetDigital, (*Console).setDigital),
	"sign-in":           take(signedOut, (*Console).signIn),
	"join-session":      take(signedIn, (*Console).joinSession),
	"sign-out":          take((*Console).canSignOut, (*Console).signOut),
	"sign-out-fails":    take(signedIn, (*Console).failSignOut),
}

// offers bring a contact.
var offers = map[string]move{
	"ring":         take((*Console).canRing, (*Console).ring),
	"transfer-in":  take((*Console).canRing, (*Console).transferIn),
	"ring-consult": take((*Console).canRingConsult, (*Console).ringConsult),
	"preview":      take((*Console).canRing, (*Console).previewCall),
	"natural-call": take((*Console).canRing, (*Console).naturalCall),
	"voicemail":    take((*Console).canRing, (*Console).offerVoicemail),
	"chat":         take((*Console).reachable, (*Console).offerChat),
	"work-item":    take((*Console).reachable, (*Console).offerWorkItem),
	"digital":      take((*Console).reachable, (*Console).offerDigital),
}

// platformMoves are everything else that the platform reports.
var platformMoves = map[string]move{
	"remote-session-end":       take(signedIn, (*Console).remoteEnd),
	"remote-session-end-fails": take(signedIn, (*Console).failRemoteEnd),
	"session-conflict":         take((*Console).canLoseSession, (*Console).loseSession),
	"leg-call":                 take(signedIn, nextOf(agentLeg)),
	"proxy-call":               take(signedIn, nextOf(reskillProxy)),
	"leg-dial":                 take((*Console).canDialLeg, (*Console).dialLeg),
	"leg-answer":               take((*Console).canAnswerLeg, (*Console).answerLeg),
	"leg-hang-up":              take((*Console).canDropLeg, (*Console).dropLeg),
	"agent-settings":           take(signedIn, (*Console).changeSettings),
	"page-open":                take(signedIn, (*Console).pageOpen),
	"run-app":                  take(signedIn, (*Console).runApp),
	"pop-url":                  take(signedIn, (*Console).popURL),
	"indicator":                take(signedIn, (*Console).indicator),
	"agent-assist":             take(signedIn, (*Console).agentAssist),
	"promise-keeper":           take(signedIn, (*Console).promiseKeeper),
	"promise-keeper-status":    take(signedIn, (*Console).promiseKeeperStatus),
	"custom-event":             take(signedIn, (*Console).customEvent),
	"update":                   take(signedIn, (*Console).update),
	"hours-of-operation":       take(signedIn, (*Console).hoursOfOperation),
	"natural-calling-skills":   take(signedIn, (*Console).naturalCallingSkills),
	"network-offline":          take(always, (*Console).networkOffline),
}

func merge[V any](groups ...map[string]V) map[string]V {
	all := map[string]V{}
	for _, group := range groups {
		maps.Copy(all, group)
	}
	return all
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

// transfer is one button for the two channels that have it.
func (c *Console) transfer(in struct{ Target string }, ch *change) error {
	k := c.contacts[c.current]
	if k.channel == workItem {
		return c.transferItem(k, in.Target, ch)
	}
	return c.blindTransfer(k, in.Target, ch)
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
