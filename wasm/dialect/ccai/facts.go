package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// mostFacts is how many facts an event states at most.
const mostFacts = 4

// started: the agent took the call or the chat. Nothing is known before that.
func (e event) started() []dialect.Fact {
	return e.session(e.agent(dialect.SignedIn), contract.Active)
}

// gone ends the session and takes it away. A chat that only ended stays:
// its tab is open until the agent dismisses it.
func (e event) gone() []dialect.Fact {
	facts := e.session(e.facts, contract.Ended)
	if len(facts) == 0 {
		return nil
	}
	return append(facts, dialect.ContactRemoved{ID: e.sessionID})
}

func (e event) focused() []dialect.Fact {
	facts := e.session(e.facts, "")
	if len(facts) == 0 {
		return nil
	}
	return append(facts, dialect.FocusChanged{ID: e.sessionID})
}

// wrote: of several agents in one chat, each may be the one who is named.
func (e event) wrote(byAgent bool) []dialect.Fact {
	if e.sessionID == "" {
		return nil
	}
	facts := e.session(e.agent(dialect.Unproven), "")
	return append(facts, dialect.MessageSent{ContactID: e.sessionID, Text: e.text("message"), ByAgent: byAgent})
}

func (e event) redacted(paused dialect.Flag) []dialect.Fact {
	if e.sessionID == "" {
		return nil
	}
	return append(e.facts, dialect.RedactionChanged{ContactID: e.sessionID, Paused: paused})
}
