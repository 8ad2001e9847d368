package stories

import (
	"strings"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

const register = "RegisterForClientEvents"

var registrationStories = []story{
	{name: "a page is connected by the acknowledgement, at any place and in any wrapping", profiles: every, act: connects},
	{name: "the snapshot gives the page the agent and the call that is there", profiles: withSnapshot, act: snapshot},
	{name: "a page that reloads without a word recovers its subscription", profiles: every, act: reloadsWithoutLeaving},
	{name: "a page that reloads in the middle of a call finds it again", profiles: withSnapshot, act: reloadsInACall},
	{name: "stored events that are replayed give the page the same state", profiles: maxOnly, options: nicemax.Options{Faults: []fault.Name{faults.NoReferences}}, act: replayed},
	{name: "of stored events that are replayed the page receives the result", profiles: maxOnly, options: nicemax.Options{Faults: []fault.Name{faults.NoReferences}}, act: replayedIsFolded},
	{name: "a lost registration, or its lost acknowledgement, is asked for again", profiles: every, act: askedAgain},
}

func connects(s *flow) {
	s.CRM.AwaitText("connection-label", "Connected")
	s.CRM.AwaitText("connection-console", "to the NICE console")
	require.Equal(s.T, []string{"UnregisterFromClientEvents", "RegisterForClientEvents"}, s.ReceivedFrom("workspace"))
	first := s.Entries(journal.Sent, "workspace")[0]
	switch names := harness.EventNames(s.T, first.Payload); s.Profile {
	case nicemax.ProfileMAX:
		require.Equal(s.T, []string{testbed.Acknowledgement, "AgentState"}, names)
	case nicemax.ProfileCXAOld:
		require.Equal(s.T, []string{""}, names)
		require.Contains(s.T, string(first.Payload), `"data":{"messageType":"`+testbed.Acknowledgement)
	default:
		require.Contains(s.T, names, "AgentState")
		require.Equal(s.T, testbed.Acknowledgement, names[len(names)-1])
	}
}

func snapshot(s *flow) {
	s.LeaveCRM()
	s.TakeCall()
	s.ReturnToCRM()
	s.CRM.Until(testbed.InState("active"))
	s.CRM.AwaitText("agent-state", "With a contact")
	s.CRM.AwaitText("caller-name", "Ines Duval")
	require.Equal(s.T, 1, harness.Count(testbed.TimelineRows(s.CRM), "CallContactEvent"), "as it is now, and nothing of before")
}

// reloadsWithoutLeaving: a page that crashes does not unregister.
func reloadsWithoutLeaving(s *flow) {
	s.breakLeaving()
	testbed.Reload(s.Console, s.CRM)
	s.CRM.Do(harness.RecordEvents)
	require.Regexp(s.T, `^(UnregisterFromClientEvents RegisterForClientEvents ?){2,}$`, strings.Join(s.Received(), " "), "it left without a word; a late answer is asked for again")
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	require.Equal(s.T, []string{"Incoming", "Active"}, testbed.CallStatuses(s.CRM))
}

// breakLeaving keeps the page from unregistering when it goes: its bridge can read
// nothing more of what it is to send, as in a crash.
func (s *flow) breakLeaving() {
	s.T.Helper()
	s.CRM.Do(`(JSON.parse = () => { throw new Error("crashed"); }, 1)`)
}

func reloadsInACall(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	testbed.Reload(s.Console, s.CRM)
	s.CRM.Until(testbed.InState("active"))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
	s.CRM.Click("hold")
	s.Console.AwaitPressed("hold", true)
	s.CRM.Until(testbed.InState("held"))
}

// replayed: the timeline keeps what the page received, the newest on top.
func replayed(s *flow) {
	s.LeaveCRM()
	s.TakeCall()
	s.ReturnToCRM()
	s.CRM.Until(testbed.InState("active"))
	s.CRM.AwaitText("agent-state", "With a contact")
	require.Subset(s.T, testbed.TimelineRows(s.CRM), []string{"AgentLeg", "AgentSessionStart", "MchAgentSettingsChangeEvent"})
	require.Equal(s.T, 2, harness.Count(testbed.TimelineRows(s.CRM), "CallContactEvent"), "its whole history")
}

// replayedIsFolded: a call comes and goes while the workspace is elsewhere, then another
// stays. A third shows that the page does ring for what happens now.
func replayedIsFolded(s *flow) {
	s.LeaveCRM()
	s.TakeCall()
	s.Do("hangup")
	s.Do("complete-acw")
	s.Console.Until(harness.Visible(harness.At("idle"))) // or the page that comes back receives its last events too
	s.ReturnToCRM()
	s.AwaitMark()
	require.Equal(s.T, 4, harness.Count(testbed.TimelineRows(s.CRM), "CallContactEvent"), "each stored event is there")
	require.NotContains(s.T, testbed.TimelineRows(s.CRM), "contact.offered", "and nothing rings for a call that is over")
	s.LeaveCRM()
	s.TakeCall()
	s.ReturnToCRM()
	s.CRM.Until(testbed.InState("active"))
	s.AwaitMark()
	shown := testbed.TimelineRows(s.CRM)
	require.NotContains(s.T, shown, "contact.offered")
	require.Equal(s.T, 1, harness.Count(shown, "contact.started"))
	require.Equal(s.T, 1, harness.Count(shown, "agent.state"))
	s.Do("hangup")
	s.Do("complete-acw")
	s.Ring()
	s.CRM.Until(testbed.InState("offered"))
	require.Equal(s.T, 1, harness.Count(testbed.TimelineRows(s.CRM), "contact.offered"))
}

// askedAgain: a bridge takes the place of another whose leave is lost as well, or
// is not. The panel's page has registered before: early versions of CXone Agent
// answer every window again when one registers.
func askedAgain(s *flow) {
	s.TakeCall()
	s.Do("hold")
	s.CRM.Until(testbed.InState("held"))
	s.Await("the panel's registration", func() bool { return harness.Count(s.ReceivedFrom("panel:"), register) > 0 })
	s.CRM.StopClock()
	for _, way := range []struct {
		lose   func() *harness.Page
		phrase string
	}{{s.loseReceived, register}, {s.loseSent, testbed.Acknowledgement}} {
		loser := way.lose()
		s.Rebridge(`{}`)
		s.CRM.Do(`(() => {
			window.ends = {};
			const note = (name, p) => p.then(() => "done", (e) => e.code).then((end) => (ends[name] = end));
			note("card", bridge.contactCard({ name: "Ines Duval" }));
			note("record", bridge.record()); // which no console obeys for a call on hold
		})()`)
		loser.Until(`lost.some((text) => text.includes("` + way.phrase + `"))`)
		s.Fence()
		loser.Do(`stopLosing()`)
		require.Equal(s.T, "connecting", harness.Eval[string](s.CRM, `bridge.connection.state`))
		require.Empty(s.T, harness.Eval[map[string]string](s.CRM, `ends`))
		s.CRM.Advance(2500)
		s.CRM.Until(`bridge.connection.state === "connected" && ends.card === "done"`)
		s.recordRunsOut()
	}
}

// recordRunsOut: the time of a command that had to wait runs from the
// acknowledgement on. Where no snapshot tells of the call, there is none to record.
func (s *flow) recordRunsOut() {
	s.T.Helper()
	if s.Profile == nicemax.ProfileCXAOld {
		s.CRM.Until(`ends.record === "COMMAND_UNAVAILABLE"`)
		return
	}
	s.CRM.Advance(4999)
	require.Equal(s.T, "open", harness.Eval[string](s.CRM, `ends.record ?? "open"`))
	s.CRM.Advance(1)
	s.CRM.Until(`ends.record === "COMMAND_TIMEOUT"`)
}
