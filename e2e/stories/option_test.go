package stories

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
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
	{name: "the page in a contact panel receives its contact", profiles: maxOnly, act: panelContact},
	{name: "the session token goes to the page that asked for it and to no other", profiles: withSnapshot, act: sessionToken},
	{name: "a session token outside an envelope is taken as well", profiles: maxOnly, options: nicemax.Options{Faults: []fault.Name{faults.BareSessionInfo}}, act: bareToken},
	{name: "a session token that is posted twice is emitted once", profiles: withSnapshot, act: doubledToken},
}

func otherTypes(s *flow) {
	s.Rejoin(`{ subscriptionTypes: ["agent"] }`)
	testbed.Reload(s.Console, s.CRM)
	s.Rejoin(`{ subscriptionTypes: ["contacts"] }`)
	s.TakeCall()
	s.CRM.Until(`[...bridge.contacts.values()][0]?.state === "active"`)
	s.Fence()
	require.Equal(s.T, []string{"CallContactEvent", "CallContactEvent"}, harness.VendorEvents(s.CRM))
}

func filtered(s *flow) {
	s.CRM.Do(`(async () => {
		const { createBridge } = await import("/sdk/ctibridge.js");
		window.bridges = ["agent", "contacts", "all"].map((type) => {
			const b = createBridge({ host: "max", allowedOrigins: [` + harness.Quote(s.LocalhostURL) + `], subscriptionTypes: [type] });
			b.types = new Set();
			b.on("*", (e) => e.vendor && b.types.add(e.type));
			return b;
		});
		bridge.destroy();
		await Promise.all(bridges.map((b) => b.ready));
		bridges.forEach((b) => b.types.clear());
	})()`)
	s.TakeCall()
	s.CRM.Until(`bridges.slice(1).every((b) => [...b.contacts.values()][0]?.state === "active")`)
	s.Fence()
	require.Equal(s.T, []int{0, 1, 1}, harness.Eval[[]int](s.CRM, `bridges.map((b) => b.contacts.size)`))
	require.Equal(s.T, [][]string{{"AgentState"}, {"CallContactEvent"}, {"AgentState", "CallContactEvent"}},
		harness.Eval[[][]string](s.CRM, `bridges.map((b) => [...b.types].sort())`))
	for _, e := range s.Entries(journal.Received, "workspace") {
		m := harness.Decode[struct {
			MessageType       string
			SubscriptionTypes []string
		}](s.T, e)
		if m.MessageType == "RegisterForClientEvents" {
			require.Equal(s.T, []string{"all"}, m.SubscriptionTypes, "the console's filter is not relied on")
		}
	}
}

// refusedID: 0 and what is no number never leave the page, so the console is
// given a number that is larger than any of its own.
func refusedID(s *flow) {
	require.Equal(s.T, "INVALID_ARGUMENT", harness.Eval[string](s.CRM, `import("/sdk/ctibridge.js").then(({ createBridge }) => {
		try { createBridge({ host: "max", allowedOrigins: ["https://max.test"], contactId: "0" }); } catch (e) { return e.code; }
	})`))
	s.CRM.StopClock()
	s.Rebridge(`{ contactId: "9".repeat(30) }`)
	s.Await("the console's refusal", func() bool { return s.CountSent("workspace", testbed.Acknowledgement) == 2 })
	s.Fence()
	s.CRM.Advance(5000)
	failure := harness.Eval[struct{ Code, Text string }](s.CRM, `bridge.connection.error`)
	require.Equal(s.T, "REGISTRATION_REFUSED", failure.Code)
	require.Contains(s.T, failure.Text, "Invalid Contact Id")
	require.Equal(s.T, "REGISTRATION_REFUSED", harness.Eval[string](s.CRM, `bridge.ready.catch((e) => e.code)`))
	s.Rejoin(`{ contactId: "55" }`)
}

func panelContact(s *flow) {
	s.PanelsAt(s.URL + "/crm/?panel")
	s.Do("ring")
	s.Do("answer")
	s.CRM = s.Console.Frame(s.URL + "/crm/?panel")
	s.CRM.Until(testbed.InState("active"))
	s.Rejoin(`{ subscriptionTypes: ["contact"] }`)
	s.CRM.Until(`bridge.contacts.size === 1`)
	require.Equal(s.T, []string{fmt.Sprint(testbed.FirstContact)}, harness.Eval[[]string](s.CRM, `[...bridge.contacts.keys()]`))
	require.Equal(s.T, fmt.Sprint(testbed.FirstContact), harness.Eval[string](s.CRM, `bridge.connection.contactId`))
}

func sessionToken(s *flow) {
	s.Rejoin(`{}`)
	s.AwaitMark()
	require.Equal(s.T, 0, harness.Eval[int](s.CRM, `tokens`), "some consoles send it to whoever asks for all")
	s.Rejoin(`{ subscriptionTypes: ["all", "sessioninfo"] }`)
	s.AwaitMark()
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `tokens`))
	require.NotContains(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`), "session.token")
	require.NotContains(s.T, testbed.TimelineRows(s.CRM), "session.token")
	for _, e := range s.Entries(journal.Sent, "") {
		require.NotRegexp(s.T, `"sessionToken":"[^[]`, string(e.Payload), "nor does the journal keep it")
	}
}

func bareToken(s *flow) {
	s.Rejoin(`{ subscriptionTypes: ["sessioninfo"] }`)
	s.CRM.Until(`tokens === 1`)
	sent := s.Entries(journal.Sent, "workspace")
	require.Equal(s.T, "SessionInfo", harness.Decode[struct{ MessageType string }](s.T, sent[len(sent)-1]).MessageType)
}

func doubledToken(s *flow) {
	s.CRM.StopClock()
	s.double()
	s.Rejoin(`{ subscriptionTypes: ["sessioninfo"] }`)
	s.CRM.Until(`tokens > 0`)
	s.Fence()
	require.Positive(s.T, harness.Eval[int](s.CRM, `doubles`))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `tokens`))
}
