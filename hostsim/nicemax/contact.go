package nicemax

import (
	"slices"
	"time"
)

// channel is how a contact reaches the agent. Each has an event type and a life cycle of its own.
type channel string

const (
	phone     channel = "call"
	voicemail channel = "voicemail"
	workItem  channel = "work-item"
	chat      channel = "chat"
	digital   channel = "digital"
)

// contact is one contact at the agent's console. It stays until its final state; for a call and a
// chat that is the end of after-call work.
type contact struct {
	id int64
	// master is the id of the first contact of the same conversation: a transfer gives a new id and
	// keeps the master.
	master int64
	// parent is the call that a consult belongs to, 0 if there is none.
	parent           int64
	channel          channel
	status           status
	started, changed time.Time
	// customer is the other party: a number for calls and voicemails, a name or an address for the
	// rest.
	customer string
	skill    skill
	pop      screenPop
	// final is the second phase of Disconnected, or the only one where there is no after-call work.
	final bool
	card  card

	call     callPart
	playback playback
	text     textPart
	item     itemPart
	// medium is DigitalContactEvent.ChannelType.
	medium string
}

// textPart is what only a chat has: where it was opened.
type textPart struct {
	address string
}

// itemPart is what only a work item has.
type itemPart struct {
	id, payload, kind string
}

// card is what a page had the console show on the contact.
type card struct {
	name, picture string
}

// screenPop is the address that the platform's script attached to the contact, with the variables
// it was made from.
type screenPop struct {
	address   string
	variables []map[string]string
}

// enter gives the contact a status.
func (k *contact) enter(s status, at time.Time) { k.status, k.changed = s, at }

// end enters the last status there is for the contact.
func (k *contact) end(s status, at time.Time) {
	k.enter(s, at)
	k.final = true
}

// in tells whether the contact has one of the statuses.
func (k *contact) in(statuses ...status) bool { return slices.Contains(statuses, k.status) }

// hasFocusField is true for the two types of event that carry InFocus.
func (k *contact) hasFocusField() bool { return k.channel == chat || k.channel == workItem }

// isOffer is true while the agent has yet to accept the contact.
func (k *contact) isOffer() bool {
	return k.in(incoming, inviting, preview) || (k.channel == digital && k.status == digitalNew)
}

// isVoicemail is true for a voicemail that is not over.
func (k *contact) isVoicemail() bool { return k.channel == voicemail && !k.final }
