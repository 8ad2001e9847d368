package main

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestHalfOfTheRunsAreHard(t *testing.T) {
	hard := 0
	for _, r := range plan() {
		if r.hard {
			hard++
		}
	}
	require.Equal(t, []int{20, 10}, []int{len(plan()), hard})
}

func TestEightRunsHaveEveryRoundBothWays(t *testing.T) {
	had := map[int][]bool{}
	for _, r := range plan()[:8] {
		had[r.round()%4] = append(had[r.round()%4], r.hard)
	}
	both := []bool{false, true}
	require.Equal(t, map[int][]bool{0: both, 1: both, 2: both, 3: both}, had)
}

func TestARunThatIsDoneIsNotDoneAgain(t *testing.T) {
	f := resultsFile(filepath.Join(t.TempDir(), "results"))
	did := 0
	do := func() (result, error) { did++; return result{true, 90 * time.Second}, nil }
	var out bytes.Buffer
	for range 2 {
		require.NoError(t, f.once(run{2, true}, &out, do))
	}
	require.NoError(t, f.once(run{20, true}, &out, do), "another, whose number begins with the same digit")
	require.Equal(t, 2, did)
	require.Equal(t, `run 2 of 20, beside 4 busy loops, 4 times slower: green in 1m30s
run 2 of 20, beside 4 busy loops, 4 times slower: green in 1m30s (before)
run 20 of 20, beside 4 busy loops, 4 times slower: green in 1m30s
`, out.String())
}

func TestARunThatWasInterruptedIsDoneAgain(t *testing.T) {
	f := resultsFile(filepath.Join(t.TempDir(), "results"))
	var out bytes.Buffer
	err := f.once(run{1, false}, &out, func() (result, error) { return result{}, context.Canceled })
	require.EqualError(t, err, "run 1 of 20: context canceled")
	require.NoError(t, f.once(run{1, false}, &out, func() (result, error) { return result{green: true}, nil }))
	require.Equal(t, "run 1 of 20: green in 0s\n", out.String())
}

func TestOnlyTwentyGreenRunsAreGreen(t *testing.T) {
	for name, row := range map[string]struct {
		red  int
		want string
	}{
		"all are green": {0, "20 of 20 green\n"},
		"one is red":    {7, "19 of 20 green\n"},
	} {
		t.Run(name, func(t *testing.T) {
			f := resultsFile(filepath.Join(t.TempDir(), "results"))
			for _, r := range plan() {
				require.NoError(t, f.add(r.line(result{green: r.number != row.red})))
			}
			var out bytes.Buffer
			err := f.verdict(&out)
			require.Equal(t, row.want, out.String())
			require.Equal(t, row.red == 0, err == nil)
		})
	}
}
