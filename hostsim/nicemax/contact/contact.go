package contact

import (
	"slices"
	"time"
)

// Channel is how a contact reaches the agent. Each has an event type and a life cycle of its own.
type Channel string

const (
	Phone     Channel = "call"
	Voicemail Channel = "voicemail"
	WorkItem  Channel = "work-item"
	Chat      Channel = "chat"
	Digital   Channel = "digital"
)

// Contact is one contact at the agent's console. It stays until its final state; for a call and a
// chat that is the end of after-call work.
type Contact struct {
	ID int64 `json:"id"`
	// Master is the id of the first contact of the same conversation: a transfer gives a new id and
	// keeps the master.
	Master int64 `json:"master"`
	// Parent is the call that a consult belongs to, 0 if there is none.
	Parent  int64     `json:"parent"`
	Channel Channel   `json:"channel"`
	Status  Status    `json:"status"`
	Started time.Time `json:"started"`
	Changed time.Time `json:"changed"`
	// Customer is the other party: a number for calls and voicemails, a name or an address for the
	// rest.
	Customer string    `json:"customer"`
	Skill    Skill     `json:"skill"`
	Pop      ScreenPop `json:"pop"`
	// Final is the second phase of Disconnected, or the only one where there is no after-call work.
	// A list holds no such contact.
	Final bool `json:"-"`
	Card  Card `json:"card"`

	Call     CallPart `json:"call"`
	Playback Playback `json:"playback"`
	Text     TextPart `json:"text"`
	Item     ItemPart `json:"item"`
	// Medium is DigitalContactEvent.ChannelType.
	Medium string `json:"medium"`
}

// TextPart is what only a chat has: where it was opened.
type TextPart struct {
	Address string `json:"address"`
}

// ItemPart is what only a work item has.
type ItemPart struct {
	ID      string `json:"id"`
	Payload string `json:"payload"`
	Kind    string `json:"kind"`
}

// Card is what a page had the console show on the contact.
type Card struct {
	Name    string `json:"name"`
	Picture string `json:"picture"`
}

// ScreenPop is the address that the platform's script attached to the contact, with the variables
// it was made from.
type ScreenPop struct {
	Address   string              `json:"address"`
	Variables []map[string]string `json:"variables"`
}

// Enter gives the contact a status.
func (k *Contact) Enter(s Status, at time.Time) { k.Status, k.Changed = s, at }

// End enters the last status there is for the contact.
func (k *Contact) End(s Status, at time.Time) {
	k.Enter(s, at)
	k.Final = true
}

// In reports whether the contact has one of the statuses.
func (k *Contact) In(statuses ...Status) bool { return slices.Contains(statuses, k.Status) }

// HasFocusField is true for the two types of event that carry InFocus.
func (k *Contact) HasFocusField() bool { return k.Channel == Chat || k.Channel == WorkItem }

// IsOffer is true while the agent has yet to accept the contact.
func (k *Contact) IsOffer() bool {
	return k.In(Incoming, Inviting, Preview) || (k.Channel == Digital && k.Status == DigitalNew)
}

// IsVoicemail is true for a voicemail that is not over.
func (k *Contact) IsVoicemail() bool { return k.Channel == Voicemail && !k.Final }
