package e2e

import (
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

const register = "RegisterForClientEvents"

// acknowledged is the console's answer to a registration.
const acknowledged = "ClientEventSubscriptionAcknowledge"

var registrationStories = []story{
	{name: "a page is connected by the acknowledgement, wherever it stands and however it is wrapped", profiles: every, act: connects},
	{name: "the snapshot gives the page the agent and the call that is there", profiles: withSnapshot, act: snapshot},
	{name: "a page that reloads without a word recovers its subscription", profiles: every, act: reloadsMutely},
	{name: "a page that reloads in the middle of a call finds it again", profiles: withSnapshot, act: reloadsInACall},
	{name: "stored events that are replayed give the page the same state", profiles: maxOnly, options: nicemax.Options{Faults: []fault.Name{faults.NoReferences}}, act: replayed},
	{name: "of stored events that are replayed the page is told what they amount to", profiles: maxOnly, options: nicemax.Options{Faults: []fault.Name{faults.NoReferences}}, act: amount},
	{name: "a lost registration, or its lost acknowledgement, is asked for again", profiles: every, act: askedAgain},
}

func connects(s *scene) {
	s.crm.says("connection-label", "Connected")
	s.crm.says("connection-console", "to the NICE console")
	require.Equal(s.t, []string{"UnregisterFromClientEvents", "RegisterForClientEvents"}, s.heardFrom("workspace"))
	first := s.entries(journal.Sent, "workspace")[0]
	switch names := namesIn(s.t, first.Payload); s.profile {
	case nicemax.ProfileMAX:
		require.Equal(s.t, []string{acknowledged, "AgentState"}, names)
	case nicemax.ProfileCXAOld:
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
	require.Regexp(s.t, `^(UnregisterFromClientEvents RegisterForClientEvents ?){2,}$`, strings.Join(s.heard(), " "), "it left without a word; a late answer is asked for again")
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

// amount: a call comes and goes while the workspace is elsewhere, then another
// stays. A third shows that the page does ring for what happens now.
func amount(s *scene) {
	s.leave()
	s.talk()
	s.console.click("hangup")
	s.console.click("complete-acw")
	s.console.until(visible(at("idle"))) // or the page that comes back hears its last words too
	s.back()
	s.mark()
	require.Equal(s.t, 4, count(rows(s.crm), "CallContactEvent"), "each stored event is there")
	require.NotContains(s.t, rows(s.crm), "contact.offered", "and nothing rings for a call that is over")
	s.leave()
	s.talk()
	s.back()
	s.crm.until(inState("active"))
	s.mark()
	shown := rows(s.crm)
	require.NotContains(s.t, shown, "contact.offered")
	require.Equal(s.t, 1, count(shown, "contact.started"))
	require.Equal(s.t, 1, count(shown, "agent.state"))
	s.console.click("hangup")
	s.console.click("complete-acw")
	s.ring()
	s.crm.until(inState("offered"))
	require.Equal(s.t, 1, count(rows(s.crm), "contact.offered"))
}

// askedAgain: a bridge takes the place of another whose leave is lost as well, or
// is not. The panel's page has registered before: early versions of CXone Agent
// answer every window again when one registers.
func askedAgain(s *scene) {
	s.talk()
	s.console.click("hold")
	s.crm.until(inState("held"))
	s.awaits("the panel's registration", func() bool { return count(s.heardFrom("panel:"), register) > 0 })
	s.crm.stopClock()
	for _, way := range []struct {
		lose   func() *page
		phrase string
	}{{s.loseHeard, register}, {s.loseSaid, acknowledged}} {
		loser := way.lose()
		s.rebridge(`{}`)
		s.crm.do(`(() => {
			window.ends = {};
			const note = (name, p) => p.then(() => "done", (e) => e.code).then((end) => (ends[name] = end));
			note("card", bridge.contactCard({ name: "Ines Duval" }));
			note("record", bridge.record()); // which no console obeys for a call on hold
		})()`)
		loser.until(`lost.some((text) => text.includes("` + way.phrase + `"))`)
		s.fence()
		loser.do(`stopLosing()`)
		require.Equal(s.t, "connecting", eval[string](s.crm, `bridge.connection.state`))
		require.Empty(s.t, eval[map[string]string](s.crm, `ends`))
		s.crm.pass(2500)
		s.crm.until(`bridge.connection.state === "connected" && ends.card === "done"`)
		s.recordRunsOut()
	}
}

// recordRunsOut: the time of a command that had to wait runs from the
// acknowledgement on. Where no snapshot tells of the call, there is none to record.
func (s *scene) recordRunsOut() {
	s.t.Helper()
	if s.profile == nicemax.ProfileCXAOld {
		s.crm.until(`ends.record === "COMMAND_UNAVAILABLE"`)
		return
	}
	s.crm.pass(4999)
	require.Equal(s.t, "open", eval[string](s.crm, `ends.record ?? "open"`))
	s.crm.pass(1)
	s.crm.until(`ends.record === "COMMAND_TIMEOUT"`)
}
