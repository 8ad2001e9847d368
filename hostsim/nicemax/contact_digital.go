package nicemax

import (
	"errors"
	"fmt"
	"slices"
)

// digitalChosen are the statuses that an agent may give a digital contact.
var digitalChosen = []status{digitalOpen, digitalPending, digitalEscalated, digitalResolved, digitalClosed}

// offerDigital assigns a case from the digital channels. It begins as new, or as Incoming. It cannot be refused: the event has no FinalState, and no
// status says that it went to another agent.
func (c *Console) offerDigital(in struct {
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
	if err := c.hasRoom(digital); err != nil {
		return err
	}
	k := c.newContact(ch, digital, in.Status, in.From, via)
	k.medium = in.ChannelType
	return nil
}

func (c *Console) openDigital(k *contact, ch *change) {
	k.enter(digitalOpen, ch.now)
	ch.touch(k)
	c.autoFocus(k, ch)
}

// setDigital gives the current case a status. A closed case leaves the console; a resolved one stays, as it can be opened again.
func (c *Console) setDigital(in struct{ Status status }, ch *change) error {
	k := c.contacts[c.current]
	if !slices.Contains(digitalChosen, in.Status) {
		return fmt.Errorf("no status %q", in.Status)
	}
	if k.status == in.Status {
		return nil
	}
	k.enter(in.Status, ch.now)
	k.final = in.Status == digitalClosed
	ch.touch(k)
	return nil
}

func (c *Console) canSetDigital() bool {
	k := c.contacts[c.current]
	return k != nil && k.channel == digital && !k.isOffer()
}
