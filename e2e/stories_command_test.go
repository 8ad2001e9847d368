package e2e

import (
	"fmt"

	"github.com/stretchr/testify/require"
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

func commands(s *scene) {
	s.ring()
	s.crm.until(inState("offered"))
	s.crm.click("answer")
	s.crm.until(inState("active"))
	for _, toggle := range []string{"hold", "mute", "mask"} {
		for _, on := range []bool{true, false} {
			s.crm.click(toggle)
			s.crm.pressed(toggle, on)
			s.console.pressed(toggle, on)
			s.confirmed(toggle)
		}
	}
	s.crm.click("record")
	s.confirmed("record")
	s.console.until(visible(at("recording-badge")))
	s.crm.do(`bridge.contactCard({ name: "Ines Duval" })`)
	s.crm.click("hangup")
	s.crm.until(inState("wrapup"))
	s.confirmed("hangup")
	require.Equal(s.t, []string{
		"AnswerEvent", "ContactCardData", "HoldEvent", "HoldEvent", "MuteEvent", "MuteEvent", "MaskEvent", "MaskEvent", "RecordEvent", "HangupEvent",
	}, commandsOf(s.site))
	require.Equal(s.t, []string{"Incoming", "Active", "Holding", "Active", "Masking", "Active", "Active", "Disconnected"}, statuses(s.crm), "each once")
}

// confirmed waits until the page shows that the command of the button is done.
func (s *scene) confirmed(button string) {
	s.t.Helper()
	s.crm.until(at("command-status") + `.dataset.outcome === "done" && ` + at(button) + `.getAttribute("aria-busy") === "false"`)
}

func refuses(s *scene) {
	s.ring()
	s.crm.until(inState("offered"))
	s.crm.click("refuse")
	s.crm.until(inState("ended"))
	s.confirmed("refuse")
	s.crm.until(`bridge.contacts.size === 0`)
	s.console.until(visible(at("idle")))
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "contact.started")
	require.Contains(s.t, s.heard(), "RefuseEvent")
}

func holdsAlready(s *scene) {
	s.talk()
	s.console.click("hold")
	s.crm.until(inState("held"))
	s.crm.do(`bridge.hold(true)`)
	s.heardOut()
	require.NotContains(s.t, s.heard(), "HoldEvent")
	s.crm.do(`bridge.hold(false)`)
	s.crm.until(inState("active"))
	require.Contains(s.t, s.heard(), "HoldEvent")
}

func twoQuickHolds(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.crm.do(`Promise.all([bridge.hold(true), bridge.hold(true)])`)
	s.crm.until(inState("held"))
	s.console.pressed("hold", true)
	s.mark()
	s.heardOut()
	require.Equal(s.t, 1, count(s.heard(), "HoldEvent"))
	s.crm.until(inState("held"))
}

// hangsUpOnce: a colleague calls for advice while the caller waits. The page's own
// button is deaf until the first click is settled, so both are the bridge's.
func hangsUpOnce(s *scene) {
	s.twoCalls()
	second := named(secondContact)
	require.Equal(s.t, []string{"done", "done"}, eval[[]string](s.crm, `Promise.all([bridge.hangup(`+second+`), bridge.hangup(`+second+`)].map((p) => p.then(() => "done", (e) => e.code)))`))
	s.mark()
	s.heardOut()
	require.Equal(s.t, 1, count(s.heard(), "HangupEvent"))
	require.Equal(s.t, "held", eval[string](s.crm, `bridge.contacts.get("`+fmt.Sprint(firstContact)+`").state`))
	require.Contains(s.t, []string{"", "wrapup"}, eval[string](s.crm, `bridge.contacts.get("`+fmt.Sprint(secondContact)+`")?.state ?? ""`))
	s.crm.until(inState("held"))
	s.console.do(contactAt("contact-row", firstContact) + `?.click()`)
	s.console.says("contact-status", "On hold")
}

// forbidden: nobody calls, so no button can be used, and the same asked of the
// bridge is refused before anything is sent.
func forbidden(s *scene) {
	for _, name := range []string{"answer", "refuse", "hold", "mute", "mask", "record", "hangup"} {
		require.True(s.t, eval[bool](s.crm, at(name)+`.disabled`), name)
		require.Equal(s.t, "COMMAND_UNAVAILABLE", eval[string](s.crm, `bridge.`+name+`().then(() => "done", (e) => e.code)`), name)
	}
	require.Equal(s.t, "INVALID_ARGUMENT", eval[string](s.crm, `bridge.hold("yes").catch((e) => e.code)`))
	s.mark()
	s.heardOut()
	require.Equal(s.t, []string{"UnregisterFromClientEvents", "RegisterForClientEvents"}, s.heard())
	s.ring()
	s.crm.click("answer")
	s.crm.until(inState("active"))
}

// passedOver: the console records active calls only, and this one is held.
func passedOver(s *scene) {
	s.talk()
	s.console.click("hold")
	s.crm.until(inState("held"))
	s.crm.stopClock()
	s.crm.click("record")
	s.awaits("the command", func() bool { return count(s.heard(), "RecordEvent") == 1 })
	s.mark()
	require.Equal(s.t, "pending", eval[string](s.crm, at("command-status")+`.dataset.outcome`))
	s.crm.pass(5000)
	s.crm.until(at("command-status") + `.dataset.outcome === "failed"`)
	require.Equal(s.t, "COMMAND_TIMEOUT", eval[string](s.crm, at("command-status")+`.dataset.code`))
	s.crm.until(`!` + at("record") + `.disabled`) // to be tried again
}
