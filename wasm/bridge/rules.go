package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// rule says what a command needs, and which folded state confirms it. The
// consoles answer no command: success shows in their later events only.
type rule struct {
	// start finds the contact to act on, or says why there is none.
	start func(*Bridge, wire.Command) (*contact, *wire.Failure)
	// done says that the wished state holds, so that nothing need be sent, or
	// what was sent is confirmed.
	done func(*Bridge, *pending) bool
	// lost says why it can no longer come true.
	lost func(*Bridge, *pending) *wire.Failure
	// unconfirmed marks a command that no event confirms: sent is settled.
	unconfirmed bool
}

func ruleOf(name wire.CommandName) rule {
	switch name {
	case wire.Answer:
		return rule{start: offered, done: answered, lost: gone}
	case wire.Refuse:
		return rule{start: offered, done: over, lost: takenInstead}
	case wire.Hold:
		return rule{start: inCall, done: heldAsWished, lost: gone}
	case wire.Mute:
		return rule{start: inAnyCall, done: mutedAsWished, lost: allGone}
	case wire.Mask:
		return rule{start: inCall, done: maskedAsWished, lost: gone}
	case wire.Record:
		return rule{start: inCall, done: recorded, lost: gone}
	case wire.Hangup:
		return rule{start: inCallOrDialing, done: over, lost: never}
	}
	return rule{start: nothing, done: notYet, lost: never, unconfirmed: true}
}

func offered(b *Bridge, _ wire.Command) (*contact, *wire.Failure) {
	c := b.inFront(func(c *contact) bool { return c.State == wire.Offered })
	return c, unavailable(c, "No call is ringing at this desk.")
}

func inCall(b *Bridge, _ wire.Command) (*contact, *wire.Failure) {
	c := b.inFront((*contact).live)
	return c, unavailable(c, "No call is connected at this desk.")
}

// inAnyCall is for mute: it is the agent's, whichever call is in front.
func inAnyCall(b *Bridge, c wire.Command) (*contact, *wire.Failure) {
	_, failure := inCall(b, c)
	return nil, failure
}

func inCallOrDialing(b *Bridge, _ wire.Command) (*contact, *wire.Failure) {
	c := b.inFront(func(c *contact) bool { return c.live() || c.State == wire.Dialing })
	return c, unavailable(c, "No call is under way at this desk.")
}

func nothing(*Bridge, wire.Command) (*contact, *wire.Failure) { return nil, nil }

func unavailable(c *contact, text string) *wire.Failure {
	if c != nil {
		return nil
	}
	return &wire.Failure{Code: wire.CommandUnavailable, Text: text}
}

func (b *Bridge) target(p *pending) *contact { return b.contacts[p.contact] }

func answered(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.live()
}

func heldAsWished(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.live() && !c.Unconfirmed && (c.State == wire.Held) == p.On
}

func mutedAsWished(b *Bridge, p *pending) bool {
	return b.agent.Muted == p.On && !b.agent.MuteUnconfirmed && b.inFront((*contact).live) != nil
}

func maskedAsWished(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.live() && !c.Unconfirmed && c.Masked == p.On
}

func recorded(b *Bridge, p *pending) bool {
	c := b.target(p)
	return c != nil && c.Recording
}

func over(b *Bridge, p *pending) bool { return isOver(b.target(p)) }

func isOver(c *contact) bool {
	return c == nil || c.State == wire.Wrapup || c.State == wire.Ended
}

func notYet(*Bridge, *pending) bool { return false }

func gone(b *Bridge, p *pending) *wire.Failure {
	if !isOver(b.target(p)) {
		return nil
	}
	return endedBefore(p)
}

func allGone(b *Bridge, p *pending) *wire.Failure {
	if b.inFront((*contact).live) != nil {
		return nil
	}
	return endedBefore(p)
}

func endedBefore(p *pending) *wire.Failure {
	return &wire.Failure{Code: wire.CommandUnavailable, Text: "The call ended before " + string(p.Name) + " took effect."}
}

func takenInstead(b *Bridge, p *pending) *wire.Failure {
	if !answered(b, p) {
		return nil
	}
	return &wire.Failure{Code: wire.CommandUnavailable, Text: "The call was answered before it could be refused."}
}

func never(*Bridge, *pending) *wire.Failure { return nil }
