package ccai

import "github.com/ctibridge/ctibridge/wasm/wire"

// mostFacts is how many facts an event states at most.
const mostFacts = 4

// started: the agent took the call or the chat. Nothing is told before that.
func (e event) started() []wire.Fact {
	return e.session(e.agent(wire.Here), wire.Active)
}

// gone ends the session and takes it off the desk. A chat that only ended stays:
// its tab is open until the agent dismisses it.
func (e event) gone() []wire.Fact {
	facts := e.session(e.facts, wire.Ended)
	if len(facts) == 0 {
		return nil
	}
	return append(facts, wire.ContactGone{ID: e.sessionID})
}

func (e event) focused() []wire.Fact {
	facts := e.session(e.facts, "")
	if len(facts) == 0 {
		return nil
	}
	return append(facts, wire.ContactTurned{ID: e.sessionID})
}

// wrote: of several agents in one chat, each may be the one who is named.
func (e event) wrote(byAgent bool) []wire.Fact {
	if e.sessionID == "" {
		return nil
	}
	facts := e.session(e.agent(wire.Perhaps), "")
	return append(facts, wire.Wrote{ContactID: e.sessionID, Text: e.text("message"), ByAgent: byAgent})
}

func (e event) redacted(paused wire.Flag) []wire.Fact {
	if e.sessionID == "" {
		return nil
	}
	return append(e.facts, wire.Redacted{ContactID: e.sessionID, Paused: paused})
}
