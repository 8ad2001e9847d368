package max

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The page registers with the console that goes on from the state, and gets its call in the snapshot.
func TestAPageRegistersWithAConsoleThatGoesOnFromAState(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	require.NoError(t, s.Sim.Do(1, "ring", nil))
	require.NoError(t, s.Sim.Do(1, "answer", nil))
	state, err := s.Sim.Export(1)
	require.NoError(t, err)
	require.NoError(t, s.Sim.Do(1, "hangup", nil))
	s.Sim.Journal().Clear()
	require.NoError(t, s.Sim.Import(1, pagelink.Encode(state)))

	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	defer cancel()
	snapshot, err := s.Sim.Journal().WaitFor(ctx, journal.Filter{
		Frame: "workspace", Type: testbed.Acknowledgement, Contains: `"Success"`,
	})
	require.NoError(t, err)
	assert.Contains(t, string(snapshot.Payload), `"Status":"Active"`)
	console.Until(harness.Visible(harness.At("panel-frame")))
	view, err := s.Sim.View(1)
	require.NoError(t, err)
	assert.EqualValues(t, "Active", view.(nicemax.View).Contacts[0].Status)
}
