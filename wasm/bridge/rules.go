package bridge

import "github.com/ctibridge/ctibridge/wasm/contract"

// rule says what a command needs, and which folded state confirms it. The
// consoles answer no command: success shows in their later events only.
type rule struct {
	// fits says whether the console could apply the command to a call. It is nil
	// for a command that is about no call.
	fits func(*contact) bool
	// none says that no call fits.
	none string
	// scope says which of several calls the console takes.
	scope scope
	// done says that the wished state holds, so that nothing need be sent, or
	// what was sent is confirmed.
	done func(*Bridge, *pending) bool
	// lost says why it can no longer come true.
	lost func(*Bridge, *pending) *contract.Failure
	// unconfirmed marks a command that no event confirms: sent is settled.
	unconfirmed bool
}

// scope says what a console applies a command to.
type scope uint8

const (
	// atFocus: the contact that the agent has in front.
	atFocus scope = iota
	// atOffer: the call that rings, whatever the agent has in front, because the
	// console asks about it in a dialog of its own.
	atOffer
	// atAgent: the agent's own line, which all calls share.
	atAgent
)

const (
	noneRings     = "No call is ringing at this desk."
	noneConnected = "No call is connected at this desk."
	noneUnderWay  = "No call is under way at this desk."
)

func ruleOf(name contract.CommandName) rule {
	switch name {
	case contract.Answer:
		return rule{fits: (*contact).offered, none: noneRings, scope: atOffer, done: answered, lost: gone}
	case contract.Refuse:
		return rule{fits: (*contact).offered, none: noneRings, scope: atOffer, done: over, lost: takenInstead}
	case contract.Hold:
		return rule{fits: (*contact).live, none: noneConnected, scope: atFocus, done: heldAsWished, lost: goneOrElsewhere}
	case contract.Mute:
		return rule{fits: (*contact).live, none: noneConnected, scope: atAgent, done: mutedAsWished, lost: allGone}
	case contract.Mask:
		return rule{fits: (*contact).live, none: noneConnected, scope: atFocus, done: maskedAsWished, lost: gone}
	case contract.Record:
		return rule{fits: (*contact).live, none: noneConnected, scope: atFocus, done: recorded, lost: gone}
	case contract.Hangup:
		return rule{fits: (*contact).underWay, none: noneUnderWay, scope: atFocus, done: over, lost: never}
	}
	return rule{done: notYet, lost: never, unconfirmed: true}
}

func (b *Bridge) target(p *pending) *contact { return b.contacts[p.contact] }

func answered(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.live()
}

// heldAsWished: a call is also put on hold when the agent takes another one, and
// then it may be the other one that the command reached.
func heldAsWished(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.live() && !c.Unconfirmed && (c.State == contract.Held) == p.On && !b.focusLeft(p)
}

func mutedAsWished(b *Bridge, p *pending) bool {
	return b.agent.Muted == p.On && !b.agent.MuteUnconfirmed && len(b.candidates((*contact).live)) > 0
}

func maskedAsWished(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.live() && !c.Unconfirmed && c.Masked == p.On
}

func recorded(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.Recording && !c.Unconfirmed
}

func over(b *Bridge, p *pending) bool { return isOver(b.target(p)) }

func isOver(c *contact) bool {
	return c == nil || c.State == contract.Wrapup || c.State == contract.Ended
}

func notYet(*Bridge, *pending) bool { return false }

func gone(b *Bridge, p *pending) *contract.Failure {
	if !isOver(b.target(p)) {
		return nil
	}
	return endedBefore(p)
}

func goneOrElsewhere(b *Bridge, p *pending) *contract.Failure {
	if b.focusLeft(p) {
		return b.notFocused(p)
	}
	return gone(b, p)
}

func allGone(b *Bridge, p *pending) *contract.Failure {
	if len(b.candidates((*contact).live)) > 0 {
		return nil
	}
	return endedBefore(p)
}

func endedBefore(p *pending) *contract.Failure {
	return unavailable("The call ended before " + string(p.Name) + " took effect.")
}

func takenInstead(b *Bridge, p *pending) *contract.Failure {
	if !answered(b, p) {
		return nil
	}
	return unavailable("The call was answered before it could be refused.")
}

func never(*Bridge, *pending) *contract.Failure { return nil }

func unavailable(text string) *contract.Failure {
	return &contract.Failure{Code: contract.CommandUnavailable, Text: text}
}
