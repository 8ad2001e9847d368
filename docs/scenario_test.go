package docs_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/library"
)

// commandLine has a configuration, which the tests of hostsim/cmd/hostsim read.
const commandLine = "docs/command-line.md"

// checkScenarios returns what is wrong in the scenarios of the documents: every other block of YAML is a whole one. They may include the ready ones.
func checkScenarios(blocks []block) (found []string) {
	for _, b := range blocks {
		if b.lang != "yaml" || b.file == commandLine {
			continue
		}
		if _, err := scenario.Parse("block.yaml", []byte(b.text), library.Source); err != nil {
			found = append(found, fmt.Sprintf("%s: %v", b, err))
		}
	}
	return found
}

func TestABlockThatIsNoScenarioIsFound(t *testing.T) {
	found := checkScenarios([]block{
		{file: "a.md", line: 7, lang: "yaml", text: "name: a\nsteps: [{max: rng}]\n"},
		{file: "a.md", line: 12, lang: "yaml", text: "name: a\nsteps: [{max: ring}]\n"},
	})
	require.Len(t, found, 1)
	require.Contains(t, found[0], `a.md:7: `)
	require.Contains(t, found[0], `there is no "rng"`)
}
