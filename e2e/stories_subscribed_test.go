package e2e

import "github.com/stretchr/testify/require"

// A page that did not ask for the agent, whom the bridge follows all the same.
var subscribedStories = []story{
	{name: "a page that asked for contacts alone mutes the agent, and a second time too", profiles: every, act: mutesUnasked},
	{name: "a page that asked for contacts alone finds what ended while it was away", profiles: withSnapshot, act: endedUnasked},
}

// contactsAlone has a call at a page that asked for contacts and nothing else.
func (s *scene) contactsAlone() {
	s.t.Helper()
	s.rejoin(`{ subscriptionTypes: ["contacts"] }`)
	s.talk()
	s.crm.until(only + `?.state === "active"`)
}

func mutesUnasked(s *scene) {
	s.contactsAlone()
	for range 2 {
		require.Equal(s.t, "done", s.outcome(`mute(true)`))
		s.console.pressed("mute", true)
	}
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "agent.state")
}

func endedUnasked(s *scene) {
	s.contactsAlone()
	s.hide()
	s.console.click("hangup")
	s.console.click("complete-acw")
	s.fence()
	s.show()
	s.crm.until(`bridge.contacts.size === 0`)
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "agent.state")
}
