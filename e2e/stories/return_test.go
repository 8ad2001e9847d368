package stories

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

var (
	cxaWithSnapshot = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid}
	cxaOld          = []nicemax.Profile{nicemax.ProfileCXAOld}
)

// What becomes of a page that was away, and so received nothing.
var returnStories = []story{
	{name: "a chat that ended while the page was in the browser's cache has ended", profiles: maxOnly, act: chatEndedMeanwhile},
	{name: "a chat that the first state leaves out after a return is not known to go on", profiles: cxaWithSnapshot, act: chatLeftOut},
	{name: "a call that the first state confirms after a return obeys commands", profiles: withSnapshot, act: confirmedCall},
	{name: "without a first state no command acts on what was true before a return", profiles: cxaOld, act: unconfirmedCall},
	{name: "a mute that is already on is not reported done before the console confirms it", profiles: every, act: unconfirmedMute},
	{name: "a mute that was lifted while the page was away shows at the next one", profiles: every, act: liftedMute},
}

// only is the one contact that the page knows.
const only = `[...bridge.contacts.values()][0]`

// chat has a visitor's chat accepted at the console.
func (s *flow) chat() {
	s.T.Helper()
	s.Do("chat")
	s.Do("answer")
	s.ShowWorkspace()
	s.CRM.Until(only + `?.state === "active"`)
}

// comesBack waits until the console has answered the page that came back.
func (s *flow) comesBack() {
	s.T.Helper()
	s.CRM.Do(`(emitted.length = 0, 1)`)
	s.show()
	s.CRM.Until(`emitted.some((e) => e.type === "connection" && e.payload.state === "connected")`)
	s.AwaitMark()
}

// outcome gives a command and says how it ended.
func (s *flow) outcome(command string) string {
	s.T.Helper()
	return harness.Eval[string](s.CRM, `bridge.`+command+`.then(() => "done", (e) => e.code)`)
}

func chatEndedMeanwhile(s *flow) {
	s.chat()
	s.hide()
	s.Do("customer-leaves")
	s.Do("complete-acw")
	s.Fence()
	require.Equal(s.T, "active", harness.Eval[string](s.CRM, only+`.state`), "the page receives nothing")
	s.comesBack()
	require.Equal(s.T, 0, harness.Eval[int](s.CRM, `bridge.contacts.size`))
	require.Contains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "contact.ended")
}

func chatLeftOut(s *flow) {
	s.chat()
	s.hide()
	s.comesBack()
	require.True(s.T, harness.Eval[bool](s.CRM, only+`.unconfirmed === true`))
	s.Do("interrupt")
	s.CRM.Until(only + `.state === "held"`)
	require.False(s.T, harness.Eval[bool](s.CRM, only+`.unconfirmed === true`))
}

func confirmedCall(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.hide()
	s.Do("hold")
	s.Fence()
	s.comesBack()
	require.Equal(s.T, "held", harness.Eval[string](s.CRM, only+`.state`))
	require.False(s.T, harness.Eval[bool](s.CRM, only+`.unconfirmed === true || bridge.agent.unconfirmed === true`))
	require.Equal(s.T, "done", s.outcome("hold(true)"))
	s.Console.AwaitPressed("hold", true)
	require.NotContains(s.T, s.Received(), "HoldEvent")
}

func unconfirmedCall(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.hide()
	s.Do("hold")
	s.Fence()
	s.comesBack()
	require.True(s.T, harness.Eval[bool](s.CRM, only+`.unconfirmed === true`))
	for _, command := range []string{"hold", "mask", "mute", "record", "hangup"} {
		require.Equal(s.T, "STATE_UNCONFIRMED", s.outcome(command+"()"), command)
	}
	s.AwaitMark()
	for _, name := range []string{"HoldEvent", "MaskEvent", "MuteEvent", "RecordEvent", "HangupEvent"} {
		require.NotContains(s.T, s.Received(), name)
	}
	s.Do("hold")
	s.CRM.Until(`!` + only + `.unconfirmed`)
	require.Equal(s.T, "done", s.outcome("hold(true)"))
	s.Console.AwaitPressed("hold", true)
}

func unconfirmedMute(s *flow) {
	s.mutedAndAway()
	s.comesBack()
	s.confirmCall()
	require.True(s.T, harness.Eval[bool](s.CRM, `bridge.agent.muteUnconfirmed === true`))
	require.Equal(s.T, "STATE_UNCONFIRMED", s.outcome("mute(true)"))
	s.Console.AwaitPressed("mute", true)
	require.Equal(s.T, "done", s.outcome("mute(false)"))
	s.Console.AwaitPressed("mute", false)
	require.False(s.T, harness.Eval[bool](s.CRM, `bridge.agent.muteUnconfirmed === true`))
}

func liftedMute(s *flow) {
	s.mutedAndAway()
	s.Do("mute")
	s.Console.AwaitPressed("mute", false)
	s.Fence()
	s.comesBack()
	s.confirmCall()
	require.True(s.T, harness.Eval[bool](s.CRM, `bridge.agent.muted`))
	s.CRM.StopClock()
	s.CRM.Do(`(window.ending = bridge.mute(false).then(() => "done", (e) => e.code), 1)`)
	s.CRM.Until(`bridge.agent.muteUnconfirmed !== true`)
	s.CRM.Advance(5000)
	require.Equal(s.T, "COMMAND_TIMEOUT", harness.Eval[string](s.CRM, `ending`))
	require.True(s.T, harness.Eval[bool](s.CRM, `bridge.agent.muted`), "the truth")
	s.Console.AwaitPressed("mute", true)
}

func (s *flow) mutedAndAway() {
	s.T.Helper()
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	require.Equal(s.T, "done", s.outcome("mute(true)"))
	s.hide()
}

// confirmCall lets the console speak of the call, which not all do by themselves.
func (s *flow) confirmCall() {
	s.T.Helper()
	s.Do("mask")
	s.CRM.Until(only + `.masked && !` + only + `.unconfirmed`)
}
