package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Section 12 of the protocol's specification is what real integrations met. Each
// test here is named after its line there, and shows what a page without the
// bridge sees of it, and what a page of ours does.

// atFieldReport acts a line out at the profile that the round has for it.
func atFieldReport(t *testing.T, line int, act func(*flow)) {
	t.Helper()
	atEach(t, testbed.ProfilesOf(testbed.Round, line, nicemax.Profiles), act)
}

func atEach(t *testing.T, profiles []nicemax.Profile, act func(*flow)) {
	t.Helper()
	series := testbed.NewSeries(t)
	for _, profile := range profiles {
		t.Run(string(profile), func(t *testing.T) { act(&flow{series.Open(t, profile)}) })
	}
}

// Line 1: contacts "should be" the subscription for calls, and stays silent.
func TestFieldReport1ContactsThatStaysSilent(t *testing.T) {
	atFieldReport(t, 1, func(s *flow) {
		wide := s.openSamplePage("all")
		narrow := s.openSamplePage("contacts")
		s.Rejoin(`{ subscriptionTypes: ["contacts"] }`)
		s.TakeCall()
		wide.Until(gotTypes + `.includes("CallContactEvent")`)
		s.Console.Do(`(naive.contentWindow.postMessage("fence", "*"), 1)`)
		narrow.Until(`got.at(-1) === "fence"`)
		require.Equal(s.T, s.Profile == nicemax.ProfileMAX, harness.Eval[bool](narrow, gotTypes+`.includes("CallContactEvent")`), "the page without the bridge")

		s.CRM.Until(`[...bridge.contacts.values()][0]?.state === "active"`)
		s.Fence()
		require.Equal(s.T, []string{"CallContactEvent", "CallContactEvent"}, harness.VendorEvents(s.CRM), "each once, and no agent state")
	})
}

// Line 3: a page that takes MAX for the only issuer receives nothing in CXone Agent.
func TestFieldReport3IssuerChanged(t *testing.T) {
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25}, func(s *flow) {
		s.CRM.StopClock()
		s.Rebridge(`{ hostIssuers: ["MAX"] }`)
		s.Await("the console's answer", func() bool { return s.CountSent("workspace", testbed.Acknowledgement) == 2 })
		s.TakeCall()
		s.Fence()
		s.CRM.Advance(5000)
		if s.Profile == nicemax.ProfileMAX {
			require.Equal(s.T, "connected", harness.Eval[string](s.CRM, `bridge.connection.state`))
			require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
		} else {
			failure := harness.Eval[struct {
				Code, Message string
				Details       struct{ Issuer string }
			}](s.CRM, `bridge.ready.catch(({ code, message, details }) => ({ code, message, details }))`)
			require.Equal(s.T, "HOST_SILENT", failure.Code, "it reports that it receives nothing")
			require.Equal(s.T, `The console's window spoke under the issuer "CXA", which is not in hostIssuers. Add it if that is the console.`, failure.Message, "and why")
			require.Equal(s.T, "CXA", failure.Details.Issuer)
			require.Equal(s.T, failure.Message, harness.Eval[string](s.CRM, `bridge.connection.error.text`))
			require.Positive(s.T, testbed.RejectedMessages(s.CRM)["issuer"])
			require.Empty(s.T, harness.VendorEvents(s.CRM))
			require.Equal(s.T, 0, harness.Eval[int](s.CRM, `bridge.contacts.size`))
		}

		s.Rejoin(`{}`) // both issuers, as by default
		s.CRM.Until(`bridge.contacts.size === 1`)
		require.Empty(s.T, testbed.RejectedMessages(s.CRM))
	})
}

// Line 4: a page that drops a contact at its first Disconnected loses it for the
// whole of the after-call work.
func TestFieldReport4AfterCallWorkDropped(t *testing.T) {
	atFieldReport(t, 4, func(s *flow) {
		naive := s.openSamplePage("all")
		s.TakeCall()
		s.CRM.Until(testbed.InState("active"))
		s.Console.Click("caller-hangs-up")
		naive.Until(`JSON.stringify(got).includes('"Disconnected"')`)
		require.NotContains(s.T, harness.Eval[string](naive, `JSON.stringify(got)`), `"FinalState":"True"`, "the page without the bridge drops it too early")

		s.CRM.Until(testbed.InState("wrapup"))
		s.CRM.AwaitText("contact-state", "After-call work")
		s.AwaitMark()
		require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
		require.NotContains(s.T, testbed.TimelineRows(s.CRM), "contact.ended")
		s.Console.Click("complete-acw")
		s.CRM.Until(testbed.InState("ended"))
		s.CRM.Until(`bridge.contacts.size === 0`)
		require.Equal(s.T, 1, harness.Count(testbed.TimelineRows(s.CRM), "contact.ended"))
	})
}

// Line 5: a page that reloads and registers again gets no answer, for its window
// is known.
func TestFieldReport5Reload(t *testing.T) {
	atFieldReport(t, 5, func(s *flow) {
		naive := s.openSamplePage("all")
		s.reloadSamplePage()
		before := len(s.ReceivedFrom("window-"))
		naive.Do(`register({ subscriptionTypes: ["all"] })`)
		s.Await("its registration", func() bool { return len(s.ReceivedFrom("window-")) > before })
		s.AwaitMark()
		naive.Until(gotTypes + `.includes("CustomEvent")`)
		require.NotContains(s.T, harness.Eval[string](naive, `JSON.stringify(got)`), testbed.Acknowledgement, "the page without the bridge")
		require.NotContains(s.T, harness.Eval[[]string](naive, gotTypes), "AgentState", "it has no snapshot either")

		s.TakeCall()
		s.CRM.Until(testbed.InState("active"))
		testbed.Reload(s.Console, s.CRM)
		s.CRM.AwaitText("connection-label", "Connected")
		if s.Profile != nicemax.ProfileCXAOld { // which has no snapshot, so the call is known by its next event
			s.CRM.Until(testbed.InState("active"))
			s.CRM.AwaitText("caller-name", "Ines Duval")
			s.CRM.AwaitText("agent-state", "With a contact")
		}
		s.Console.Click("hold")
		s.CRM.Until(testbed.InState("held"))
	})
}

// Line 6: a page receives its own registration, because it is its own parent, or
// because somebody sends it back.
func TestFieldReport6OwnMessageReflected(t *testing.T) {
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX}, func(s *flow) {
		alone := harness.Open(s.T, s.URL+"/listener/")
		alone.Do(`register()`)
		alone.Until(`got.length === 1`)
		require.Equal(s.T, "RegisterForClientEvents", harness.Eval[string](alone, `got[0].messageType`), "the page without the bridge")
		require.Equal(s.T, "NOT_FRAMED", harness.Eval[string](alone, `import("/sdk/ctibridge.js").then(({ createBridge }) =>
			createBridge({ host: "max", allowedOrigins: [location.origin] }).ready.then(() => "ready", (e) => e.code))`))

		own := s.Entries(journal.Received, "workspace")
		require.Len(s.T, own, 2, "Unregister and Register")
		s.Post(string(own[1].Payload))
		s.CRM.Until(`bridge.rejectedMessages.issuer > 0`)
		require.Equal(s.T, map[string]int{"issuer": 1}, testbed.RejectedMessages(s.CRM))
		require.Empty(s.T, harness.Eval[[]string](s.CRM, `emitted.map((e) => e.type)`))
		s.TakeCall()
		s.CRM.Until(testbed.InState("active"))
		require.Equal(s.T, map[string]int{"issuer": 1}, testbed.RejectedMessages(s.CRM), "the console's own are let in")
	})
}
