package ccai

import "github.com/ctibridge/ctibridge/hostsim/action"

var callActions = []action.Action[*Adapter]{
	do("ring", "A call rings, also during another one.",
		(*Adapter).canRing, (*Adapter).ring),
	do("dial", "The agent calls a number.",
		(*Adapter).canDial, (*Adapter).dial).Require("number"),
	in(Call, "callee-answers", "The customer answers the agent's call.",
		dialled, isDialled, (*Adapter).calleeAnswers),
	in(Call, "answer", "The agent takes the call that rings.",
		offered, isOffered, (*Adapter).answer),
	in(Call, "decline", "The agent declines the call that rings.",
		offered, isOffered, (*Adapter).decline),
	in(Call, "switch-call", "The agent turns to another call.",
		behind, taken, (*Adapter).switchCall),
	in(Call, "redact", "Pauses the recording, or resumes it.", front, live, (*Adapter).redact),
	in(Call, "end-call", "The agent ends the call.", front, hasOtherSide, (*Adapter).endCall),
	in(Call, "caller-hangs-up", "The customer ends the call.",
		frontOrOffered, anyState, (*Adapter).endCall),
}

var chatActions = []action.Action[*Adapter]{
	do("new-chat", "A chat waits for the agent.", signedIn, (*Adapter).offerChat),
	do("start-chat", "The agent writes to a number.",
		signedIn, (*Adapter).startChat).Require("number"),
	in(Chat, "take-chat", "The agent takes a chat that waits.",
		offered, isOffered, (*Adapter).takeChat),
	in(Chat, "show-chat", "The agent selects the tab of another chat.",
		behind, taken, (*Adapter).showChat),
	in(Chat, "customer-send", "The customer sends a message.",
		front, live, (*Adapter).customerSends).Require("text"),
	in(Chat, "send", "The agent sends a message.",
		front, live, (*Adapter).agentSends).Require("text"),
	in(Chat, "end-chat", "The agent ends the chat.", front, live, (*Adapter).endChat),
	in(Chat, "customer-leaves", "The customer leaves the chat.",
		front, open, (*Adapter).endChat),
	in(Chat, "dismiss-chat", "The agent closes the tab of a chat that ended.",
		front, isEnded, (*Adapter).dismissChat),
}
