package e2e

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// What a page asks for by its options. The demo page has none of them, so its
// bridge is replaced.
var optionStories = []story{
	{name: "a page that comes back with other types gets the other types", profiles: every, act: otherTypes},
	{name: "a page gets what it asked for, also where the console's own filter is broken", profiles: every, act: filtered},
	{name: "a contact id that the console refuses is named", profiles: maxOnly, act: refusedID},
	{name: "the page in a contact panel is told its contact", profiles: maxOnly, act: panelContact},
	{name: "the session token goes to the page that asked for it and to no other", profiles: withSnapshot, act: sessionToken},
	{name: "a session token outside an envelope is taken as well", profiles: maxOnly, options: nicemax.Options{Faults: []fault.Name{faults.BareSessionInfo}}, act: bareToken},
	{name: "a session token that is posted twice is handed on once", profiles: withSnapshot, act: doubledToken},
}

func otherTypes(s *scene) {
	s.rejoin(`{ subscriptionTypes: ["agent"] }`)
	reload(s.console, s.crm)
	s.rejoin(`{ subscriptionTypes: ["contacts"] }`)
	s.talk()
	s.crm.until(`[...bridge.contacts.values()][0]?.state === "active"`)
	s.fence()
	require.Equal(s.t, []string{"CallContactEvent", "CallContactEvent"}, vendorEvents(s.crm))
}

func filtered(s *scene) {
	s.crm.do(`(async () => {
		const { createBridge } = await import("/sdk/ctibridge.js");
		window.bridges = ["agent", "contacts", "all"].map((type) => {
			const b = createBridge({ host: "max", allowedOrigins: [` + quote(s.here) + `], subscriptionTypes: [type] });
			b.types = new Set();
			b.on("*", (e) => e.vendor && b.types.add(e.type));
			return b;
		});
		bridge.destroy();
		await Promise.all(bridges.map((b) => b.ready));
		bridges.forEach((b) => b.types.clear());
	})()`)
	s.talk()
	s.crm.until(`bridges.slice(1).every((b) => [...b.contacts.values()][0]?.state === "active")`)
	s.fence()
	require.Equal(s.t, []int{0, 1, 1}, eval[[]int](s.crm, `bridges.map((b) => b.contacts.size)`))
	require.Equal(s.t, [][]string{{"AgentState"}, {"CallContactEvent"}, {"AgentState", "CallContactEvent"}},
		eval[[][]string](s.crm, `bridges.map((b) => [...b.types].sort())`))
	for _, e := range s.entries(journal.Received, "workspace") {
		m := decode[struct {
			MessageType       string
			SubscriptionTypes []string
		}](s.t, e)
		if m.MessageType == "RegisterForClientEvents" {
			require.Equal(s.t, []string{"all"}, m.SubscriptionTypes, "the console's filter is not relied on")
		}
	}
}

// refusedID: 0 and what is no number never leave the page, so the console is
// given a number that is larger than any of its own.
func refusedID(s *scene) {
	require.Equal(s.t, "INVALID_ARGUMENT", eval[string](s.crm, `import("/sdk/ctibridge.js").then(({ createBridge }) => {
		try { createBridge({ host: "max", allowedOrigins: ["https://max.test"], contactId: "0" }); } catch (e) { return e.code; }
	})`))
	s.crm.stopClock()
	s.rebridge(`{ contactId: "9".repeat(30) }`)
	s.awaits("the console's refusal", func() bool { return s.told("workspace", acknowledged) == 2 })
	s.fence()
	s.crm.pass(5000)
	failure := eval[struct{ Code, Text string }](s.crm, `bridge.connection.error`)
	require.Equal(s.t, "REGISTRATION_REFUSED", failure.Code)
	require.Contains(s.t, failure.Text, "Invalid Contact Id")
	require.Equal(s.t, "REGISTRATION_REFUSED", eval[string](s.crm, `bridge.ready.catch((e) => e.code)`))
	s.rejoin(`{ contactId: "55" }`)
}

func panelContact(s *scene) {
	s.panelsAt(s.url + "/crm/?panel")
	s.console.click("ring")
	s.console.click("accept")
	s.crm = s.console.frame(s.url + "/crm/?panel")
	s.crm.until(inState("active"))
	s.rejoin(`{ subscriptionTypes: ["contact"] }`)
	s.crm.until(`bridge.contacts.size === 1`)
	require.Equal(s.t, []string{fmt.Sprint(firstContact)}, eval[[]string](s.crm, `[...bridge.contacts.keys()]`))
	require.Equal(s.t, fmt.Sprint(firstContact), eval[string](s.crm, `bridge.connection.contactId`))
}

func sessionToken(s *scene) {
	s.rejoin(`{}`)
	s.mark()
	require.Equal(s.t, 0, eval[int](s.crm, `tokens`), "some consoles send it to whoever asks for all")
	s.rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	s.mark()
	require.Equal(s.t, 1, eval[int](s.crm, `tokens`))
	require.NotContains(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`), "session.token")
	require.NotContains(s.t, rows(s.crm), "session.token")
	for _, e := range s.entries(journal.Sent, "") {
		require.NotRegexp(s.t, `"sessionToken":"[^[]`, string(e.Payload), "nor does the journal keep it")
	}
}

func bareToken(s *scene) {
	s.rejoin(`{ subscriptionTypes: ["sessioninfo"] }`)
	s.crm.until(`tokens === 1`)
	said := s.entries(journal.Sent, "workspace")
	require.Equal(s.t, "SessionInfo", decode[struct{ MessageType string }](s.t, said[len(said)-1]).MessageType)
}

func doubledToken(s *scene) {
	s.crm.stopClock()
	s.double()
	s.rejoin(`{ subscriptionTypes: ["sessioninfo"] }`)
	s.crm.until(`tokens > 0`)
	s.fence()
	require.Positive(s.t, eval[int](s.crm, `doubles`))
	require.Equal(s.t, 1, eval[int](s.crm, `tokens`))
}
