package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// A console that starts anew has other windows, which register again; what was there before is gone.
func TestAConsoleThatIsResetHasItsPagesLoadedAnew(t *testing.T) {
	s, console, crm := testbed.AtMAX(t)
	testbed.Ring(console, testbed.InesDuval)
	crm.Until(`bridge.contacts.size === 1`)
	crm.Do(`(window.old = true, 1)`)
	s.Sim.Reset()

	console.Until(`!` + harness.At("panel-frame"))
	crm = console.Frame(s.URL + "/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected" && !("old" in window)`)
	entries := s.Sim.Journal().Find(journal.Filter{Type: testbed.Acknowledgement, Contains: `"Success"`})
	require.Len(t, entries, 1, "the page registered, and nothing did that was there before")
	require.Equal(t, "workspace", entries[0].Frame)

	require.NoError(t, s.Sim.Do(1, "ring", nil))
	crm.Until(`bridge.contacts.size === 1`)
	console.Until(harness.Visible(harness.At("panel-frame")))
}
