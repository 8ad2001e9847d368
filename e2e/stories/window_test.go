package stories

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// What other windows and former pages of this one do to the page.
var windowStories = []story{
	{name: "another window that registers changes nothing for the page", profiles: every, act: strangersRegister},
	{name: "an event is emitted once, however often anyone has registered", profiles: every, act: emittedOnce},
	{name: "an older refusal of this window does not end a good registration", profiles: every, act: olderRefusal},
}

func strangersRegister(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.AwaitMark()
	s.CRM.Do(`(emitted.length = 0, 1)`)
	for _, subscription := range []string{"all", "nope", "all"} {
		s.OpenOtherWindow()
		s.RegisterOther(subscription)
	}
	s.AwaitMark()
	require.Equal(s.T, []string{"CustomEvent"}, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "the mark alone")
	s.CRM.AwaitText("connection-label", "Connected")
}

func emittedOnce(s *flow) {
	s.OpenOtherWindow()
	for range 3 {
		s.RegisterOther("all")
	}
	testbed.Reload(s.Console, s.CRM)
	s.CRM.Do(harness.RecordEvents)
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.AwaitMark()
	require.Equal(s.T, []string{"Incoming", "Active"}, testbed.CallStatuses(s.CRM))
	sent := s.CountSent("workspace", "CallContactEvent")
	if s.Profile == nicemax.ProfileMAX || s.Profile == nicemax.ProfileCXA25 {
		require.Equal(s.T, 2, sent)
	} else {
		require.Greater(s.T, sent, 2, "the console repeats itself")
	}
}

// olderRefusal: early versions of CXone Agent forget no window that they have
// accepted once, so this is one that the console has never known.
func olderRefusal(s *flow) {
	s.Console.Fill("workspace-url", s.URL+"/healthz")
	s.Console.Click("workspace-pop-out")
	s.CRM = s.Console.Popup(s.URL + "/healthz")
	s.CRM.Do(`new Promise((resolve) => {
		addEventListener("message", (e) => JSON.stringify(e.data).includes('"ERROR"') && resolve());
		opener.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["nope"] }, "*");
	})`)
	s.CRM.Visit(s.URL + "/crm/")
	s.CRM.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	s.CRM.Do(harness.RecordEvents)
	s.AwaitMark()
	s.CRM.AwaitText("connection-label", "Connected")
	require.NotContains(s.T, testbed.TimelineRows(s.CRM), "error")
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
}
