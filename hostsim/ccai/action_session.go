package ccai

import "github.com/ctibridge/ctibridge/hostsim/action"

// sessionActions are what both calls and chats know.
func sessionActions(t Type) []action.Action[*Adapter] {
	return []action.Action[*Adapter]{
		in(t, "transfer", "Sends the session to an agent, a queue or both, cold or warm.",
			front, transferable, (*Adapter).startTransfer),
		in(t, "complete-transfer", "Completes a warm transfer whose other agent is in.",
			front, completable, (*Adapter).completeTransfer),
		in(t, "cancel-transfer", "Ends a warm transfer that is not complete.",
			front, cancellable, (*Adapter).cancelTransfer),
		in(t, "agent-joins", "Another agent joins.", front, live, (*Adapter).agentJoins),
		in(t, "add-party", "Adds an agent or an end_user.",
			front, live, (*Adapter).addParty).Require("party"),
		in(t, "start-cobrowse", "Starts a co-browse session.",
			front, unshared, (*Adapter).startCobrowse),
		in(t, "remote-control", "Changes the remote control of the co-browse session.",
			front, shared, (*Adapter).setRemoteControl).Require("to"),
		in(t, "full-device", "Changes the full device of the co-browse session.",
			front, shared, (*Adapter).setFullDevice).Require("to"),
		in(t, "end-cobrowse", "Ends the co-browse session.",
			front, shared, (*Adapter).endCobrowse),
		in(t, "start-assist", "Starts Agent Assist.", front, unassisted, (*Adapter).startAssist),
		in(t, "va-joins", "A task virtual agent joins.", front, withoutVA, (*Adapter).vaJoins),
		in(t, "va-variables", "The task virtual agent reports what it found out.",
			front, withVA, (*Adapter).vaVariables).Require("variables"),
		in(t, "va-leaves", "The task virtual agent leaves.", front, withVA, (*Adapter).vaLeaves),
	}
}

func front(a *Adapter) *session { return a.find(a.front) }

// frontOrOffered is the call whose other side may go: a caller may be tired of waiting.
func frontOrOffered(a *Adapter) *session {
	if s := front(a); s != nil {
		return s
	}
	return offered(a)
}

func offered(a *Adapter) *session { return a.oldest(sessionOffered) }

func dialled(a *Adapter) *session { return a.oldest(sessionDialing) }

// behind is the first session that the agent has taken and that is not in front: the one to turn
// to.
func behind(a *Adapter) *session {
	for _, s := range a.sessions {
		if s.id != a.front && taken(s) {
			return s
		}
	}
	return nil
}
