package bridge

import "github.com/ctibridge/ctibridge/wasm/wire"

// foldAgent says whether f is about the agent, and if so folds it in.
func (b *Bridge) foldAgent(f wire.Fact) bool {
	switch f := f.(type) {
	case wire.AgentMoved:
		b.agentMoved(f)
	case wire.AgentKnown:
		b.agentKnown(f)
	case wire.AgentMuted:
		b.hidesAgent = f.Hidden
		b.agent.Muted, b.agent.MuteUnconfirmed = f.Muted, false
	default:
		return false
	}
	return true
}

func (b *Bridge) agentMoved(f wire.AgentMoved) {
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
func (b *Bridge) agentKnown(f wire.AgentKnown) {
	if f.Presence != wire.Leaving {
		b.adapterIs(b.frame, wire.AdapterSignedIn)
		b.agent.Unconfirmed = b.agent.Unconfirmed && b.frames == nil
		if b.agent.Status == wire.AgentUnknown || b.frames != nil {
			b.agent.Status = wire.AgentSignedIn
		}
	}
	if b.agent.ID != f.ID {
		if f.Presence == wire.Perhaps && b.agent.ID != "" {
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
		b.emit(wire.AgentState, b.agent)
	}
}
