package e2e

import (
	"net/http"
	"slices"

	"github.com/stretchr/testify/require"
)

// What the bridge promises at every console; see wasm/bridge/bridgetest.
var promiseStories = []story{
	{name: "an event before the acknowledgement reaches the page", profiles: every, act: early},
	{name: "every command settles exactly once", profiles: every, act: settles},
	{name: "a bridge that was stopped says nothing more", also: []string{"a page that stopped is told nothing more"}, profiles: every, act: stopped},
	{name: "a page that comes back from the cache is connected again", profiles: every, act: cached},
}

// early: the page before in this window left without a word, so the console
// speaks to the page before its module has loaded and asked.
func early(s *scene) {
	s.mute()
	s.goTo(s.url + "/crm/?wasm=/held.wasm")
	s.ring()
	s.awaits("a call that is told to the window", func() bool { return s.told("workspace", "CallContactEvent") > 0 })
	s.fence()
	require.Equal(s.t, "connecting", eval[string](s.crm, at("connection")+`.dataset.state`))
	require.Empty(s.t, rows(s.crm))
	close(s.held)
	s.crm.until(at("connection") + `.dataset.state === "connected"`)
	s.crm.until(inState("offered"))
	s.crm.says("caller-name", "Ines Duval")
	shown := rows(s.crm)
	require.Less(s.t, slices.Index(shown, "CallContactEvent"), slices.Index(shown, "connection"), "the call was told first: %v", shown)
}

// heldModule serves the module when it is let go.
func heldModule(held <-chan struct{}, next http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-held:
			r.URL.Path = "/sdk/ctibridge.wasm"
			next.ServeHTTP(w, r)
		case <-r.Context().Done():
		}
	}
}

func settles(s *scene) {
	s.talk()
	s.crm.until(inState("active"))
	s.crm.stopClock()
	s.crm.do(`(() => {
		window.settled = {};
		const note = (name, p) => p.then(() => "done", (e) => e.code).then((end) => (settled[name] ??= []).push(end));
		for (const name of ["answer", "refuse", "record", "hangup"]) note(name, bridge[name]());
		for (const name of ["hold", "mute", "mask"]) note(name, bridge[name](true));
		note("contactCard", bridge.contactCard({ name: "Ines" }));
	})()`)
	s.console.says("contact-status", "After-call work")
	s.crm.until(inState("wrapup"))
	s.crm.pass(2 * 5000)
	s.crm.until(`Object.keys(settled).length === 8`)
	ends := eval[map[string][]string](s.crm, `settled`)
	for name, end := range ends {
		require.Len(s.t, end, 1, name)
	}
	require.Equal(s.t, []string{"done"}, ends["hangup"])
	require.Equal(s.t, []string{"COMMAND_UNAVAILABLE"}, ends["answer"])
}

func stopped(s *scene) {
	s.crm.do(`(() => { bridge.destroy(); bridge.destroy(); })()`)
	s.crm.says("connection-label", "Closed")
	s.awaits("its leave", func() bool { return len(s.heardFrom("workspace")) == 3 })
	require.Equal(s.t, "UnregisterFromClientEvents", s.heardFrom("workspace")[2], "after its Unregister and its Register")
	s.crm.do(`(told.length = 0, 1)`)
	s.stranger()
	s.registers("all") // early versions of CXone Agent subscribe the page again at this
	s.talk()
	s.fence()
	require.Empty(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`))
	require.Equal(s.t, "none", eval[string](s.crm, at("contact-state")+`.dataset.state`))
	require.Equal(s.t, "DESTROYED", eval[string](s.crm, `bridge.answer().catch((e) => e.code)`))
	s.heardOut()
	require.NotContains(s.t, s.heard(), "AnswerEvent")
}

func cached(s *scene) {
	s.hide()
	s.crm.do(`(told.length = 0, 1)`)
	s.show()
	s.crm.until(`bridge.connection.state === "connected" && told.length > 0`)
	require.Equal(s.t, []string{"connecting", "connected"}, eval[[]string](s.crm, `told.filter((e) => e.type === "connection").map((e) => e.payload.state)`))
	s.talk()
	s.crm.until(inState("active"))
	require.Contains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "contact.started")
}

// hide and show tell the page that it goes to the browser's cache and comes from
// there. Chromium never keeps a page there that a living console frames, so the
// events are the test's own.
func (s *scene) hide() {
	s.t.Helper()
	before := len(s.heardFrom("workspace"))
	s.crm.do(`dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))`)
	s.awaits("the page's leave", func() bool { return len(s.heardFrom("workspace")) > before })
}

func (s *scene) show() {
	s.t.Helper()
	s.crm.do(`dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`)
}
