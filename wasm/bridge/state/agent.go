package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Agent is the agent, as far as is known.
type Agent struct {
	_ [0]func()
	// Now is what is known.
	Now contract.Agent

	emitted contract.Agent // as the page knows it, or would
	hidden  bool           // the page did not ask for the agent
	state   *State
}

// nobody is the agent of whom nothing is known.
var nobody = contract.Agent{Status: contract.AgentUnknown}

// IsKnown says that something is known of the agent.
func (a *Agent) IsKnown() bool { return a.Now != nobody }

// fold says whether f is about the agent, and if so folds it in.
func (a *Agent) fold(f dialect.Fact, isWhole bool) bool {
	switch f := f.(type) {
	case dialect.AgentStateChanged:
		a.changeState(f, isWhole)
	case dialect.AgentIdentified:
		a.identify(f)
	case dialect.MuteChanged:
		a.hidden = f.Hidden
		a.Now.Muted, a.Now.MuteUnconfirmed = f.Muted, false
	default:
		return false
	}
	return true
}

func (a *Agent) changeState(f dialect.AgentStateChanged, isWhole bool) {
	a.hidden = f.Hidden
	a.Now.Unconfirmed = false
	if !isWhole {
		return
	}
	a.Now.Status = f.Status
	a.Now.VendorState = f.VendorState
	a.Now.Reason = f.Reason
	a.Now.Since = f.Since
}

// identify also takes the agent for signed in where the console's sign-in event
// was missed: one who handles contacts is signed in.
func (a *Agent) identify(f dialect.AgentIdentified) {
	if f.Presence != dialect.SigningOut {
		a.Now.Unconfirmed = a.Now.Unconfirmed && !a.state.options.NamedIsSignedIn
		if a.Now.Status == contract.AgentUnknown || a.state.options.NamedIsSignedIn {
			a.Now.Status = contract.AgentSignedIn
		}
	}
	if a.Now.ID != f.ID {
		if f.Presence == dialect.Unproven && a.Now.ID != "" {
			return
		}
		a.Now.CustomID, a.Now.Email = "", ""
	}
	a.Now.ID = f.ID
	keep(&a.Now.CustomID, f.CustomID)
	keep(&a.Now.Email, f.Email)
}

// Emit emits the agent if it changed since.
func (a *Agent) Emit() {
	if a.state.batch.on || a.Now == a.emitted {
		return
	}
	a.emitted = a.Now
	if !a.hidden {
		a.state.sink.Emit(contract.AgentState, a.Now)
	}
}

// Unconfirm marks what is known of the agent, and leaves a page alone that knows
// nothing.
func (a *Agent) Unconfirm() {
	if !a.IsKnown() {
		return
	}
	a.Now.Unconfirmed = true
	a.UnconfirmMute()
}

// UnconfirmMute marks whether the agent is muted.
func (a *Agent) UnconfirmMute() {
	a.Now.MuteUnconfirmed = a.state.options.SupportsMute && a.IsKnown()
	a.Emit()
}

// is says whether a participant is this agent.
func (a *Agent) is(p contract.Participant) bool {
	return p.Kind == contract.AgentParticipant && p.ID != "" && p.ID == a.Now.ID
}
