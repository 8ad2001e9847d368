package ccai

import "github.com/ctibridge/ctibridge/hostsim/action"

// adapterActions are about the adapter as a whole; both have them.
var adapterActions = []action.Action[*Adapter]{
	do("sign-in", "The agent signs in.", signedOut, signIn),
	do("sign-out", "The agent signs out, which takes that there are no sessions.",
		idle, signOut),
	do("agent", "Says who will sign in; what is left out stays.",
		signedOut, changeAgent),
	do("settings", "Changes settings; what is left out stays.", always, changeSettings),
	do("name-event", "Posts an event under another name, or under its own again.",
		always, nameEvent).Require("event"),
	do("profile", "Switches to exactly the faults of a profile.", always, chooseProfile),
	do("fault", "Switches a fault.", always, switchFault).Require("fault", "on"),
	do("reload", "The frame loads anew, as the server reports it when a page goes away.",
		always, reload),
	do("pop-record", "Pops a record: without an address if there is no url.",
		signedIn, popRecord),
}

func always(*Adapter) bool { return true }

func signedIn(a *Adapter) bool { return a.signedIn }

func signedOut(a *Adapter) bool { return !a.signedIn }

func idle(a *Adapter) bool { return a.signedIn && len(a.sessions.All) == 0 }
