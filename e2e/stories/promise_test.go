package stories

import (
	"slices"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// What the bridge promises at every console; see wasm/bridge/bridgetest.
var promiseStories = []story{
	{name: "an event before the acknowledgement reaches the page", profiles: every, act: eventBeforeAcknowledgement},
	{name: "every command settles exactly once", profiles: every, act: settles},
	{name: "a bridge that was stopped says nothing more", also: []string{"a page that stopped receives nothing more"}, profiles: every, act: stopped},
	{name: "a page that comes back from the cache is connected again", profiles: every, act: cached},
}

// eventBeforeAcknowledgement: the page before in this window left without a word, so the console
// speaks to the page before its module has loaded and asked.
func eventBeforeAcknowledgement(s *flow) {
	s.breakLeaving()
	s.GoTo(s.URL + "/crm/?wasm=/held.wasm")
	s.Ring()
	s.Await("a call that is sent to the window", func() bool { return s.CountSent("workspace", "CallContactEvent") > 0 })
	s.Fence()
	require.Equal(s.T, "connecting", harness.Eval[string](s.CRM, harness.At("connection")+`.dataset.state`))
	require.Empty(s.T, testbed.TimelineRows(s.CRM))
	close(s.Held)
	s.CRM.Until(harness.At("connection") + `.dataset.state === "connected"`)
	s.CRM.Until(testbed.InState("offered"))
	s.CRM.AwaitText("caller-name", "Ines Duval")
	shown := testbed.TimelineRows(s.CRM)
	require.Less(s.T, slices.Index(shown, "CallContactEvent"), slices.Index(shown, "connection"), "the call came first: %v", shown)
}

func settles(s *flow) {
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	s.CRM.StopClock()
	s.CRM.Do(`(() => {
		window.settled = {};
		const note = (name, p) => p.then(() => "done", (e) => e.code).then((end) => (settled[name] ??= []).push(end));
		for (const name of ["answer", "refuse", "record", "hangup"]) note(name, bridge[name]());
		for (const name of ["hold", "mute", "mask"]) note(name, bridge[name](true));
		note("contactCard", bridge.contactCard({ name: "Ines" }));
	})()`)
	s.Console.AwaitText("contact-status", "After-call work")
	s.CRM.Until(testbed.InState("wrapup"))
	s.CRM.Advance(2 * 5000)
	s.CRM.Until(`Object.keys(settled).length === 8`)
	ends := harness.Eval[map[string][]string](s.CRM, `settled`)
	for name, end := range ends {
		require.Len(s.T, end, 1, name)
	}
	require.Equal(s.T, []string{"done"}, ends["hangup"])
	require.Equal(s.T, []string{"COMMAND_UNAVAILABLE"}, ends["answer"])
}

func stopped(s *flow) {
	s.CRM.Do(`(() => { bridge.destroy(); bridge.destroy(); })()`)
	s.CRM.AwaitText("connection-label", "Closed")
	s.Await("its leave", func() bool { return len(s.ReceivedFrom("workspace")) == 3 })
	require.Equal(s.T, "UnregisterFromClientEvents", s.ReceivedFrom("workspace")[2], "after its Unregister and its Register")
	s.CRM.Do(`(emitted.length = 0, 1)`)
	s.OpenOtherWindow()
	s.RegisterOther("all") // early versions of CXone Agent subscribe the page again at this
	s.TakeCall()
	s.Fence()
	require.Empty(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`))
	require.Equal(s.T, "none", harness.Eval[string](s.CRM, harness.At("contact-state")+`.dataset.state`))
	require.Equal(s.T, "DESTROYED", harness.Eval[string](s.CRM, `bridge.answer().catch((e) => e.code)`))
	s.FenceConsole()
	require.NotContains(s.T, s.Received(), "AnswerEvent")
}

func cached(s *flow) {
	s.hide()
	s.CRM.Do(`(emitted.length = 0, 1)`)
	s.show()
	s.CRM.Until(`bridge.connection.state === "connected" && emitted.length > 0`)
	require.Equal(s.T, []string{"connecting", "connected"}, harness.Eval[[]string](s.CRM, `emitted.filter((e) => e.type === "connection").map((e) => e.payload.state)`))
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	require.Contains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "contact.started")
}

// hide and show tell the page that it goes to the browser's cache and comes from
// there. Chromium never keeps a page there that a living console frames, so the
// events are the test's own.
func (s *flow) hide() {
	s.T.Helper()
	left := func() int { return harness.Count(s.ReceivedFrom("workspace"), "UnregisterFromClientEvents") }
	before := left()
	s.CRM.Do(`dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))`)
	s.Await("the page's leave", func() bool { return left() > before })
}

func (s *flow) show() {
	s.T.Helper()
	s.CRM.Do(`dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`)
}
