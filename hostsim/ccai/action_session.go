package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// The sessions that actions are usually about.
var (
	inFront          = (*session.List).InFront
	inFrontOrOffered = (*session.List).InFrontOrOffered
	offered          = (*session.List).Offered
	dialled          = (*session.List).Dialled
	behind           = (*session.List).Behind
)

// sessionActions are what both calls and chats know.
func sessionActions(t tenant.Type) []action.Action[*Adapter] {
	return []action.Action[*Adapter]{
		in(t, "transfer", "Sends the session to an agent, a queue or both, cold or warm.",
			inFront, session.IsTransferable, startTransfer),
		in(t, "complete-transfer", "Completes a warm transfer whose other agent is in.",
			inFront, session.IsCompletable, completeTransfer),
		in(t, "cancel-transfer", "Ends a warm transfer that is not complete.",
			inFront, session.IsInTransfer, cancelTransfer),
		in(t, "agent-joins", "Another agent joins.", inFront, session.IsLive, agentJoins),
		in(t, "add-party", "Adds an agent or an end_user.",
			inFront, session.IsLive, addParty).Require("party"),
		in(t, "start-cobrowse", "Starts a co-browse session.",
			inFront, session.CanShare, startCobrowse),
		in(t, "remote-control", "Changes the remote control of the co-browse session.",
			inFront, session.IsShared, setRemoteControl).Require("to"),
		in(t, "full-device", "Changes the full device of the co-browse session.",
			inFront, session.IsShared, setFullDevice).Require("to"),
		in(t, "end-cobrowse", "Ends the co-browse session.",
			inFront, session.IsShared, endCobrowse),
		in(t, "start-assist", "Starts Agent Assist.", inFront, session.IsUnassisted, startAssist),
		in(t, "va-joins", "A task virtual agent joins.", inFront, session.CanTakeVA, vaJoins),
		in(t, "va-variables", "The task virtual agent reports what it found out.",
			inFront, session.HasVA, vaVariables).Require("variables"),
		in(t, "va-leaves", "The task virtual agent leaves.", inFront, session.HasVA, vaLeaves),
	}
}
