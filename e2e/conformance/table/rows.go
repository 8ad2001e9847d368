package main

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// row is one rule and how sure the specification is of it for each profile that
// keeps it.
type row struct {
	section   string
	rule      string
	certainty map[string]string // by profile
}

// passed is a subtest's line: "5: rule (profile, certainty)", with the spaces
// that the test runner writes as underscores.
var passed = regexp.MustCompile(`(?m)^    --- PASS: (\w+)/(\d+(?:\.\d+)?):_(.+)_\(([a-z0-9-]+),_([^()]+)\) \(`)

// parse reads the output of go test -v. Rules keep the order of the tests within
// their section.
func parse(output, test string) []row {
	var rows []row
	index := make(map[string]int)
	for _, m := range passed.FindAllStringSubmatch(output, -1) {
		if m[1] != test {
			continue
		}
		key := m[2] + m[3]
		i, known := index[key]
		if !known {
			i = len(rows)
			index[key] = i
			rows = append(rows, row{m[2], strings.ReplaceAll(m[3], "_", " "), make(map[string]string)})
		}
		rows[i].certainty[m[4]] = strings.ReplaceAll(m[5], "_", " ")
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(number(a.section), number(b.section)) })
	return rows
}

// number is the order of sections: 4, 4.1, 4.2, 5, 10.
func number(section string) float64 {
	n, _ := strconv.ParseFloat(section, 64) // the pattern has digits only
	return n
}
