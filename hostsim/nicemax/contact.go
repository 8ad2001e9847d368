package nicemax

import (
	"maps"
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

// contact is one contact at the agent's console. It stays until its final state; for a call and a chat that is the end of after-call work.
type contact struct {
	id int64
	// master is the id of the first contact of the same conversation: a transfer gives a new id and keeps the master.
	master int64
	// parent is the call that a consult belongs to, 0 if there is none.
	parent           int64
	channel          channel
	status           status
	started, changed time.Time
	// customer is the other party: a number for calls and voicemails, a name or an address for the rest.
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

// card is what the page in a frame told the console to show on the contact.
type card struct {
	name, picture string
}

// screenPop is the address that the platform's script attached to the contact, with the variables it was made from.
type screenPop struct {
	address   string
	variables []map[string]string
}

func (k *contact) enter(s status, at time.Time) { k.status, k.changed = s, at }

// end enters the last status there is for the contact.
func (k *contact) end(s status, at time.Time) {
	k.enter(s, at)
	k.final = true
}

func (k *contact) in(statuses ...status) bool { return slices.Contains(statuses, k.status) }

// hasFocusField is true for the two types of event that carry InFocus.
func (k *contact) hasFocusField() bool { return k.channel == chat || k.channel == workItem }

// newContact makes a contact that the action brings to the console.
func (c *Console) newContact(ch *change, of channel, s status, customer string, via skill) *contact {
	id := c.nextID()
	k := &contact{id: id, master: id, channel: of, status: s, started: ch.now, changed: ch.now, customer: customer, skill: via}
	c.contacts[id] = k
	ch.touch(k)
	return k
}

// ids lists the contacts in ascending order of id.
func (c *Console) ids() []int64 { return slices.Sorted(maps.Keys(c.contacts)) }

// find returns the contacts that a condition holds for, in ascending order of id.
func (c *Console) find(wanted func(*contact) bool) []*contact {
	var found []*contact
	for _, id := range c.ids() {
		if wanted(c.contacts[id]) {
			found = append(found, c.contacts[id])
		}
	}
	return found
}

// some is true if a condition holds for at least one contact.
func (c *Console) some(wanted func(*contact) bool) bool { return len(c.find(wanted)) > 0 }
