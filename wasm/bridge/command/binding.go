package command

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// bindContact ties a command to its call, or says why it must not be sent. Nothing is
// sent where the wished state already holds, and then the focus does not matter.
func (q *Queue) bindContact(p *pending, r rule) *contract.Failure {
	if r.fits == nil {
		return nil
	}
	all := q.state.Contacts.Calls(r.fits)
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
	if r.done(q, p) {
		return nil
	}
	return q.checkFocus(p, r, len(all))
}

// choose finds the call that a command is about: the one that the page named, or
// the only one.
func choose(p *pending, all []*state.Contact) (*state.Contact, *contract.Failure) {
	if p.ContactID == "" {
		if len(all) == 1 {
			return all[0], nil
		}
		return nil, ambiguous(p, all)
	}
	for _, c := range all {
		if c.ID == p.ContactID && !c.Hidden {
			return c, nil
		}
	}
	return nil, unavailable("The contact " + p.ContactID + " is no call that " + string(p.Name) + " could be applied to now.")
}

// anyShown says whether the page knows of one of the calls. It may have asked for
// some only; a command reaches the others all the same.
func anyShown(all []*state.Contact) bool {
	for _, c := range all {
		if !c.Hidden {
			return true
		}
	}
	return false
}

// checkFocus says why the console would not apply a command to its call, of so many
// that it could be applied to. The only one is meant wherever the focus may be,
// unless it is known to be at a contact that is no call: the console then shows
// no button of a call.
func (q *Queue) checkFocus(p *pending, r rule, candidates int) *contract.Failure {
	focused := q.state.Contacts.Get(q.state.Focus.Current)
	switch {
	case r.scope != atOffer && focused != nil && focused.Channel != contract.Voice:
	case candidates == 1 || r.scope == atAgent:
		return nil
	case focused != nil && focused.ID == p.contact:
		return nil
	}
	return q.notFocused(p)
}

// focusLeft says that the agent selected another contact between a command that
// puts a call on hold and its confirmation.
func (q *Queue) focusLeft(p *pending) bool {
	return p.sent && p.On && q.state.Focus.Current != "" && q.state.Focus.Current != p.contact && q.state.Focus.Current != p.focused
}

func ambiguous(p *pending, all []*state.Contact) *contract.Failure {
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

func (q *Queue) notFocused(p *pending) *contract.Failure {
	where := "no event has shown which one that is"
	if q.state.Focus.Current != "" {
		where = "that is " + q.state.Focus.Current
	}
	return &contract.Failure{
		Code:    contract.ContactNotFocused,
		Text:    "The console applies " + string(p.Name) + " to the focused contact; " + where + ".",
		Focused: q.state.Focus.Current,
	}
}

// bindAll ties new commands to their calls, or closes them. One that has to wait
// for another stays tied to its call: the second click on hang-up must not end
// the call that comes to the front when the first one has ended.
func (q *Queue) bindAll(name contract.CommandName) {
	for _, p := range slices.Clone(q.open[name]) {
		if p.bound {
			continue
		}
		p.bound = true
		if failure := q.bindContact(p, ruleOf(name)); failure != nil {
			q.close(p, failure)
		}
	}
}

// bindEarly ties a command that has to wait for the console to the call that the
// page shows: after the answer another may be focused. A page that knows nothing
// yet means the call that the events will bring. One that shows no call means none: a
// console that restarted may have one.
func (q *Queue) bindEarly(p *pending) {
	r := ruleOf(p.Name)
	if r.fits == nil {
		return
	}
	all := q.state.Contacts.Calls(r.fits)
	if !anyShown(all) {
		if q.console.IsKnown() {
			q.close(p, unavailable(r.none))
		}
		return
	}
	if r.scope == atAgent {
		return
	}
	c, failure := choose(p, all)
	if failure != nil {
		q.close(p, failure)
		return
	}
	p.ContactID = c.ID
}
