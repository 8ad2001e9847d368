package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/notification"
)

// popActions are what scripts of the platform open, show or start. Their contact is the one named,
// else the current one, else none.
var popActions = []action.Action[run]{
	when(signedIn, theScreenPops, "page-open", "Tells PageOpen.",
		(*notification.ScreenPops).PageOpen).Require("uri"),
	when(signedIn, theScreenPops, "run-app", "Tells RunApp.",
		(*notification.ScreenPops).RunApp).Require("actionType", "actionValue"),
	when(signedIn, theScreenPops, "pop-url", "Tells PopURL.",
		(*notification.ScreenPops).PopURL).Require("url"),
	when(signedIn, theScreenPops, "indicator",
		"Tells Indicator, in either spelling of its fields.",
		(*notification.ScreenPops).Indicator).Require("name", "actionType"),
	when(signedIn, theScreenPops, "agent-assist", "Tells AgentAssist.",
		(*notification.ScreenPops).AgentAssist).Require("appUri"),
}

// noticeActions are everything else that the platform reports.
var noticeActions = []action.Action[run]{
	when(signedIn, theNotices, "promise-keeper",
		"Tells PromiseKeeper: a call-back that the agent owes somebody.",
		notification.Notices.PromiseKeeper).Require("callbackId", "number"),
	when(signedIn, theNotices, "promise-keeper-status", "Tells PromiseKeeperStatus.",
		notification.Notices.PromiseKeeperStatus).Require("status"),
	when(signedIn, theNotices, "custom-event",
		"Tells CustomEvent; data is JSON, and bare is without a name.",
		notification.Notices.CustomEvent).Require("data"),
	when(signedIn, theNotices, "update", "Tells the console to fetch something anew.",
		notification.Notices.Update).Require("what"),
	when(signedIn, theNotices, "hours-of-operation", "Tells HoursOfOperation.",
		notification.Notices.HoursOfOperation),
	when(signedIn, theNotices, "natural-calling-skills", "Tells NaturalCallingSkillList.",
		notification.Notices.NaturalCallingSkills),
	when(always, theNotices, "network-offline",
		"Tells NetworkOfflineEvent; nothing else changes.", notification.Notices.NetworkOffline),
}
