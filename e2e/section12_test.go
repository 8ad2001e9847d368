package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// Section 12 of the protocol's specification is what real integrations met. Each
// test here is named after its line there, and shows what a page without the
// bridge sees of it, and what a page of ours does.

// at12 acts a line out at the profile that the round has for it.
func at12(t *testing.T, line int, act func(*scene)) {
	t.Helper()
	atEach(t, inRound(round, line, nicemax.Profiles), act)
}

func atEach(t *testing.T, profiles []nicemax.Profile, act func(*scene)) {
	t.Helper()
	stage := newStage(t)
	for _, profile := range profiles {
		t.Run(string(profile), func(t *testing.T) { act(stage.open(t, profile)) })
	}
}

// Line 1: contacts "should be" the subscription for calls, and stays silent.
func TestSection12Line1ContactsThatStaysSilent(t *testing.T) {
	at12(t, 1, func(s *scene) {
		wide := s.naive("all")
		narrow := s.naive("contacts")
		s.rejoin(`{ subscriptionTypes: ["contacts"] }`)
		s.talk()
		wide.until(gotTypes + `.includes("CallContactEvent")`)
		s.console.do(`(naive.contentWindow.postMessage("fence", "*"), 1)`)
		narrow.until(`got.at(-1) === "fence"`)
		require.Equal(s.t, s.profile == nicemax.ProfileMAX, eval[bool](narrow, gotTypes+`.includes("CallContactEvent")`), "the page without the bridge")

		s.crm.until(`[...bridge.contacts.values()][0]?.state === "active"`)
		s.fence()
		require.Equal(s.t, []string{"CallContactEvent", "CallContactEvent"}, vendorEvents(s.crm), "each once, and no agent state")
	})
}

// Line 3: a page that takes MAX for the only issuer is deaf in CXone Agent.
func TestSection12Line3IssuerChanged(t *testing.T) {
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25}, func(s *scene) {
		s.crm.stopClock()
		s.rebridge(`{ hostIssuers: ["MAX"] }`)
		s.awaits("the console's answer", func() bool { return s.told("workspace", acknowledged) == 2 })
		s.talk()
		s.fence()
		s.crm.pass(5000)
		if s.profile == nicemax.ProfileMAX {
			require.Equal(s.t, "connected", eval[string](s.crm, `bridge.connection.state`))
			require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
		} else {
			failure := eval[struct {
				Code, Message string
				Details       struct{ Issuer string }
			}](s.crm, `bridge.ready.catch(({ code, message, details }) => ({ code, message, details }))`)
			require.Equal(s.t, "HOST_SILENT", failure.Code, "it says that it hears nothing")
			require.Equal(s.t, `The console's window spoke under the issuer "CXA", which is not in hostIssuers. Add it if that is the console.`, failure.Message, "and why")
			require.Equal(s.t, "CXA", failure.Details.Issuer)
			require.Equal(s.t, failure.Message, eval[string](s.crm, `bridge.connection.error.text`))
			require.Positive(s.t, refused(s.crm)["issuer"])
			require.Empty(s.t, vendorEvents(s.crm))
			require.Equal(s.t, 0, eval[int](s.crm, `bridge.contacts.size`))
		}

		s.rejoin(`{}`) // both issuers, as by default
		s.crm.until(`bridge.contacts.size === 1`)
		require.Empty(s.t, refused(s.crm))
	})
}

// Line 4: a page that drops a contact at its first Disconnected loses it for the
// whole of the after-call work.
func TestSection12Line4AfterCallWorkDropped(t *testing.T) {
	at12(t, 4, func(s *scene) {
		naive := s.naive("all")
		s.talk()
		s.crm.until(inState("active"))
		s.console.click("caller-hangs-up")
		naive.until(`JSON.stringify(got).includes('"Disconnected"')`)
		require.NotContains(s.t, eval[string](naive, `JSON.stringify(got)`), `"FinalState":"True"`, "the page without the bridge drops it too early")

		s.crm.until(inState("wrapup"))
		s.crm.says("contact-state", "After-call work")
		s.mark()
		require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
		require.NotContains(s.t, rows(s.crm), "contact.ended")
		s.console.click("complete-acw")
		s.crm.until(inState("ended"))
		s.crm.until(`bridge.contacts.size === 0`)
		require.Equal(s.t, 1, count(rows(s.crm), "contact.ended"))
	})
}

// Line 5: a page that reloads and registers again gets no answer, for its window
// is known.
func TestSection12Line5Reload(t *testing.T) {
	at12(t, 5, func(s *scene) {
		naive := s.naive("all")
		s.reloadNaive()
		before := len(s.heardFrom("window-"))
		naive.do(`register({ subscriptionTypes: ["all"] })`)
		s.awaits("its registration", func() bool { return len(s.heardFrom("window-")) > before })
		s.mark()
		naive.until(gotTypes + `.includes("CustomEvent")`)
		require.NotContains(s.t, eval[string](naive, `JSON.stringify(got)`), acknowledged, "the page without the bridge")
		require.NotContains(s.t, eval[[]string](naive, gotTypes), "AgentState", "it has no snapshot either")

		s.talk()
		s.crm.until(inState("active"))
		reload(s.console, s.crm)
		s.crm.says("connection-label", "Connected")
		if s.profile != nicemax.ProfileCXAOld { // which has no snapshot, so the call is known by its next event
			s.crm.until(inState("active"))
			s.crm.says("caller-name", "Ines Duval")
			s.crm.says("agent-state", "With a contact")
		}
		s.console.click("hold")
		s.crm.until(inState("held"))
	})
}

// Line 6: a page receives its own registration, because it is its own parent, or
// because somebody sends it back.
func TestSection12Line6OwnMessageReflected(t *testing.T) {
	atEach(t, []nicemax.Profile{nicemax.ProfileMAX}, func(s *scene) {
		alone := open(s.t, s.url+"/listener/")
		alone.do(`register()`)
		alone.until(`got.length === 1`)
		require.Equal(s.t, "RegisterForClientEvents", eval[string](alone, `got[0].messageType`), "the page without the bridge")
		require.Equal(s.t, "NOT_FRAMED", eval[string](alone, `import("/sdk/ctibridge.js").then(({ createBridge }) =>
			createBridge({ host: "max", allowedOrigins: [location.origin] }).ready.then(() => "ready", (e) => e.code))`))

		own := s.entries(journal.Received, "workspace")
		require.Len(s.t, own, 2, "Unregister and Register")
		s.say(string(own[1].Payload))
		s.crm.until(`bridge.rejectedMessages.issuer > 0`)
		require.Equal(s.t, map[string]int{"issuer": 1}, refused(s.crm))
		require.Empty(s.t, eval[[]string](s.crm, `told.map((e) => e.type)`))
		s.talk()
		s.crm.until(inState("active"))
		require.Equal(s.t, map[string]int{"issuer": 1}, refused(s.crm), "the console's own are let in")
	})
}
