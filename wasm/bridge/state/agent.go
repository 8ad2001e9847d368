package state

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// Agent is the agent, as far as is known.
type Agent struct {
	contract.Agent

	emitted  contract.Agent // as the page knows it, or would
	hidden   bool           // the page did not ask for the agent
	out      *emitter
	options  Options
	observer Observer
}

// nobody is the agent of whom nothing is known.
var nobody = contract.Agent{Status: contract.AgentUnknown}

// IsKnown says that something is known of the agent.
func (a *Agent) IsKnown() bool { return a.Agent != nobody }

// Fold says whether f is about the agent, and if so folds it in.
func (a *Agent) Fold(f dialect.Fact) bool {
	switch f := f.(type) {
	case dialect.AgentStateChanged:
		a.changeState(f)
	case dialect.AgentIdentified:
		a.identify(f)
	case dialect.MuteChanged:
		a.hidden = f.Hidden
		a.Muted, a.MuteUnconfirmed = f.Muted, false
	default:
		return false
	}
	return true
}

func (a *Agent) changeState(f dialect.AgentStateChanged) {
	a.hidden = f.Hidden
	a.Unconfirmed = false
	if !a.observer.StateChanged(f.Status) {
		return
	}
	a.Status = f.Status
	a.VendorState = f.VendorState
	a.Reason = f.Reason
	a.Since = f.Since
}

// identify also takes the agent for signed in where the console's sign-in event
// was missed: one who handles contacts is signed in.
func (a *Agent) identify(f dialect.AgentIdentified) {
	if f.Presence != dialect.SigningOut {
		a.observer.SignedIn()
		a.Unconfirmed = a.Unconfirmed && !a.options.NamedIsSignedIn
		if a.Status == contract.AgentUnknown || a.options.NamedIsSignedIn {
			a.Status = contract.AgentSignedIn
		}
	}
	if a.ID != f.ID {
		if f.Presence == dialect.Unproven && a.ID != "" {
			return
		}
		a.CustomID, a.Email = "", ""
	}
	a.ID = f.ID
	keep(&a.CustomID, f.CustomID)
	keep(&a.Email, f.Email)
}

// Emit emits the agent once for all that one element changed.
func (a *Agent) Emit() {
	if a.out.batch.on || a.Agent == a.emitted {
		return
	}
	a.emitted = a.Agent
	if !a.hidden {
		a.out.emit(contract.AgentState, a.Agent)
	}
}

// Unconfirm marks what is known of the agent, and leaves a page alone that knows
// nothing.
func (a *Agent) Unconfirm() {
	if !a.IsKnown() {
		return
	}
	a.Unconfirmed = true
	a.UnconfirmMute()
}

// UnconfirmMute marks whether the agent is muted.
func (a *Agent) UnconfirmMute() {
	a.MuteUnconfirmed = a.options.SupportsMute && a.IsKnown()
	a.Emit()
}

// is says whether a participant is this agent.
func (a *Agent) is(p contract.Participant) bool {
	return p.Kind == contract.AgentParticipant && p.ID != "" && p.ID == a.ID
}
