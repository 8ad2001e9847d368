// Package library holds the scenarios that hostsim brings along: what happens most in a contact
// centre, to be played at a page and to be copied.
package library

import (
	"embed"
	"path"
	"strings"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

//go:embed scenarios
var files embed.FS

const folder = "scenarios"

// Source returns the text of a ready scenario's file, for scenarios that include one.
func Source(file string) ([]byte, error) {
	return files.ReadFile(path.Join(folder, path.Clean(file)))
}

// Ready is a scenario of the library.
type Ready struct {
	// ID is the name of its file without ".yaml".
	ID string
	*scenario.Scenario
}

// All lists them in the order of their files. It panics if one of them cannot be read, which a test
// would have found.
var All = sync.OnceValue(func() []Ready {
	entries, err := files.ReadDir(folder)
	if err != nil {
		panic("library: " + err.Error())
	}
	var all []Ready
	for _, e := range entries {
		s, err := scenario.Read(e.Name(), Source)
		if err != nil {
			panic("library: " + err.Error())
		}
		all = append(all, Ready{ID: strings.TrimSuffix(e.Name(), ".yaml"), Scenario: s})
	}
	return all
})

// Find returns the scenario of that ID, nil if there is none.
func Find(id string) *scenario.Scenario {
	for _, ready := range All() {
		if ready.ID == id {
			return ready.Scenario
		}
	}
	return nil
}
