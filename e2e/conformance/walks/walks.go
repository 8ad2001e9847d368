// Package walks says how far the random walks go, and counts what they reach.
//
// A walk is so many steps from one seed, and the same steps whenever it is
// repeated. Without flags a test goes through a few fixed ones; "make walk" gives
// it a number of steps and a seed to begin with.
package walks

import (
	"flag"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// Length is how many steps a walk has.
const Length = 200

// vendors share the steps of "make walk" evenly.
const vendors = 2

var (
	steps = flag.Int("walk.steps", 0, "how many steps the walks of both vendors have together; 0 goes through a few fixed ones")
	first = flag.Uint64("walk.seed", 0, "the seed of the first walk of each profile")
)

// Run goes through the walks of a vendor's profiles. fixed is how many there are
// of each profile without flags. Each profile has to reach all of what is named,
// or its checks have shown nothing.
func Run[P ~string](t *testing.T, profiles []P, fixed int, reaches []string, walk func(*testing.T, P, uint64, *Tally)) {
	count := fixed
	if *steps > 0 {
		count = (*steps + vendors*len(profiles)*Length - 1) / (vendors * len(profiles) * Length)
	}
	for _, p := range profiles {
		t.Run(string(p), func(t *testing.T) {
			tally := NewTally()
			for seed := *first; seed < *first+uint64(count); seed++ {
				if !walked(t, seed, func() { walk(t, p, seed, tally) }) {
					return
				}
			}
			t.Logf("%d walks of %d steps, seeds %d to %d; reached: %v", count, Length, *first, *first+uint64(count)-1, tally.counts)
			if *steps == 0 || count >= fixed {
				tally.require(t, reaches)
			}
		})
	}
}

// walked says how to repeat a walk that failed.
func walked(t *testing.T, seed uint64, walk func()) bool {
	defer func() {
		if t.Failed() {
			t.Logf("seed %d; to repeat it: make walk STEPS=1 SEED=%d", seed, seed)
		}
	}()
	walk()
	return !t.Failed()
}

// Tally counts how often a check was reached.
type Tally struct{ counts map[string]int }

// NewTally has counted nothing.
func NewTally() *Tally { return &Tally{counts: map[string]int{}} }

// Reached counts one.
func (c *Tally) Reached(check string) { c.counts[check]++ }

func (c *Tally) require(t *testing.T, checks []string) {
	t.Helper()
	for _, check := range checks {
		require.NotZero(t, c.counts[check], "never reached: %s", check)
	}
	for check := range c.counts {
		require.True(t, slices.Contains(checks, check), "not among what has to be reached: %s", check)
	}
}
