package max

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// inCall is a console with a call that the page has taken up.
func inCall(t *testing.T) *flow {
	t.Helper()
	s := &flow{testbed.OpenMAX(harness.Start(t, nil), nicemax.ProfileMAX)}
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	return s
}

// pageFaults are those that the journal has, with the window that they happened to.
func pageFaults(s *harness.Server) (all [][2]string) {
	for _, e := range s.Sim.Journal().Find(journal.Filter{Direction: journal.OfPage}) {
		all = append(all, [2]string{e.Frame, e.Fault})
	}
	return all
}

// registers does something, and waits until the workspace has registered behind it.
func registers(s *harness.Server, after func()) {
	s.T.Helper()
	entries := s.Sim.Journal().Entries()
	after()
	ctx, cancel := context.WithTimeout(s.T.Context(), harness.Patience)
	defer cancel()
	_, err := s.Sim.Journal().WaitFor(ctx, journal.Filter{
		After: entries[len(entries)-1].Seq, Direction: journal.Sent, Frame: "workspace", Type: testbed.Acknowledgement,
	})
	require.NoError(s.T, err)
}

// The page comes back in its window, registers, and has the call from the snapshot.
func TestAFrameThatIsReloadedDuringACallHasTheCallAgain(t *testing.T) {
	s := inCall(t)
	s.CRM.Do(`(window.old = true, 1)`)
	registers(s.Server, func() { s.BreakPage(pagefault.FrameReload) })
	s.CRM.Until(`!("old" in window) && window.bridge?.contacts.size === 1`)
	s.CRM.Until(testbed.InState("active"))
	assert.False(t, harness.Eval[bool](s.CRM, `[...bridge.contacts.values()][0].unconfirmed === true`))
	s.Dos("hangup", "complete-acw")
	s.CRM.Until(`bridge.contacts.size === 0`)
	assert.Equal(t, [][2]string{{"workspace", "frame-reload"}}, pageFaults(s.Server))
}

// An address with a fragment would lead to a place within the page that is there.
func TestAFrameAtAFragmentIsReloadedToo(t *testing.T) {
	s := harness.Start(t, nil)
	require.NoError(t, s.Sim.SetCRM([]string{s.URL + "/crm/#/calls"}))
	m := testbed.OpenMAX(s, nicemax.ProfileMAX)
	m.CRM.Do(`(window.old = true, 1)`)
	registers(s, func() { m.BreakPage(pagefault.FrameReload) })
	crm := m.Console.Frame(s.URL + "/crm/#/calls")
	crm.Until(`window.bridge?.connection.state === "connected" && !("old" in window)`)
}

// The console does not know that the frame is gone, and goes on. When it starts anew, or somebody
// opens an address there, the frame is back.
func TestAFrameThatIsRemovedIsGoneUntilItIsOpenedAgain(t *testing.T) {
	s := inCall(t)
	s.BreakPage(pagefault.FrameRemoved)
	s.Console.Until(`!` + harness.At("workspace-frame"))
	var none *pagelink.NoFrameError
	require.ErrorAs(t, s.BreakPageErr(pagefault.FrameRemoved), &none, "it cannot be removed twice")
	s.Do("hold")
	registers(s.Server, func() { s.Console.Click("workspace-open") })
	s.CRM = s.Console.Frame(s.URL + "/crm/")
	s.CRM.Until(`window.bridge?.contacts.size === 1 && [...bridge.contacts.values()][0].state === "held"`)

	s.BreakPage(pagefault.FrameRemoved)
	s.Console.Until(`!` + harness.At("workspace-frame"))
	require.NoError(t, s.Sim.ResetConsole(s.Sim.Consoles()[0].Page))
	s.Console.Until(harness.At("workspace-frame"))
	assert.Equal(t, [][2]string{{"workspace", "frame-removed"}, {"workspace", "frame-removed"}}, pageFaults(s.Server))
}

// A reloaded console is a new one. The page in it has the call from before, until the snapshot, which
// does not have it.
func TestAConsoleThatIsReloadedDuringACallHasForgottenIt(t *testing.T) {
	s := inCall(t)
	before := s.Sim.Consoles()
	registers(s.Server, func() { s.BreakPage(pagefault.ConsoleReload) })
	after := s.Sim.Consoles()
	require.Len(t, after, 1)
	assert.Greater(t, after[0].Page, before[0].Page)
	crm := s.Console.Frame(s.URL + "/crm/")
	crm.Until(`window.bridge?.connection.state === "connected" && bridge.contacts.size === 0`)
	assert.Equal(t, [][2]string{{"", "console-reload"}}, pageFaults(s.Server))
}

// What a console kept of a call can be given to the one that its page loads.
func TestAReloadedConsoleCanGoOnWhereItWas(t *testing.T) {
	s := inCall(t)
	state, err := s.Sim.Export(s.Sim.Consoles()[0].Page)
	require.NoError(t, err)
	registers(s.Server, func() { s.BreakPage(pagefault.ConsoleReload) })
	registers(s.Server, func() { require.NoError(t, s.Sim.Import(s.Sim.Consoles()[0].Page, pagelink.Encode(state))) })
	crm := s.Console.Frame(s.URL + "/crm/")
	crm.Until(`window.bridge?.contacts.size === 1`)
	crm.Until(testbed.InState("active"))
}

// The pages that a console frames go with it. A page that popped out of it says that it is silent.
func TestAPopOutWhoseConsoleIsGone(t *testing.T) {
	s, console, crm := popOut(t)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("accept")
	crm.Until(testbed.InState("active"))
	faults, err := s.Sim.Faults(1)
	require.NoError(t, err)
	require.NoError(t, faults.BreakPage(t.Context(), pagefault.Fault{Fault: pagefault.ConsoleGone}))
	require.Empty(t, s.Sim.Consoles())
	require.Equal(t, [][2]string{{"", "console-gone"}}, pageFaults(s))
	showAgain(crm)
	crm.Until(`bridge.connection.state === "failed"`)
	assert.Equal(t, "HOST_SILENT", harness.Eval[string](crm, `bridge.connection.error.code`))
	assert.True(t, harness.Eval[bool](crm, `[...bridge.contacts.values()].every((c) => c.unconfirmed)`))
}

// A console that a script opened is closed, as by its agent.
func TestTheWindowOfAConsoleCloses(t *testing.T) {
	s := harness.Start(t, nil)
	opener := harness.Open(t, s.URL+"/healthz")
	opener.Do(`(window.opened = open(` + harness.Quote(s.URL+"/max/") + `), 1)`)
	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	defer cancel()
	max, err := s.Sim.AwaitConsole(ctx, consoles.MAX)
	require.NoError(t, err)
	faults, err := s.Sim.Faults(max.Page)
	require.NoError(t, err)
	require.NoError(t, faults.BreakPage(ctx, pagefault.Fault{Fault: pagefault.ConsoleGone}))
	opener.Until(`opened.closed`)
}
