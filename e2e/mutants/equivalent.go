package main

import (
	"fmt"
	"os"
	"path"
	"strings"
)

const equivalentsFile = "e2e/mutants/equivalent.tsv"

// equivalents are the mutants that no test can notice, each with its reason. They
// are found by file, function and change, so that the list outlives edits.
type equivalents map[[3]string]string

func readEquivalents(name string) (equivalents, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return parseEquivalents(name, string(text))
}

func parseEquivalents(name, text string) (equivalents, error) {
	listed := make(equivalents)
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 || cells[3] == "" {
			return nil, fmt.Errorf("%s:%d: not file, function, change and reason, with a tab between", name, i+1)
		}
		key := [3]string(cells)
		if _, twice := listed[key]; twice {
			return nil, fmt.Errorf("%s:%d: listed twice", name, i+1)
		}
		listed[key] = cells[3]
	}
	return listed, nil
}

func (e equivalents) has(m mutant) bool {
	_, ok := e[m.key()]
	return ok
}

func (m mutant) key() [3]string { return [3]string{m.file, m.function, m.change} }

// stale finds the rows of a subject that match none of its mutants.
func (e equivalents) stale(subject string, all []mutant) (errs []error) {
	known := make(map[[3]string]bool, len(all))
	for _, m := range all {
		known[m.key()] = true
	}
	for key := range e {
		if path.Dir(key[0]) == subject || subject == typeScriptName && strings.HasSuffix(key[0], ".ts") {
			if !known[key] {
				errs = append(errs, fmt.Errorf("%s lists what is not there any more: %s", equivalentsFile, strings.Join(key[:], ", ")))
			}
		}
	}
	return errs
}
