package command

import (
	"github.com/ctibridge/ctibridge/wasm/bridge/state"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// unsure says why a command must not be sent yet. All consoles know hold and mask
// as toggles only, and apply every command to the focused call:
// what is sent on a state that is no longer true does the opposite, or reaches
// another call. A mute is confirmed by no snapshot, so it is sent where it would
// change what is believed: the console's Mute event then shows the truth.
func (q *Queue) unsure(p *pending) *contract.Failure {
	switch {
	case p.sent:
		return nil
	case p.Name == contract.Mute:
		if q.anyConfirmedCall() && !(q.state.Agent.Now.MuteUnconfirmed && q.state.Agent.Now.Muted == p.On) {
			return nil
		}
	default:
		if c := q.target(p); c == nil || !c.Unconfirmed {
			return nil
		}
	}
	return &contract.Failure{
		Code: contract.StateUnconfirmed,
		Text: "The console has not confirmed the state that " + string(p.Name) +
			" depends on, so nothing was sent. Use the console's own button; after that the state is known.",
	}
}

func (q *Queue) anyConfirmedCall() bool {
	return len(q.state.Contacts.Calls(func(c *state.Contact) bool { return c.Live() && !c.Unconfirmed })) > 0
}
