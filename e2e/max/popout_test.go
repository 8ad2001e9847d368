package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// popOut opens a console, and the CRM page in a window that the console opened.
func popOut(t *testing.T) (s *harness.Server, console, crm *harness.Page) {
	t.Helper()
	s = harness.Start(t, nil)
	console = harness.Open(t, s.LocalhostURL+"/max/?profile=max")
	console.Until(harness.At("workspace-url") + `.value !== ""`)
	console.Click("workspace-pop-out")
	crm = console.Popup(s.URL + "/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	crm.Do(harness.RecordEvents)
	return s, console, crm
}

// showAgain lets the page see that it is shown again. All tabs of the test's
// browser are, so the event is the test's own.
func showAgain(p *harness.Page) {
	p.T.Helper()
	p.Do(`document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`)
}

// restart loads the console anew. Its agent begins without contacts.
func restart(s *harness.Server, console *harness.Page) {
	console.T.Helper()
	console.Visit(s.LocalhostURL + "/max/?profile=max")
	console.Until(harness.At("workspace-url") + `.value !== ""`)
}

func TestAPopOutFindsTheConsoleThatRestarted(t *testing.T) {
	s, console, crm := popOut(t)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("accept")
	crm.Until(testbed.InState("active"))
	restart(s, console)
	require.Equal(t, 1, harness.Eval[int](crm, `bridge.contacts.size`), "nothing tells it of the restart")
	showAgain(crm)
	crm.Until(`bridge.contacts.size === 0`)
	testbed.Ring(console, testbed.InesDuval)
	crm.Until(testbed.InState("offered"))
	crm.AwaitText("caller-name", "Ines Duval")
}

func TestACommandOfAPopOutNeverReachesAConsoleThatRestarted(t *testing.T) {
	s, console, crm := popOut(t)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("accept")
	crm.Until(testbed.InState("active"))
	require.Equal(t, "done", harness.Eval[string](crm, `bridge.mute(true).then(() => "done", (e) => e.code)`), "a healthy console is asked and obeys")
	restart(s, console)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("accept")
	require.Equal(t, "COMMAND_UNAVAILABLE", harness.Eval[string](crm, `bridge.hold(true).then(() => "done", (e) => e.code)`))
	require.NotContains(t, testbed.Commands(s), "HoldEvent")
	console.AwaitPressed("hold", false)
	crm.Until(testbed.InState("active"))
	require.Equal(t, "done", harness.Eval[string](crm, `bridge.hold(true).then(() => "done", (e) => e.code)`), "the new call is known")
	console.AwaitPressed("hold", true)
}

// Another window of the console posts to a pop-out too, and is no console. One of another origin cannot
// reach it, and the journal says so.
func TestAPopOutIsReachedByAnotherWindowOfTheConsole(t *testing.T) {
	for fault, refused := range map[delivery.Fault]bool{delivery.OtherWindow: true, delivery.OtherOrigin: false} {
		t.Run(string(fault), func(t *testing.T) {
			s, _, crm := popOut(t)
			before := testbed.RejectedMessages(crm)["source"]
			faults, err := s.Sim.Faults(1)
			require.NoError(t, err)
			_, err = faults.Add(delivery.Rule{Fault: fault, Frame: "window-1", Type: "CallContactEvent", Count: 1})
			require.NoError(t, err)
			require.NoError(t, s.Sim.Do(1, "ring", nil))
			if refused {
				testbed.AwaitRefusals(crm, "source", before+1)
			}
			entries := s.Sim.Journal().Find(journal.Filter{Frame: "window-1", Type: "CallContactEvent"})
			require.Len(t, entries, 1)
			require.Equal(t, []any{string(fault), !refused}, []any{entries[0].Fault, entries[0].Lost})
			require.NoError(t, s.Sim.Do(1, "answer", nil))
			crm.Until(testbed.InState("active"))
			require.Equal(t, refused, testbed.RejectedMessages(crm)["source"] > before)
		})
	}
}

func TestAPopOutSaysThatItsConsoleIsSilent(t *testing.T) {
	s, console, crm := popOut(t)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("accept")
	crm.Until(testbed.InState("active"))
	console.Visit(s.LocalhostURL + "/healthz")
	showAgain(crm)
	crm.Until(`bridge.connection.state === "failed"`)
	require.Equal(t, "HOST_SILENT", harness.Eval[string](crm, `bridge.connection.error.code`))
	require.Equal(t, []string{"connecting", "failed"}, harness.Eval[[]string](crm, `emitted.filter((e) => e.type === "connection").map((e) => e.payload.state)`))
	require.True(t, harness.Eval[bool](crm, `[...bridge.contacts.values()].every((c) => c.unconfirmed) && bridge.agent.unconfirmed`))
	restart(s, console)
	showAgain(crm)
	crm.Until(`bridge.connection.state === "connected" && bridge.contacts.size === 0`)
}
