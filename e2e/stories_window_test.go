package e2e

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// What other windows and former pages of this one do to the page.
var windowStories = []story{
	{name: "another window that registers changes nothing for the page", profiles: every, act: strangersRegister},
	{name: "an event is told once, however often anyone has registered", profiles: every, act: toldOnce},
	{name: "an older refusal of this window does not end a good registration", profiles: every, act: olderRefusal},
}

func strangersRegister(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.mark()
	s.crm.do(`(told.length = 0, 1)`)
	for _, subscription := range []string{"all", "nope", "all"} {
		s.stranger()
		s.registers(subscription)
	}
	s.mark()
	require.Equal(s.t, []string{"CustomEvent"}, eval[[]string](s.crm, `told.map((e) => e.type)`), "the mark alone")
	s.crm.says("connection-label", "Connected")
}

func toldOnce(s *scene) {
	s.stranger()
	for range 3 {
		s.registers("all")
	}
	reload(s.console, s.crm)
	s.crm.do(record)
	s.talk()
	s.crm.until(inState("active"))
	s.mark()
	require.Equal(s.t, []string{"Incoming", "Active"}, statuses(s.crm))
	said := s.told("workspace", "CallContactEvent")
	if s.profile == nicemax.ProfileMAX || s.profile == nicemax.ProfileCXA25 {
		require.Equal(s.t, 2, said)
	} else {
		require.Greater(s.t, said, 2, "the console repeats itself")
	}
}

// olderRefusal: early versions of CXone Agent forget no window that they have
// accepted once, so this is one that the console has never known.
func olderRefusal(s *scene) {
	s.console.fill("workspace-url", s.url+"/healthz")
	s.console.click("workspace-pop-out")
	s.crm = s.console.popup(s.url + "/healthz")
	s.crm.do(`new Promise((resolve) => {
		addEventListener("message", (e) => JSON.stringify(e.data).includes('"ERROR"') && resolve());
		opener.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["nope"] }, "*");
	})`)
	s.crm.visit(s.url + "/crm/")
	s.crm.until(at("connection") + `?.dataset.state === "connected"`)
	s.crm.do(record)
	s.mark()
	s.crm.says("connection-label", "Connected")
	require.NotContains(s.t, rows(s.crm), "error")
	s.talk()
	s.crm.until(inState("active"))
}
