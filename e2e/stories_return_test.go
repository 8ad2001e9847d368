package e2e

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

var (
	cxaWithSnapshot = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid}
	cxaOld          = []nicemax.Profile{nicemax.ProfileCXAOld}
)

// What becomes of a page that was away, and so deaf.
var returnStories = []story{
	{name: "a chat that ended while the page was in the browser's cache has ended", profiles: maxOnly, act: chatEndedMeanwhile},
	{name: "a chat that the first state leaves out after a return is not known to go on", profiles: cxaWithSnapshot, act: chatLeftOut},
	{name: "a call that the first state confirms after a return obeys commands", profiles: withSnapshot, act: confirmedCall},
	{name: "without a first state no command acts on what was true before a return", profiles: cxaOld, act: unconfirmedCall},
	{name: "a mute that stands already is not reported done before the console confirms it", profiles: every, act: unconfirmedMute},
	{name: "a mute that was lifted while the page was away shows at the next one", profiles: every, act: liftedMute},
}

// only is the contact at the page's desk.
const only = `[...bridge.contacts.values()][0]`

// chat has a visitor's chat accepted at the console.
func (s *scene) chat() {
	s.t.Helper()
	s.console.click("play-others")
	s.console.click("chat")
	s.console.click("accept")
	s.console.click("tab-workspace")
	s.crm.until(only + `?.state === "active"`)
}

// comesBack waits until the console has answered the page that came back.
func (s *scene) comesBack() {
	s.t.Helper()
	s.crm.do(`(told.length = 0, 1)`)
	s.show()
	s.crm.until(`told.some((e) => e.type === "connection" && e.payload.state === "connected")`)
	s.mark()
}

// outcome gives a command and says how it ended.
func (s *scene) outcome(command string) string {
	s.t.Helper()
	return eval[string](s.crm, `bridge.`+command+`.then(() => "done", (e) => e.code)`)
}

func chatEndedMeanwhile(s *scene) {
	s.chat()
	s.hide()
	s.console.click("customer-leaves")
	s.console.click("complete-acw")
	s.fence()
	require.Equal(s.t, "active", eval[string](s.crm, only+`.state`), "the page is deaf")
	s.comesBack()
	require.Equal(s.t, 0, eval[int](s.crm, `bridge.contacts.size`))
	require.Contains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "contact.ended")
}

func chatLeftOut(s *scene) {
	s.chat()
	s.hide()
	s.comesBack()
	require.True(s.t, eval[bool](s.crm, only+`.unconfirmed === true`))
	s.console.click("interrupt")
	s.crm.until(only + `.state === "held"`)
	require.False(s.t, eval[bool](s.crm, only+`.unconfirmed === true`))
}

func confirmedCall(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.hide()
	s.console.click("hold")
	s.fence()
	s.comesBack()
	require.Equal(s.t, "held", eval[string](s.crm, only+`.state`))
	require.False(s.t, eval[bool](s.crm, only+`.unconfirmed === true || bridge.agent.unconfirmed === true`))
	require.Equal(s.t, "done", s.outcome("hold(true)"))
	s.console.pressed("hold", true)
	require.NotContains(s.t, s.heard(), "HoldEvent")
}

func unconfirmedCall(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.hide()
	s.console.click("hold")
	s.fence()
	s.comesBack()
	require.True(s.t, eval[bool](s.crm, only+`.unconfirmed === true`))
	for _, command := range []string{"hold", "mask", "mute", "record", "hangup"} {
		require.Equal(s.t, "STATE_UNCONFIRMED", s.outcome(command+"()"), command)
	}
	s.mark()
	for _, name := range []string{"HoldEvent", "MaskEvent", "MuteEvent", "RecordEvent", "HangupEvent"} {
		require.NotContains(s.t, s.heard(), name)
	}
	s.console.click("hold")
	s.crm.until(`!` + only + `.unconfirmed`)
	require.Equal(s.t, "done", s.outcome("hold(true)"))
	s.console.pressed("hold", true)
}

func unconfirmedMute(s *scene) {
	s.mutedAndAway()
	s.comesBack()
	s.confirmCall()
	require.True(s.t, eval[bool](s.crm, `bridge.agent.muteUnconfirmed === true`))
	require.Equal(s.t, "STATE_UNCONFIRMED", s.outcome("mute(true)"))
	s.console.pressed("mute", true)
	require.Equal(s.t, "done", s.outcome("mute(false)"))
	s.console.pressed("mute", false)
	require.False(s.t, eval[bool](s.crm, `bridge.agent.muteUnconfirmed === true`))
}

func liftedMute(s *scene) {
	s.mutedAndAway()
	s.console.click("mute")
	s.console.pressed("mute", false)
	s.fence()
	s.comesBack()
	s.confirmCall()
	require.True(s.t, eval[bool](s.crm, `bridge.agent.muted`))
	s.crm.stopClock()
	s.crm.do(`(window.ending = bridge.mute(false).then(() => "done", (e) => e.code), 1)`)
	s.crm.until(`bridge.agent.muteUnconfirmed !== true`)
	s.crm.pass(5000)
	require.Equal(s.t, "COMMAND_TIMEOUT", eval[string](s.crm, `ending`))
	require.True(s.t, eval[bool](s.crm, `bridge.agent.muted`), "the truth")
	s.console.pressed("mute", true)
}

func (s *scene) mutedAndAway() {
	s.t.Helper()
	s.talk()
	s.crm.until(inState("active"))
	require.Equal(s.t, "done", s.outcome("mute(true)"))
	s.hide()
}

// confirmCall lets the console speak of the call, which not all do by themselves.
func (s *scene) confirmCall() {
	s.t.Helper()
	s.console.click("mask")
	s.crm.until(only + `.masked && !` + only + `.unconfirmed`)
}
