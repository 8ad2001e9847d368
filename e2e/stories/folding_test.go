package stories

import (
	"slices"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// repeatLast lets the console's window repeat what it posted to the workspace last.
func (s *flow) repeatLast() {
	s.T.Helper()
	sent := s.Entries(journal.Sent, "workspace")
	s.Post(string(sent[len(sent)-1].Payload))
}

var foldingStories = []story{
	{name: "a call is emitted from offer to end, each phase once", also: []string{"a contact goes through its whole life"}, profiles: every, act: phases},
	{name: "after-call work is the agent's state as well", profiles: every, act: agentWrapsUp},
	{name: "a doubled message changes nothing and is emitted once", also: []string{"a message sent twice is emitted once"}, profiles: every, act: doubled},
	{name: "a message of several events of one contact that is doubled is emitted once", profiles: every, act: doubledPair},
	{name: "in a new session the same words are news", profiles: every, act: newSession},
	{name: "after-call work continues while the page was in the browser's cache", profiles: withSnapshot, act: wrapsUpMeanwhile},
	{name: "a call that ended while the page was in the browser's cache has ended", profiles: withSnapshot, act: endedMeanwhile},
	{name: "a call that continues while the page was in the browser's cache continues", profiles: withSnapshot, act: goesOnMeanwhile},
}

func phases(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.Do("hold")
	s.CRM.Until(testbed.InState("held"))
	s.Do("hold")
	s.CRM.Until(testbed.InState("active"))
	s.Do("hangup")
	s.CRM.Until(testbed.InState("wrapup"))
	s.Do("complete-acw")
	s.CRM.Until(testbed.InState("ended"))
	s.CRM.Until(`bridge.contacts.size === 0`)
	s.AwaitMark()
	require.Equal(s.T, []string{
		"contact.offered offered", "contact.started active", "contact.updated held", "contact.updated active",
		"contact.updated wrapup", "contact.ended ended", "contact.removed ended",
	}, harness.Eval[[]string](s.CRM, `emitted.filter((e) => e.type.startsWith("contact.")).map((e) => e.type + " " + e.payload.state)`))
}

func agentWrapsUp(s *flow) {
	s.TakeCall()
	s.CRM.Until(harness.At("agent-state") + `.dataset.status === "busy"`)
	s.Do("hangup")
	s.CRM.Until(harness.At("agent-state") + `.dataset.status === "wrapup"`)
	s.CRM.AwaitText("agent-state", "After-call work")
	s.Do("complete-acw")
	s.CRM.Until(harness.At("agent-state") + `.dataset.status === "available"`)
}

func doubled(s *flow) {
	s.Ring()
	s.CRM.Until(testbed.InState("offered"))
	s.repeatLast()
	s.Do("answer")
	s.CRM.Until(testbed.InState("active"))
	s.repeatLast()
	s.AwaitMark()
	require.Equal(s.T, []string{"Incoming", "Active"}, testbed.CallStatuses(s.CRM))
	require.Equal(s.T, []string{"contact.offered", "contact.started"},
		harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type).filter((t) => t.startsWith("contact."))`))
	s.Do("hangup")
	s.CRM.Until(testbed.InState("wrapup")) // what is no repeat still comes through
}

// doubledPair: a work item that is sent away is in Transfer and over at once.
func doubledPair(s *flow) {
	s.Do("work-item")
	s.Do("answer")
	s.ShowWorkspace()
	s.CRM.Until(testbed.InState("active"))
	s.CRM.StopClock()
	s.double()
	s.CRM.Do(`(emitted.length = 0, 1)`)
	s.Do("transfer", "target", "Back office")
	s.CRM.Until(`bridge.contacts.size === 0`)
	s.AwaitMark()
	const name = "WorkItemContactEvent"
	together := func(e journal.Entry) bool { return harness.Count(harness.EventNames(s.T, e.Payload), name) == 2 }
	require.True(s.T, slices.ContainsFunc(s.Entries(journal.Sent, "workspace"), together), "both in one message")
	require.Positive(s.T, harness.Eval[int](s.CRM, `doubles`))
	require.Equal(s.T, []string{"Transfer", "Disconnected"}, harness.Eval[[]string](s.CRM, `emitted.filter((e) => e.type === "`+name+`").map((e) => e.payload.Status)`))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `emitted.filter((e) => e.type === "contact.ended").length`))
}

// newSession: a session that ends has no word of the mute that it ends. All
// is of one instant, so that nothing but the new session makes a mute news.
func newSession(s *flow) {
	s.CRM.StopClock()
	for range 2 {
		s.TakeCall()
		s.CRM.Until(testbed.InState("active"))
		s.Do("mute")
		s.CRM.AwaitPressed("mute", true)
		s.Do("remote-session-end", "message", "RemoteLogoff")
		s.CRM.AwaitPressed("mute", false)
		s.CRM.Until(`!bridge.agent.muted && bridge.contacts.size === 0`)
		s.Do("sign-in")
	}
}

func wrapsUpMeanwhile(s *flow) {
	s.TakeCall()
	s.Do("hangup")
	s.CRM.Until(testbed.InState("wrapup"))
	s.hide()
	s.CRM.Do(`(emitted.length = 0, 1)`)
	s.show()
	s.CRM.Until(`emitted.some((e) => e.type === "connection" && e.payload.state === "connected")`)
	s.AwaitMark()
	s.CRM.Until(testbed.InState("wrapup"))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "contact.ended")
	s.Do("complete-acw")
	s.CRM.Until(testbed.InState("ended"))
	s.CRM.Until(`bridge.contacts.size === 0`)
}

func endedMeanwhile(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.hide()
	s.Do("hangup")
	s.Do("complete-acw")
	s.Console.Until(harness.Visible(harness.At("idle")))
	s.Fence()
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
	s.show()
	s.CRM.Until(`bridge.contacts.size === 0`)
	s.CRM.Until(testbed.InState("ended"))
	require.Contains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "contact.ended")
}

func goesOnMeanwhile(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.hide()
	s.CRM.Do(`(emitted.length = 0, 1)`)
	s.show()
	s.CRM.Until(`emitted.some((e) => e.type === "connection" && e.payload.state === "connected")`)
	s.AwaitMark()
	s.CRM.Until(testbed.InState("active"))
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "contact.ended")
}
