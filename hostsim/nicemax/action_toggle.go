package nicemax

import (
	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// toggleActions switch what can differ between consoles, each by an action of its name. To switch
// it to where it is changes nothing. They are a table of their own: a toggle is no happening at
// the agent's, so no state follows from it, and it is possible at any time.
var toggleActions = action.NewTable("MAX console", []action.Action[toggling]{
	toggle("references", "Whether the console has its present state.",
		(*Console).setReferences),
	toggle("bare-session-info", "MAX posts SessionInfo as a message of its own.",
		set(func(c *Console) *bool { return &c.settings.bareSessionInfo })),
	toggle("contact-id-filters", "A contact id brings its contact's events whatever the types are.",
		reading("contact-id-filters")),
	toggle("token-for-all", "The type all gets the session token too.", reading("token-for-all")),
	toggle("fractional-contact-id", "A number with a fraction is taken for a contact id.",
		reading("fractional-contact-id")),
	toggle("logged-out-state", "An AgentState LoggedOut comes ahead of the end of a session.",
		unsourcedToggle("logged-out-state")),
	toggle("mute-ends-with-call", "The end of the last call lifts a mute.",
		unsourcedToggle("mute-ends-with-call")),
	toggle("max-session-conflict", "MAX can lose its session as CXone Agent does.",
		unsourcedToggle("max-session-conflict")),
})

// toggling is one toggle being switched.
type toggling struct {
	console *Console
	reply   *pagelink.Reply
}

func toggle(
	name, about string, set func(*Console, bool) pagelink.Reply,
) action.Action[toggling] {
	return action.New(name, about,
		func(toggling) bool { return true },
		func(t toggling, in struct{ On action.Flag }) error {
			*t.reply = set(t.console, bool(in.On))
			return nil
		}).Require("on")
}

func set(field func(*Console) *bool) func(*Console, bool) pagelink.Reply {
	return func(c *Console, on bool) pagelink.Reply {
		*field(c) = on
		return pagelink.Reply{}
	}
}

func reading(name string) func(*Console, bool) pagelink.Reply {
	return set(func(c *Console) *bool { return readingNames[name](&c.settings.Readings) })
}

func unsourcedToggle(name string) func(*Console, bool) pagelink.Reply {
	return set(func(c *Console) *bool { return unsourced[name](&c.unsourced) })
}
