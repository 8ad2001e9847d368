package max

import (
	"context"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// A console that starts anew has other windows, which register again; what was there before is gone.
func TestAConsoleThatIsResetHasItsPagesLoadedAnew(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	testbed.Ring(console, testbed.InesDuval)
	entries := s.Sim.Journal().Entries()
	last := entries[len(entries)-1].Seq
	s.Sim.Reset()

	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	defer cancel()
	accepted := journal.Filter{Type: testbed.Acknowledgement, Contains: `"Success"`, Direction: journal.Sent}
	first, err := s.Sim.Journal().WaitFor(ctx, accepted)
	require.NoError(t, err)
	assert.Equal(t, "workspace", first.Frame)
	console.Until(`!` + harness.At("panel-frame"))
	console.Until(harness.At("journal") + `.children.length > 0 && [...` + harness.At("journal") + `.children].every((row) => +row.querySelector(".seq").textContent > ` + strconv.Itoa(last) + `)`)

	require.NoError(t, s.Sim.Do(1, "ring", nil))
	acks, err := fenced(t, s, "")
	require.NoError(t, err)
	assert.Contains(t, acks, pagelink.Acknowledgement{Frame: "workspace", By: pagelink.BySDK})
	assert.Len(t, acks, 2, "the new call has a panel, and the old one has none")
	inWorkspace := accepted
	inWorkspace.Frame = "workspace"
	assert.Len(t, s.Sim.Journal().Find(inWorkspace), 1, "nothing registered that was there before")
}
