package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/channel"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/session"
)

// sessionActions begin and end the agent's session.
var sessionActions = []action.Action[run]{
	when(signedOut, theSession, "sign-in", "Starts the session.", (*session.Session).SignIn),
	when(signedIn, theSession, "join-session",
		"The console joins the session that there is, as one that was opened anew does: CXone "+
			"Agent hands out the token again.", (*session.Session).Join),
	do(theSession, "sign-out", "Ends the session.",
		(*session.Session).CanSignOut, (*session.Session).SignOut),
	when(signedIn, theSession, "sign-out-fails",
		"Tells the end of the session with Success False: it goes on.", (*session.Session).FailSignOut),
	when(signedIn, theSession, "remote-session-end",
		"Ends the session by RemoteLogoff or SessionTimeout.",
		(*session.Session).RemoteEnd).Require("message"),
	when(signedIn, theSession, "remote-session-end-fails",
		"Tells such an end with Success False: the session goes on.",
		(*session.Session).FailRemoteEnd).Require("message"),
	do(theSession, "session-conflict",
		"Ends the session with HTTP 409: the contacts are gone without a word.",
		(*session.Session).CanLose, (*session.Session).Lose),
	when(signedIn, theControls, "agent-settings",
		"A supervisor changes thresholds; what is left out stays.", (*session.Controls).ChangeSettings),
}

// legActions are about the agent's phone, and calls that are none of the agent's.
var legActions = []action.Action[run]{
	when(signedIn, theSystemCalls, "leg-call",
		"A call to the agent's own phone takes its next step.", (*channel.SystemCalls).LegCall),
	when(signedIn, theSystemCalls, "proxy-call",
		"A call that stands in for a caller takes its next step.", (*channel.SystemCalls).ProxyCall),
	do(theControls, "leg-dial", "The agent's phone is dialled.",
		(*session.Controls).CanDialLeg, (*session.Controls).DialLeg),
	do(theControls, "leg-answer", "The agent's phone answers.",
		(*session.Controls).CanAnswerLeg, (*session.Controls).AnswerLeg),
	do(theControls, "leg-hang-up", "The agent's phone is lost.",
		(*session.Controls).CanDropLeg, (*session.Controls).DropLeg),
}
