// Package max tests the demo page at the MAX console and at CXone Agent: calls,
// panels, pop-outs, faults, and what real integrations reported.
package max

import (
	"os"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }

// flow is what agent, caller and pages do in a test, one step after the other, at
// a console of its own. Steps that other packages need too are the testbed's.
type flow struct{ *testbed.MAX }

// newFlow opens a console of the profile in a series of its own.
func newFlow(t *testing.T, profile nicemax.Profile) *flow {
	t.Helper()
	return &flow{testbed.NewSeries(t).Open(t, profile)}
}
