package stories

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

var commandStories = []story{
	{name: "each command is confirmed by the console's own events", profiles: every, act: commands},
	{name: "a refused call is gone", profiles: every, act: refuses},
	{name: "a toggle is not sent where the state already holds", profiles: every, act: holdsAlready},
	{name: "two quick calls never toggle twice", profiles: every, act: twoQuickHolds},
	{name: "a double click on hang-up ends one call and leaves the other on hold", profiles: every, act: hangsUpOnce},
	{name: "a command that the state forbids is rejected and not sent", profiles: every, act: forbidden},
	{name: "a command that the console passes over in silence runs out of time", profiles: every, act: passedOver},
}

func commands(s *flow) {
	s.Ring()
	s.CRM.Until(testbed.InState("offered"))
	s.CRM.Click("answer")
	s.CRM.Until(testbed.InState("active"))
	for _, toggle := range []string{"hold", "mute", "mask"} {
		for _, on := range []bool{true, false} {
			s.CRM.Click(toggle)
			s.CRM.AwaitPressed(toggle, on)
			s.Console.AwaitPressed(toggle, on)
			s.confirmed(toggle)
		}
	}
	s.CRM.Click("record")
	s.confirmed("record")
	s.Console.Until(harness.Visible(harness.At("recording-badge")))
	s.CRM.Do(`bridge.contactCard({ name: "Ines Duval" })`)
	s.CRM.Click("hangup")
	s.CRM.Until(testbed.InState("wrapup"))
	s.confirmed("hangup")
	require.Equal(s.T, []string{
		"AnswerEvent", "ContactCardData", "HoldEvent", "HoldEvent", "MuteEvent", "MuteEvent", "MaskEvent", "MaskEvent", "RecordEvent", "HangupEvent",
	}, testbed.Commands(s.Server))
	require.Equal(s.T, []string{"Incoming", "Active", "Holding", "Active", "Masking", "Active", "Active", "Disconnected"}, testbed.CallStatuses(s.CRM), "each once")
}

// confirmed waits until the page shows that the command of the button is done.
func (s *flow) confirmed(button string) {
	s.T.Helper()
	s.CRM.Until(harness.At("command-status") + `.dataset.outcome === "done" && ` + harness.At(button) + `.getAttribute("aria-busy") === "false"`)
}

func refuses(s *flow) {
	s.Ring()
	s.CRM.Until(testbed.InState("offered"))
	s.CRM.Click("refuse")
	s.CRM.Until(testbed.InState("ended"))
	s.confirmed("refuse")
	s.CRM.Until(`bridge.contacts.size === 0`)
	s.Console.Until(harness.Visible(harness.At("idle")))
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "contact.started")
	require.Contains(s.T, s.Received(), "RefuseEvent")
}

func holdsAlready(s *flow) {
	s.TakeCall()
	s.Do("hold")
	s.CRM.Until(testbed.InState("held"))
	s.CRM.Do(`bridge.hold(true)`)
	s.FenceConsole()
	require.NotContains(s.T, s.Received(), "HoldEvent")
	s.CRM.Do(`bridge.hold(false)`)
	s.CRM.Until(testbed.InState("active"))
	require.Contains(s.T, s.Received(), "HoldEvent")
}

func twoQuickHolds(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.CRM.Do(`Promise.all([bridge.hold(true), bridge.hold(true)])`)
	s.CRM.Until(testbed.InState("held"))
	s.Console.AwaitPressed("hold", true)
	s.AwaitMark()
	s.FenceConsole()
	require.Equal(s.T, 1, harness.Count(s.Received(), "HoldEvent"))
	s.CRM.Until(testbed.InState("held"))
}

// hangsUpOnce: a colleague calls for advice while the caller waits. The page's own
// button does nothing until the first click is settled, so both are the bridge's.
func hangsUpOnce(s *flow) {
	s.twoCalls()
	second := named(testbed.SecondContact)
	require.Equal(s.T, []string{"done", "done"}, harness.Eval[[]string](s.CRM, `Promise.all([bridge.hangup(`+second+`), bridge.hangup(`+second+`)].map((p) => p.then(() => "done", (e) => e.code)))`))
	s.AwaitMark()
	s.FenceConsole()
	require.Equal(s.T, 1, harness.Count(s.Received(), "HangupEvent"))
	require.Equal(s.T, "held", harness.Eval[string](s.CRM, `bridge.contacts.get("`+fmt.Sprint(testbed.FirstContact)+`").state`))
	require.Contains(s.T, []string{"", "wrapup"}, harness.Eval[string](s.CRM, `bridge.contacts.get("`+fmt.Sprint(testbed.SecondContact)+`")?.state ?? ""`))
	s.CRM.Until(testbed.InState("held"))
	s.Console.Do(testbed.ContactElement("contact-row", testbed.FirstContact) + `?.click()`)
	s.Console.AwaitText("contact-status", "On hold")
}

// forbidden: nobody calls, so no button can be used, and the same asked of the
// bridge is refused before anything is sent.
func forbidden(s *flow) {
	for _, name := range []string{"answer", "refuse", "hold", "mute", "mask", "record", "hangup"} {
		require.True(s.T, harness.Eval[bool](s.CRM, harness.At(name)+`.disabled`), name)
		require.Equal(s.T, "COMMAND_UNAVAILABLE", harness.Eval[string](s.CRM, `bridge.`+name+`().then(() => "done", (e) => e.code)`), name)
	}
	require.Equal(s.T, "INVALID_ARGUMENT", harness.Eval[string](s.CRM, `bridge.hold("yes").catch((e) => e.code)`))
	s.AwaitMark()
	s.FenceConsole()
	require.Equal(s.T, []string{"UnregisterFromClientEvents", "RegisterForClientEvents"}, s.Received())
	s.Ring()
	s.CRM.Click("answer")
	s.CRM.Until(testbed.InState("active"))
}

// passedOver: the console records active calls only, and this one is held.
func passedOver(s *flow) {
	s.TakeCall()
	s.Do("hold")
	s.CRM.Until(testbed.InState("held"))
	s.CRM.StopClock()
	s.CRM.Click("record")
	s.Await("the command", func() bool { return harness.Count(s.Received(), "RecordEvent") == 1 })
	s.AwaitMark()
	require.Equal(s.T, "pending", harness.Eval[string](s.CRM, harness.At("command-status")+`.dataset.outcome`))
	s.CRM.Advance(5000)
	s.CRM.Until(harness.At("command-status") + `.dataset.outcome === "failed"`)
	require.Equal(s.T, "COMMAND_TIMEOUT", harness.Eval[string](s.CRM, harness.At("command-status")+`.dataset.code`))
	s.CRM.Until(`!` + harness.At("record") + `.disabled`) // to be tried again
}
