package ccai

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

var callActions = []action.Action[*Adapter]{
	do("ring", "A call rings, also during another one.",
		canRing, offer),
	do("dial", "The agent calls a number.",
		canDial, dial).Require("number"),
	in(tenant.Call, "callee-answers", "The customer answers the agent's call.",
		dialled, session.IsDialled, calleeAnswers),
	in(tenant.Call, "answer", "The agent takes the call that rings.",
		offered, session.IsOffered, answer),
	in(tenant.Call, "decline", "The agent declines the call that rings.",
		offered, session.IsOffered, decline),
	in(tenant.Call, "switch-call", "The agent selects another call.",
		behind, session.IsTaken, switchCall),
	in(tenant.Call, "redact", "Pauses the recording, or resumes it.",
		inFront, session.IsLive, redact),
	in(tenant.Call, "end-call", "The agent ends the call.", inFront, session.HasOtherSide, endCall),
	in(tenant.Call, "caller-hangs-up", "The customer ends the call.",
		inFrontOrOffered, session.Any, endCall),
}

var chatActions = []action.Action[*Adapter]{
	do("new-chat", "A chat waits for the agent.", signedIn, offer),
	do("start-chat", "The agent writes to a number.",
		signedIn, startChat).Require("number"),
	in(tenant.Chat, "take-chat", "The agent takes a chat that waits.",
		offered, session.IsOffered, takeChat),
	in(tenant.Chat, "show-chat", "The agent selects the tab of another chat.",
		behind, session.IsTaken, showChat),
	in(tenant.Chat, "customer-send", "The customer sends a message.",
		inFront, session.IsLive, customerSends).Require("text"),
	in(tenant.Chat, "send", "The agent sends a message.",
		inFront, session.IsLive, agentSends).Require("text"),
	in(tenant.Chat, "end-chat", "The agent ends the chat.", inFront, session.IsLive, endChat),
	in(tenant.Chat, "customer-leaves", "The customer leaves the chat.",
		inFront, session.IsOpen, endChat),
	in(tenant.Chat, "dismiss-chat", "The agent closes the tab of a chat that ended.",
		inFront, session.IsEnded, dismissChat),
}
