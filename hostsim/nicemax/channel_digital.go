package nicemax

import (
	"errors"
	"fmt"
	"slices"
)

// digitalContacts are cases from the digital channels.
type digitalContacts struct{ state *state }

// settable are the statuses that an agent may give a digital contact.
var settable = []status{
	digitalOpen, digitalPending, digitalEscalated, digitalResolved, digitalClosed,
}

// offer assigns a case. It begins as new, or as Incoming. It cannot be refused: the event has no
// FinalState, and no status says that it went to another agent.
func (d *digitalContacts) offer(in struct {
	From, Skill, ChannelType string
	Status                   status
}, ch *change) error {
	via, err := findSkill(in.Skill, digital)
	if err != nil {
		return err
	}
	if in.Status == "" {
		in.Status = digitalNew
	}
	if in.Status != digitalNew && in.Status != incoming {
		return errors.New("it begins as new or Incoming")
	}
	if err := d.state.hasRoom(digital); err != nil {
		return err
	}
	d.state.newContact(ch, digital, in.Status, in.From, via).medium = in.ChannelType
	return nil
}

// open accepts a case.
func (d *digitalContacts) open(k *contact, ch *change) {
	ch.enter(k, digitalOpen)
	d.state.autoFocus(k, ch)
}

// setStatus gives the focused case a status. A closed case leaves the console; a resolved one
// stays, as it can be opened again.
func (d *digitalContacts) setStatus(in struct{ Status status }, ch *change) error {
	k := d.state.contacts.focused()
	if !slices.Contains(settable, in.Status) {
		return fmt.Errorf("no status %q", in.Status)
	}
	if k.status == in.Status {
		return nil
	}
	ch.enter(k, in.Status)
	k.final = in.Status == digitalClosed
	return nil
}

func (d *digitalContacts) canSetStatus() bool {
	k := d.state.contacts.focused()
	return k != nil && k.channel == digital && !k.isOffer()
}
