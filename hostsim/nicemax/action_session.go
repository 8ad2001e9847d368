package nicemax

import "github.com/ctibridge/ctibridge/hostsim/action"

// sessionActions begin and end the agent's session.
var sessionActions = []action.Action[run]{
	do("sign-in", "Starts the session.", signedOut, (*Console).signIn),
	do("join-session", "The console joins the session that there is, as one that was opened anew "+
		"does: CXone Agent hands out the token again.", signedIn, (*Console).joinSession),
	do("sign-out", "Ends the session.", (*Console).canSignOut, (*Console).signOut),
	do("sign-out-fails", "Tells the end of the session with Success False: it goes on.",
		signedIn, (*Console).failSignOut),
	do("remote-session-end", "Ends the session by RemoteLogoff or SessionTimeout.",
		signedIn, (*Console).remoteEnd).Require("message"),
	do("remote-session-end-fails", "Tells such an end with Success False: the session goes on.",
		signedIn, (*Console).failRemoteEnd).Require("message"),
	do("session-conflict", "Ends the session with HTTP 409: the contacts are gone without a word.",
		(*Console).canLoseSession, (*Console).loseSession),
	do("agent-settings", "A supervisor changes thresholds; what is left out stays.",
		signedIn, (*Console).changeSettings),
}

// legActions are about the agent's phone, and calls that are none of the agent's.
var legActions = []action.Action[run]{
	do("leg-call", "A call to the agent's own phone takes its next step.",
		signedIn, nextOf(agentLeg)),
	do("proxy-call", "A call that stands in for a caller takes its next step.",
		signedIn, nextOf(reskillProxy)),
	do("leg-dial", "The agent's phone is dialled.", (*Console).canDialLeg, (*Console).dialLeg),
	do("leg-answer", "The agent's phone answers.",
		(*Console).canAnswerLeg, (*Console).answerLeg),
	do("leg-hang-up", "The agent's phone is lost.", (*Console).canDropLeg, (*Console).dropLeg),
}
