package nicemax

import "github.com/ctibridge/ctibridge/hostsim/action"

// popActions are what scripts of the platform open, show or start. Their contact is the one named,
// else the current one, else none.
var popActions = []action.Action[run]{
	when(signedIn, theScreenPops, "page-open", "Tells PageOpen.",
		(*screenPops).pageOpen).Require("uri"),
	when(signedIn, theScreenPops, "run-app", "Tells RunApp.",
		(*screenPops).runApp).Require("actionType", "actionValue"),
	when(signedIn, theScreenPops, "pop-url", "Tells PopURL.",
		(*screenPops).popURL).Require("url"),
	when(signedIn, theScreenPops, "indicator",
		"Tells Indicator, in either spelling of its fields.",
		(*screenPops).indicator).Require("name", "actionType"),
	when(signedIn, theScreenPops, "agent-assist", "Tells AgentAssist.",
		(*screenPops).agentAssist).Require("appUri"),
}

// noticeActions are everything else that the platform reports.
var noticeActions = []action.Action[run]{
	when(signedIn, theNotices, "promise-keeper",
		"Tells PromiseKeeper: a call-back that the agent owes somebody.",
		notices.promiseKeeper).Require("callbackId", "number"),
	when(signedIn, theNotices, "promise-keeper-status", "Tells PromiseKeeperStatus.",
		notices.promiseKeeperStatus).Require("status"),
	when(signedIn, theNotices, "custom-event",
		"Tells CustomEvent; data is JSON, and bare is without a name.",
		notices.customEvent).Require("data"),
	when(signedIn, theNotices, "update", "Tells the console to fetch something anew.",
		notices.update).Require("what"),
	when(signedIn, theNotices, "hours-of-operation", "Tells HoursOfOperation.",
		notices.hoursOfOperation),
	when(signedIn, theNotices, "natural-calling-skills", "Tells NaturalCallingSkillList.",
		notices.naturalCallingSkills),
	when(always, theNotices, "network-offline",
		"Tells NetworkOfflineEvent; nothing else changes.", notices.networkOffline),
}
