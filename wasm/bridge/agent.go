package bridge

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// foldAgent says whether f is about the agent, and if so folds it in.
func (b *Bridge) foldAgent(f dialect.Fact) bool {
	switch f := f.(type) {
	case dialect.AgentStateChanged:
		b.agentMoved(f)
	case dialect.AgentIdentified:
		b.agentKnown(f)
	case dialect.MuteChanged:
		b.hidesAgent = f.Hidden
		b.agent.Muted, b.agent.MuteUnconfirmed = f.Muted, false
	default:
		return false
	}
	return true
}

func (b *Bridge) agentMoved(f dialect.AgentStateChanged) {
	b.hidesAgent = f.Hidden
	b.agent.Unconfirmed = false
	if !b.signed(f.Status) {
		return
	}
	b.agent.Status = f.Status
	b.agent.VendorState = f.VendorState
	b.agent.Reason = f.Reason
	b.agent.Since = f.Since
}

// agentKnown also takes the agent for signed in where the console's sign-in
// event was missed: one who handles contacts is signed in.
func (b *Bridge) agentKnown(f dialect.AgentIdentified) {
	if f.Presence != dialect.SigningOut {
		b.adapterIs(b.frame, contract.AdapterSignedIn)
		b.agent.Unconfirmed = b.agent.Unconfirmed && b.frames == nil
		if b.agent.Status == contract.AgentUnknown || b.frames != nil {
			b.agent.Status = contract.AgentSignedIn
		}
	}
	if b.agent.ID != f.ID {
		if f.Presence == dialect.Unproven && b.agent.ID != "" {
			return
		}
		b.agent.CustomID, b.agent.Email = "", ""
	}
	b.agent.ID = f.ID
	keep(&b.agent.CustomID, f.CustomID)
	keep(&b.agent.Email, f.Email)
}

// tellAgent reports the agent once for all that one element said of it.
func (b *Bridge) tellAgent() {
	if b.batch.on || b.agent == b.lastEmitted {
		return
	}
	b.lastEmitted = b.agent
	if !b.hidesAgent {
		b.emit(contract.AgentState, b.agent)
	}
}
