package ccai

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
)

// atCall is the CRM page around an adapter with a call, which the page has taken up.
func atCall(t *testing.T) (s *harness.Server, crm *harness.Page, breakPage func(pagefault.Name) error) {
	t.Helper()
	s, crm, _, _ = testbed.OpenCCAI(t)
	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	t.Cleanup(cancel)
	call, err := s.Sim.AwaitConsole(ctx, consoles.Call)
	require.NoError(t, err)
	for _, name := range []string{"sign-in", "ring", "answer"} {
		require.NoError(t, s.Sim.Do(call.Page, name, nil), name)
	}
	crm.Until(`bridge.contacts.size === 1`)
	return s, crm, func(name pagefault.Name) error {
		faults, err := s.Sim.Faults(call.Page)
		require.NoError(t, err)
		return faults.BreakPage(ctx, pagefault.Fault{Fault: name})
	}
}

// callAdapter waits until the page of a call adapter is open that is not the given one.
func callAdapter(s *harness.Server, but int) (page int) {
	s.T.Helper()
	require.Eventually(s.T, func() bool {
		for _, c := range s.Sim.Consoles() {
			if c.Kind == consoles.Call {
				page = c.Page
			}
		}
		return page > but
	}, harness.Patience, time.Millisecond)
	return page
}

// The agent's session is the platform's: an adapter that loads anew shows the call again. It posts
// nothing of it, so the page keeps the call, and hears of its end.
func TestAnAdapterThatIsReloadedDuringACallHasTheCallAgain(t *testing.T) {
	for _, fault := range []pagefault.Name{pagefault.FrameReload, pagefault.ConsoleReload} {
		t.Run(string(fault), func(t *testing.T) {
			s, crm, breakPage := atCall(t)
			before := callAdapter(s, 0)
			require.NoError(t, breakPage(fault))
			after := callAdapter(s, before)
			assert.Equal(t, 1, harness.Eval[int](crm, `bridge.contacts.size`))
			require.NoError(t, s.Sim.Do(after, "end-call", nil))
			crm.Until(`bridge.contacts.size === 0`)
			entries := s.Sim.Journal().Find(journal.Filter{Direction: journal.OfPage})
			require.Len(t, entries, 1)
			assert.Equal(t, string(fault), entries[0].Fault)
		})
	}
}

// An empty page is in the adapter's place. Nothing tells the page around it of that, so the call stays.
func TestAnAdapterThatIsGoneIsSilent(t *testing.T) {
	s, crm, breakPage := atCall(t)
	require.NoError(t, breakPage(pagefault.ConsoleGone))
	require.Len(t, s.Sim.Consoles(), 1)
	chat := s.Sim.Consoles()[0].Page
	require.NoError(t, s.Sim.Do(chat, "sign-in", nil))
	_, err := s.Sim.Fence(t.Context(), chat, "")
	require.NoError(t, err)
	assert.Equal(t, 1, harness.Eval[int](crm, `bridge.contacts.size`))
	entries := s.Sim.Journal().Find(journal.Filter{Direction: journal.OfPage})
	require.Len(t, entries, 1)
	assert.Equal(t, "console-gone", entries[0].Fault)
}

// The frame belongs to the page around it. What the bridge makes of its removal is shown where the
// page removes it: TestMessagesOfAnAdapterThatLeftThePageAreIgnored.
func TestTheFrameOfAnAdapterCannotBeRemovedByIt(t *testing.T) {
	s, crm, breakPage := atCall(t)
	var wrong *pagefault.Error
	require.ErrorAs(t, breakPage(pagefault.FrameRemoved), &wrong)
	require.Len(t, s.Sim.Consoles(), 2)
	require.Equal(t, 1, harness.Eval[int](crm, `bridge.contacts.size`))
}
