package bridge

import (
	"slices"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// unconfirm marks all that is known, because the console could change it without
// this page hearing of it. The next word of the console takes each mark away.
func (b *Bridge) unconfirm() {
	b.unconfirmAgent()
	for _, c := range b.inOrder() {
		b.unconfirmContact(c)
	}
}

func (b *Bridge) unconfirmContact(c *contact) {
	if !c.Unconfirmed {
		c.Unconfirmed = true
		b.emitContact(contract.ContactUpdated, c)
	}
}

// unconfirmAgent leaves a page alone that knows nothing of the agent.
func (b *Bridge) unconfirmAgent() {
	if b.agent == nobody {
		return
	}
	b.agent.Unconfirmed = true
	b.unconfirmMute()
}

func (b *Bridge) unconfirmMute() {
	b.agent.MuteUnconfirmed = b.dialect.Supports(contract.Mute) && b.agent != nobody
	b.tellAgent()
}

// inOrder lists the contacts as they came: a map has no order, and events must
// have one.
func (b *Bridge) inOrder() []*contact {
	all := make([]*contact, 0, len(b.contacts))
	for _, c := range b.contacts {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b *contact) int { return a.joined - b.joined })
	return all
}

// confirm takes marks away for an element that repeats the last one: it changes
// nothing, and still says that all stands as it did.
func (b *Bridge) confirm(facts []dialect.Fact) {
	for _, f := range facts {
		switch f := f.(type) {
		case dialect.AgentStateChanged:
			b.agent.Unconfirmed = false
		case dialect.MuteChanged:
			b.agent.MuteUnconfirmed = false
		case dialect.ContactChanged:
			if c := b.contacts[f.ID]; c != nil && c.Unconfirmed && b.confirms(f) {
				c.Unconfirmed = false
				b.emitContact(contract.ContactUpdated, c)
			}
		}
	}
	b.tellAgent()
}

// confirms says whether f tells how the contact stands. A status that is not
// known here does not tell whether a call is on hold.
func (b *Bridge) confirms(f dialect.ContactChanged) bool { return f.State != "" || b.frames != nil }

// unsure says why a command must not be sent yet. All consoles know hold and mask
// as toggles only, and apply every command to the call that they have in front:
// what is sent on a state that is no longer true does the opposite, or reaches
// another call. A mute is confirmed by no snapshot, so it is sent where it would
// change what is believed: the console's Mute event then tells the truth.
func (b *Bridge) unsure(p *pending) *contract.Failure {
	switch {
	case p.sent:
		return nil
	case p.Name == contract.Mute:
		if b.anyConfirmedCall() && !(b.agent.MuteUnconfirmed && b.agent.Muted == p.On) {
			return nil
		}
	default:
		if c := b.target(p); c == nil || !c.Unconfirmed {
			return nil
		}
	}
	return &contract.Failure{
		Code: contract.StateUnconfirmed,
		Text: "The console has not confirmed the state that " + string(p.Name) +
			" depends on, so nothing was sent. Use the console's own button; after that the state is known.",
	}
}

func (b *Bridge) anyConfirmedCall() bool {
	return len(b.candidates(func(c *contact) bool { return c.live() && !c.Unconfirmed })) > 0
}
