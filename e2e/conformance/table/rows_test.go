package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const output = `=== RUN   TestConformance
--- PASS: TestConformance (0.01s)
    --- PASS: TestConformance/5:_an_empty_array_is_an_error_(max,_seed) (0.00s)
    --- PASS: TestConformance/4:_the_acknowledgement_stands_first_(max,_seed) (0.00s)
    --- FAIL: TestConformance/4:_this_one_failed_(max,_seed) (0.00s)
    --- PASS: TestConformance/5:_an_empty_array_is_an_error_(cxa-25,_NICE_code) (0.00s)
    --- PASS: TestOther/5:_another_test_(max,_seed) (0.00s)
`

func TestRowsAreTheRulesThatPassed(t *testing.T) {
	require.Equal(t, []row{
		{"4", "the acknowledgement stands first", map[string]string{"max": "seed"}},
		{"5", "an empty array is an error", map[string]string{"max": "seed", "cxa-25": "NICE code"}},
	}, parse(output, "TestConformance"))
}

// What the Makefile leaves to the tables would otherwise be tested by nobody.
func TestTheMakefileLeavesThesePackagesToTheTables(t *testing.T) {
	makefile, err := os.ReadFile("../../../Makefile")
	require.NoError(t, err)
	list := regexp.MustCompile(`(?m)^TABLED = (.*)$`).FindSubmatch(makefile)
	require.NotNil(t, list)
	var shown []string
	for _, d := range documents {
		for _, table := range d.tables {
			shown = append(shown, table.pkg)
		}
	}
	require.ElementsMatch(t, shown, strings.Fields(string(list[1])))
}

func TestSectionsStandInTheirOrder(t *testing.T) {
	found := parse("    --- PASS: TestX/10:_c_(p,_seed) (0.00s)\n    --- PASS: TestX/4.2:_b_(p,_seed) (0.00s)\n    --- PASS: TestX/4:_a_(p,_seed) (0.00s)\n", "TestX")
	require.Equal(t, []string{"a", "b", "c"}, []string{found[0].rule, found[1].rule, found[2].rule})
}

func TestTheTableOfMAXHasACellForEachProfile(t *testing.T) {
	text := written(t, maxDocument, [][]row{parse(output, "TestConformance"), {{"8", "a rule | of two", map[string]string{"max": "bridge"}}}})
	require.Contains(t, text, "| [5](spec/max.md#5-how) | an empty array is an error | seed | NICE code |  |  |\n")
	require.Contains(t, text, `| [8](spec/max.md#8-how) | a rule \| of two | kept |  |  |  |`)
}

func TestTheTableOfCCAINamesTheFault(t *testing.T) {
	text := written(t, ccaiDocument, [][]row{{
		{"4.7", "a rule of today", map[string]string{"current": "seed"}},
		{"4.8", "a rule of a fault", map[string]string{"doubled": "official"}},
	}, {{"10", "a promise", map[string]string{"bridge": "bridge"}}}})
	require.Contains(t, text, "| [4.7](spec/ccai.md#47-how) | a rule of today | seed |  |\n")
	require.Contains(t, text, "| [4.8](spec/ccai.md#48-how) | a rule of a fault | official | `doubled` |\n")
	require.Contains(t, text, "| [10](spec/ccai.md#10-how) | a promise |\n")
}

// written is the text of a document whose sections all have the same name.
func written(t *testing.T, d document, rows [][]row) string {
	t.Helper()
	named := make(sections)
	for _, number := range []string{"4", "4.7", "4.8", "5", "8", "10"} {
		named[number] = number + " How?"
	}
	text, err := d.text(rows, named)
	require.NoError(t, err)
	return string(text)
}

func TestASectionThatTheSpecificationLacksIsAnError(t *testing.T) {
	_, err := maxDocument.text([][]row{{{"99", "a rule", nil}}, nil}, sections{"5": "5. Registration"})
	require.ErrorContains(t, err, "spec/max.md has no section 99")
}
