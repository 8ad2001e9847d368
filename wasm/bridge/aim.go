package bridge

import "github.com/ctibridge/ctibridge/wasm/contract"

// A command names no contact on the wire: a console applies it to the contact
// that the agent has in front. So a command that could reach another call than
// the page means must not be sent.

// bindContact ties a command to its call, or says why it must not be sent. Nothing is
// sent where the wished state already holds, and then the focus does not matter.
func (b *Bridge) bindContact(p *pending, r rule) *contract.Failure {
	if r.fits == nil {
		return nil
	}
	all := b.candidates(r.fits)
	if !anyShown(all) {
		return unavailable(r.none)
	}
	if r.scope != atAgent {
		c, failure := choose(p, all)
		if failure != nil {
			return failure
		}
		p.contact = c.ID
	}
	if r.done(b, p) {
		return nil
	}
	return b.astray(p, r, len(all))
}

// choose finds the call that a command is about: the one that the page named, or
// the only one.
func choose(p *pending, all []*contact) (*contact, *contract.Failure) {
	if p.ContactID == "" {
		if len(all) == 1 {
			return all[0], nil
		}
		return nil, ambiguous(p, all)
	}
	for _, c := range all {
		if c.ID == p.ContactID && !c.hidden {
			return c, nil
		}
	}
	return nil, unavailable("The contact " + p.ContactID + " is no call that " + string(p.Name) + " could be applied to now.")
}

// anyShown says whether the page knows of one of the calls. It may have asked for
// some only; a command reaches the others all the same.
func anyShown(all []*contact) bool {
	for _, c := range all {
		if !c.hidden {
			return true
		}
	}
	return false
}

// candidates are the calls that a console could apply a command to, in the order
// of their coming. It looks at every contact, and only while a command is open:
// an event must not pay for the number of contacts. They are sorted by hand: a few
// calls do not pay for package slices.
func (b *Bridge) candidates(fits func(*contact) bool) []*contact {
	var all []*contact
	for _, c := range b.contacts {
		if c.Channel != contract.Voice || !fits(c) {
			continue
		}
		all = append(all, c)
		for i := len(all) - 1; i > 0 && all[i-1].joined > c.joined; i-- {
			all[i-1], all[i] = c, all[i-1]
		}
	}
	return all
}

// astray says why the console would not apply a command to its call, of so many
// that it could be applied to. The only one is meant wherever the focus may be,
// unless it is known to be at a contact that is no call: the console then shows
// no button of a call.
func (b *Bridge) astray(p *pending, r rule, candidates int) *contract.Failure {
	focused, known := b.contacts[b.current]
	switch {
	case r.scope != atOffer && known && focused.Channel != contract.Voice:
	case candidates == 1 || r.scope == atAgent:
		return nil
	case known && focused.ID == p.contact:
		return nil
	}
	return b.notFocused(p)
}

// focusLeft says that the agent turned to another contact between a command that
// puts a call on hold and its confirmation.
func (b *Bridge) focusLeft(p *pending) bool {
	return p.sent && p.On && b.current != "" && b.current != p.contact && b.current != p.focused
}

func ambiguous(p *pending, all []*contact) *contract.Failure {
	ids := make([]string, len(all))
	for i, c := range all {
		ids[i] = c.ID
	}
	return &contract.Failure{
		Code:     contract.ContactAmbiguous,
		Text:     "The command " + string(p.Name) + " could reach more than one call, so nothing was sent. Name the one that is meant with contactId.",
		Contacts: ids,
	}
}

func (b *Bridge) notFocused(p *pending) *contract.Failure {
	where := "no event has told which one that is"
	if b.current != "" {
		where = "that is " + b.current
	}
	return &contract.Failure{
		Code:    contract.ContactNotFocused,
		Text:    "The console applies " + string(p.Name) + " to the contact that the agent has in front; " + where + ".",
		Focused: b.current,
	}
}
