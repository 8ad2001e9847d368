package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

var one = mutant{id: 1, file: "wasm/contract/json.go", line: 7, function: "quote", change: "true for: ok"}

func TestAnEquivalentIsFoundWhereverItsLineIs(t *testing.T) {
	listed, err := parseEquivalents("e.tsv", "# file, function, change, reason\n\nwasm/contract/json.go\tquote\ttrue for: ok\tit is always true\n")
	require.NoError(t, err)
	moved := one
	moved.line = 400
	require.True(t, listed.has(moved))
	require.Empty(t, listed.stale("wasm/contract", []mutant{moved}))
	moved.change = "false for: ok"
	require.False(t, listed.has(moved))
}

func TestARowThatMatchesNothingIsAnError(t *testing.T) {
	listed, err := parseEquivalents("e.tsv", "wasm/contract/json.go\tquote\ttrue for: gone\tit is always true\nweb/src/a.ts\tA.b\tremove: c\tno reason\n")
	require.NoError(t, err)
	require.Len(t, listed.stale("wasm/contract", []mutant{one}), 1)
	require.Len(t, listed.stale(typeScriptName, []mutant{one}), 1)
	require.Empty(t, listed.stale("wasm/decode", nil), "it is of another package")
}

func TestARowWithoutAReasonIsRefused(t *testing.T) {
	for _, text := range []string{"a.go\tf\tremove: x", "a.go\tf\tremove: x\t", "a.go\tf\tremove: x\twhy\nb.go\tf\tremove: x\twhy\na.go\tf\tremove: x\twhy"} {
		_, err := parseEquivalents("e.tsv", text)
		require.ErrorContains(t, err, "e.tsv:")
	}
}

func TestEqualChangesOfAFunctionAreNumbered(t *testing.T) {
	all := []mutant{one, one, one}
	number(all)
	require.Equal(t, []string{"true for: ok", "true for: ok (2)", "true for: ok (3)"}, []string{all[0].change, all[1].change, all[2].change})
}

func TestASampleIsTheSameForASeedAndKeepsItsOrder(t *testing.T) {
	var all []mutant
	for id := range 100 {
		all = append(all, mutant{id: id})
	}
	chosen := choose(all, 10, 7)
	require.Len(t, chosen, 10)
	require.Equal(t, chosen, choose(all, 10, 7))
	require.NotEqual(t, chosen, choose(all, 10, 8))
	require.IsIncreasing(t, []int{chosen[0].id, chosen[1].id, chosen[2].id})
	require.Len(t, choose(all, 0, 7), 100)
}

// fake kills mutants with an even id.
type fake struct{ goPackage }

func (fake) kills(m mutant) (bool, error) { return m.id%2 == 0, nil }
func (fake) close()                       {}

func TestTheReportFailsWhereTooManySurvive(t *testing.T) {
	subject := fake{goPackage{listed: listed{ImportPath: module + "wasm/contract"}}}
	for name, row := range map[string]struct {
		ids       []int
		unnoticed mutant
		fails     string
	}{
		"all are killed":                       {[]int{2, 4}, mutant{}, ""},
		"one of three survives":                {[]int{1, 2, 4}, mutant{}, "66.7 % are killed, and 97 % must be"},
		"the one that survives cannot be seen": {[]int{1, 2, 4}, mutant{change: "1"}, ""},
		"one that is listed is killed":         {[]int{2, 4}, mutant{change: "2"}, "a test kills it"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			r := &report{out: &out}
			var all []mutant
			for _, id := range row.ids {
				all = append(all, mutant{id: id, change: string(rune('0' + id))})
			}
			require.NoError(t, r.try(subject, subject, all, equivalents{row.unnoticed.key(): "because"}))
			err := r.conclude()
			if row.fails == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, row.fails)
			}
			require.Contains(t, out.String(), "wasm/contract")
		})
	}
}

func TestTheNearestTestsComeFirst(t *testing.T) {
	const of = "hostsim/nicemax/protocol/maxmessenger"
	for i, test := range []string{of, "hostsim/nicemax/protocol", "hostsim/nicemax", "hostsim", "e2e/conformance"} {
		require.Equal(t, []int{0, 1, 2, 3, 6}[i], distance(of, test), test)
	}
	require.Equal(t, 2, distance("hostsim/ccai", "hostsim/nicemax"))
}
