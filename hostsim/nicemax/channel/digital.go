package channel

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/acd"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

// DigitalContacts are cases from the digital channels.
type DigitalContacts struct{ state *acd.State }

// settable are the statuses that an agent may give a digital contact.
var settable = []contact.Status{
	contact.DigitalOpen, contact.DigitalPending, contact.DigitalEscalated, contact.DigitalResolved,
	contact.DigitalClosed,
}

// Offer assigns a case. It begins as new, or as Incoming. It cannot be refused: the event has no
// FinalState, and no status says that it went to another agent.
func (d *DigitalContacts) Offer(in struct {
	From, Skill, ChannelType string
	Status                   contact.Status
}, ch *acd.Change) error {
	via, err := contact.FindSkill(in.Skill, contact.Digital)
	if err != nil {
		return err
	}
	if in.Status == "" {
		in.Status = contact.DigitalNew
	}
	if in.Status != contact.DigitalNew && in.Status != contact.Incoming {
		return errors.New("it begins as new or Incoming")
	}
	if err := d.state.HasRoom(contact.Digital); err != nil {
		return err
	}
	d.state.NewContact(ch, contact.Digital, in.Status, in.From, via).Medium = in.ChannelType
	return nil
}

// open accepts a case.
func (d *DigitalContacts) open(k *contact.Contact, ch *acd.Change) {
	ch.Enter(k, contact.DigitalOpen)
	d.state.AutoFocus(k, ch)
}

// SetStatus gives the focused case a status. A closed case leaves the console; a resolved one
// stays, as it can be opened again.
func (d *DigitalContacts) SetStatus(in struct{ Status contact.Status }, ch *acd.Change) error {
	k := d.state.Contacts.Focused()
	if !slices.Contains(settable, in.Status) {
		return fmt.Errorf("no status %q", in.Status)
	}
	if k.Status == in.Status {
		return nil
	}
	ch.Enter(k, in.Status)
	k.Final = in.Status == contact.DigitalClosed
	return nil
}

// CanSetStatus reports whether the focused contact is a case that was accepted.
func (d *DigitalContacts) CanSetStatus() bool {
	k := d.state.Contacts.Focused()
	return k != nil && k.Channel == contact.Digital && !k.IsOffer()
}
