package command

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// rule says what a command needs, and which folded state confirms it. The
// consoles answer no command: success shows in their later events only.
type rule struct {
	// fits says whether the console could apply the command to a call. It is nil
	// for a command that is about no call.
	fits func(*state.Contact) bool
	// none says that no call fits.
	none string
	// scope says which of several calls the console takes.
	scope scope
	// done says that the wished state holds, so that nothing need be sent, or
	// what was sent is confirmed.
	done func(*Queue, *pending) bool
	// lost says why it can no longer come true.
	lost func(*Queue, *pending) *contract.Failure
	// unconfirmed marks a command that no event confirms: sent is settled.
	unconfirmed bool
}

// scope says what a console applies a command to.
type scope uint8

const (
	// atFocus: the focused contact.
	atFocus scope = iota
	// atOffer: the call that rings, whichever contact is focused, because the
	// console asks about it in a dialog of its own.
	atOffer
	// atAgent: the agent's own line, which all calls share.
	atAgent
)

const (
	noneRings     = "No call is ringing."
	noneConnected = "No call is connected."
	noneUnderWay  = "No call is under way."
)

func ruleOf(name contract.CommandName) rule {
	switch name {
	case contract.Answer:
		return rule{fits: (*state.Contact).Offered, none: noneRings, scope: atOffer, done: answered, lost: gone}
	case contract.Refuse:
		return rule{fits: (*state.Contact).Offered, none: noneRings, scope: atOffer, done: over, lost: takenInstead}
	case contract.Hold:
		return rule{fits: (*state.Contact).Live, none: noneConnected, scope: atFocus, done: heldAsWished, lost: goneOrElsewhere}
	case contract.Mute:
		return rule{fits: (*state.Contact).Live, none: noneConnected, scope: atAgent, done: mutedAsWished, lost: allGone}
	case contract.Mask:
		return rule{fits: (*state.Contact).Live, none: noneConnected, scope: atFocus, done: maskedAsWished, lost: gone}
	case contract.Record:
		return rule{fits: (*state.Contact).Live, none: noneConnected, scope: atFocus, done: recorded, lost: gone}
	case contract.Hangup:
		return rule{fits: (*state.Contact).UnderWay, none: noneUnderWay, scope: atFocus, done: over, lost: never}
	}
	return rule{done: notYet, lost: never, unconfirmed: true}
}

func (q *Queue) target(p *pending) *state.Contact { return q.state.Contacts.Get(p.contact) }

func answered(q *Queue, p *pending) bool {
	c := q.target(p)
	return c != nil && c.Live()
}

// heldAsWished: a call is also put on hold when the agent takes another one, and
// then it may be the other one that the command reached.
func heldAsWished(q *Queue, p *pending) bool {
	c := q.target(p)
	return c != nil && c.Live() && !c.Unconfirmed && (c.State == contract.Held) == p.On && !q.focusLeft(p)
}

func mutedAsWished(q *Queue, p *pending) bool {
	return q.state.Agent.Now.Muted == p.On && !q.state.Agent.Now.MuteUnconfirmed && len(q.state.Contacts.Calls((*state.Contact).Live)) > 0
}

func maskedAsWished(q *Queue, p *pending) bool {
	c := q.target(p)
	return c != nil && c.Live() && !c.Unconfirmed && c.Masked == p.On
}

func recorded(q *Queue, p *pending) bool {
	c := q.target(p)
	return c != nil && c.Recording && !c.Unconfirmed
}

func over(q *Queue, p *pending) bool { return state.IsOver(q.target(p)) }

func notYet(*Queue, *pending) bool { return false }

func gone(q *Queue, p *pending) *contract.Failure {
	if !state.IsOver(q.target(p)) {
		return nil
	}
	return endedBefore(p)
}

func goneOrElsewhere(q *Queue, p *pending) *contract.Failure {
	if q.focusLeft(p) {
		return q.notFocused(p)
	}
	return gone(q, p)
}

func allGone(q *Queue, p *pending) *contract.Failure {
	if len(q.state.Contacts.Calls((*state.Contact).Live)) > 0 {
		return nil
	}
	return endedBefore(p)
}

func endedBefore(p *pending) *contract.Failure {
	return unavailable("The call ended before " + string(p.Name) + " took effect.")
}

func takenInstead(q *Queue, p *pending) *contract.Failure {
	if !answered(q, p) {
		return nil
	}
	return unavailable("The call was answered before it could be refused.")
}

func never(*Queue, *pending) *contract.Failure { return nil }

func unavailable(text string) *contract.Failure {
	return &contract.Failure{Code: contract.CommandUnavailable, Text: text}
}
