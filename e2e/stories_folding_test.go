package e2e

import (
	"slices"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

var foldingStories = []story{
	{name: "a call is told from offer to end, each phase once", also: []string{"a contact goes through its whole life"}, profiles: every, act: phases},
	{name: "after-call work is the agent's state as well", profiles: every, act: agentWrapsUp},
	{name: "a doubled message changes nothing and is told once", also: []string{"a message said twice is told once"}, profiles: every, act: doubled},
	{name: "a message of several events of one contact that is doubled is told once", profiles: every, act: doubledPair},
	{name: "in a new session the same words are news", profiles: every, act: newSession},
	{name: "after-call work goes on while the page was in the browser's cache", profiles: withSnapshot, act: wrapsUpMeanwhile},
	{name: "a call that ended while the page was in the browser's cache has ended", profiles: withSnapshot, act: endedMeanwhile},
	{name: "a call that goes on while the page was in the browser's cache goes on", profiles: withSnapshot, act: goesOnMeanwhile},
}

func phases(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.console.click("hold")
	s.crm.until(inState("held"))
	s.console.click("hold")
	s.crm.until(inState("active"))
	s.console.click("hangup")
	s.crm.until(inState("wrapup"))
	s.console.click("complete-acw")
	s.crm.until(inState("ended"))
	s.crm.until(`bridge.contacts.size === 0`)
	s.mark()
	require.Equal(s.t, []string{
		"contact.offered offered", "contact.started active", "contact.updated held", "contact.updated active",
		"contact.updated wrapup", "contact.ended ended", "contact.removed ended",
	}, eval[[]string](s.crm, `told.filter((e) => e.type.startsWith("contact.")).map((e) => e.type + " " + e.payload.state)`))
}

func agentWrapsUp(s *scene) {
	s.talk()
	s.crm.until(at("agent-state") + `.dataset.status === "busy"`)
	s.console.click("hangup")
	s.crm.until(at("agent-state") + `.dataset.status === "wrapup"`)
	s.crm.says("agent-state", "After-call work")
	s.console.click("complete-acw")
	s.crm.until(at("agent-state") + `.dataset.status === "available"`)
}

func doubled(s *scene) {
	s.ring()
	s.crm.until(inState("offered"))
	s.again()
	s.console.click("accept")
	s.crm.until(inState("active"))
	s.again()
	s.mark()
	require.Equal(s.t, []string{"Incoming", "Active"}, statuses(s.crm))
	require.Equal(s.t, []string{"contact.offered", "contact.started"},
		eval[[]string](s.crm, `told.map((e) => e.type).filter((t) => t.startsWith("contact."))`))
	s.console.click("hangup")
	s.crm.until(inState("wrapup")) // what is no repeat still comes through
}

// doubledPair: a work item that is sent away is in Transfer and over at once.
func doubledPair(s *scene) {
	s.console.click("play-others")
	s.console.click("work-item")
	s.console.click("accept")
	s.console.click("tab-workspace")
	s.crm.until(inState("active"))
	s.crm.stopClock()
	s.double()
	s.crm.do(`(told.length = 0, 1)`)
	s.console.click("dial-pad")
	s.console.fill("dial-number", "Back office")
	s.console.click("transfer")
	s.crm.until(`bridge.contacts.size === 0`)
	s.mark()
	const name = "WorkItemContactEvent"
	together := func(e journal.Entry) bool { return count(namesIn(s.t, e.Payload), name) == 2 }
	require.True(s.t, slices.ContainsFunc(s.entries(journal.Sent, "workspace"), together), "both in one message")
	require.Positive(s.t, eval[int](s.crm, `doubles`))
	require.Equal(s.t, []string{"Transfer", "Disconnected"}, eval[[]string](s.crm, `told.filter((e) => e.type === "`+name+`").map((e) => e.payload.Status)`))
	require.Equal(s.t, 1, eval[int](s.crm, `told.filter((e) => e.type === "contact.ended").length`))
}

// newSession: a session that ends says nothing of the mute that it ends. All
// is of one instant, so that nothing but the new session makes a mute news.
func newSession(s *scene) {
	s.crm.stopClock()
	s.console.click("play-session")
	for range 2 {
		s.talk()
		s.crm.until(inState("active"))
		s.console.click("mute")
		s.crm.pressed("mute", true)
		s.console.click("remote-session-end")
		s.crm.pressed("mute", false)
		s.crm.until(`!bridge.agent.muted && bridge.contacts.size === 0`)
		s.console.click("sign-in")
	}
}

func wrapsUpMeanwhile(s *scene) {
	s.talk()
	s.console.click("hangup")
	s.crm.until(inState("wrapup"))
	s.hide()
	s.crm.do(`(told.length = 0, 1)`)
	s.show()
	s.crm.until(`told.some((e) => e.type === "connection" && e.payload.state === "connected")`)
	s.mark()
	s.crm.until(inState("wrapup"))
	require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "contact.ended")
	s.console.click("complete-acw")
	s.crm.until(inState("ended"))
	s.crm.until(`bridge.contacts.size === 0`)
}

func endedMeanwhile(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.hide()
	s.console.click("hangup")
	s.console.click("complete-acw")
	s.console.until(visible(at("idle")))
	s.fence()
	require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
	s.show()
	s.crm.until(`bridge.contacts.size === 0`)
	s.crm.until(inState("ended"))
	require.Contains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "contact.ended")
}

func goesOnMeanwhile(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.hide()
	s.crm.do(`(told.length = 0, 1)`)
	s.show()
	s.crm.until(`told.some((e) => e.type === "connection" && e.payload.state === "connected")`)
	s.mark()
	s.crm.until(inState("active"))
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "contact.ended")
}
