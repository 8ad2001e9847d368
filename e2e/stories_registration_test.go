package e2e

import (
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/max"
)

const acknowledged = "ClientEventSubscriptionAcknowledge"

var registrationStories = []story{
	{name: "a page is connected by the acknowledgement, wherever it stands and however it is wrapped", profiles: every, act: connects},
	{name: "the snapshot gives the page the agent and the call that is there", profiles: withSnapshot, act: snapshot},
	{name: "a page that reloads without a word recovers its subscription", profiles: every, act: reloadsMutely},
	{name: "a page that reloads in the middle of a call finds it again", profiles: withSnapshot, act: reloadsInACall},
	{name: "stored events that are replayed give the page the same state", profiles: maxOnly, options: max.Options{WithoutReferences: true}, act: replayed},
}

func connects(s *scene) {
	s.crm.says("connection-label", "Connected")
	require.Equal(s.t, []string{"UnregisterFromClientEvents", "RegisterForClientEvents"}, s.heardFrom("workspace"))
	first := s.entries(journal.Said, "workspace")[0]
	switch names := namesIn(s.t, first.Payload); s.profile {
	case max.ProfileMAX:
		require.Equal(s.t, []string{acknowledged, "AgentState"}, names)
	case max.ProfileCXAOld:
		require.Equal(s.t, []string{""}, names)
		require.Contains(s.t, string(first.Payload), `"data":{"messageType":"`+acknowledged)
	default:
		require.Contains(s.t, names, "AgentState")
		require.Equal(s.t, acknowledged, names[len(names)-1])
	}
}

func snapshot(s *scene) {
	s.leave()
	s.talk()
	s.back()
	s.crm.until(inState("active"))
	s.crm.says("agent-state", "With a contact")
	s.crm.says("caller-name", "Ines Duval")
	require.Equal(s.t, 1, count(rows(s.crm), "CallContactEvent"), "as it is now, and nothing of before")
}

// reloadsMutely: a page that crashes does not unregister.
func reloadsMutely(s *scene) {
	s.mute()
	reload(s.console, s.crm)
	s.crm.do(record)
	require.Equal(s.t, []string{
		"UnregisterFromClientEvents", "RegisterForClientEvents", "UnregisterFromClientEvents", "RegisterForClientEvents",
	}, s.heard(), "nothing was said in between")
	s.talk()
	s.crm.until(inState("active"))
	require.Equal(s.t, []string{"Incoming", "Active"}, statuses(s.crm))
}

// mute keeps the page from unregistering when it goes: its bridge can read
// nothing more of what it is to send, as in a crash.
func (s *scene) mute() {
	s.t.Helper()
	s.crm.do(`(JSON.parse = () => { throw new Error("crashed"); }, 1)`)
}

func reloadsInACall(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	reload(s.console, s.crm)
	s.crm.until(inState("active"))
	require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
	s.crm.click("hold")
	s.console.pressed("hold", true)
	s.crm.until(inState("held"))
}

// replayed: the timeline keeps what the page was told, the newest on top.
func replayed(s *scene) {
	s.leave()
	s.talk()
	s.back()
	s.crm.until(inState("active"))
	s.crm.says("agent-state", "With a contact")
	require.Subset(s.t, rows(s.crm), []string{"AgentLeg", "AgentSessionStart", "MchAgentSettingsChangeEvent"})
	require.Equal(s.t, 2, count(rows(s.crm), "CallContactEvent"), "its whole history")
}
