package nicemax

import "github.com/ctibridge/ctibridge/hostsim/action"

// sessionActions begin and end the agent's session.
var sessionActions = []action.Action[run]{
	when(signedOut, theSession, "sign-in", "Starts the session.", (*session).signIn),
	when(signedIn, theSession, "join-session",
		"The console joins the session that there is, as one that was opened anew does: CXone "+
			"Agent hands out the token again.", (*session).join),
	do(theSession, "sign-out", "Ends the session.",
		(*session).canSignOut, (*session).signOut),
	when(signedIn, theSession, "sign-out-fails",
		"Tells the end of the session with Success False: it goes on.", (*session).failSignOut),
	when(signedIn, theSession, "remote-session-end",
		"Ends the session by RemoteLogoff or SessionTimeout.",
		(*session).remoteEnd).Require("message"),
	when(signedIn, theSession, "remote-session-end-fails",
		"Tells such an end with Success False: the session goes on.",
		(*session).failRemoteEnd).Require("message"),
	do(theSession, "session-conflict",
		"Ends the session with HTTP 409: the contacts are gone without a word.",
		(*session).canLose, (*session).lose),
	when(signedIn, theControls, "agent-settings",
		"A supervisor changes thresholds; what is left out stays.", (*controls).changeSettings),
}

// legActions are about the agent's phone, and calls that are none of the agent's.
var legActions = []action.Action[run]{
	when(signedIn, theSystemCalls, "leg-call",
		"A call to the agent's own phone takes its next step.", (*systemCalls).legCall),
	when(signedIn, theSystemCalls, "proxy-call",
		"A call that stands in for a caller takes its next step.", (*systemCalls).proxyCall),
	do(theControls, "leg-dial", "The agent's phone is dialled.",
		(*controls).canDialLeg, (*controls).dialLeg),
	do(theControls, "leg-answer", "The agent's phone answers.",
		(*controls).canAnswerLeg, (*controls).answerLeg),
	do(theControls, "leg-hang-up", "The agent's phone is lost.",
		(*controls).canDropLeg, (*controls).dropLeg),
}
