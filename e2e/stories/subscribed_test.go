package stories

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// A page that did not ask for the agent, whom the bridge follows all the same.
var subscribedStories = []story{
	{name: "a page that asked for contacts alone mutes the agent, and a second time too", profiles: every, act: mutesUnsubscribed},
	{name: "a page that asked for contacts alone finds what ended while it was away", profiles: withSnapshot, act: endedUnsubscribed},
}

// contactsAlone has a call at a page that asked for contacts and nothing else.
func (s *flow) contactsAlone() {
	s.T.Helper()
	s.Rejoin(`{ subscriptionTypes: ["contacts"] }`)
	s.TakeCall()
	s.CRM.Until(only + `?.state === "active"`)
}

func mutesUnsubscribed(s *flow) {
	s.contactsAlone()
	for range 2 {
		require.Equal(s.T, "done", s.outcome(`mute(true)`))
		s.Console.AwaitPressed("mute", true)
	}
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "agent.state")
}

func endedUnsubscribed(s *flow) {
	s.contactsAlone()
	s.hide()
	s.Do("hangup")
	s.Do("complete-acw")
	s.Fence()
	s.show()
	s.CRM.Until(`bridge.contacts.size === 0`)
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "agent.state")
}
