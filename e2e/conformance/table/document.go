package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

const head = `# Conformance: NICE MAX and CXone Agent

Written by "make conformance" from the tests; do not edit. Each row is a test that passed, and the sections are those of the
protocol's specification: 1 topology, 3 messages to the console, 4 its messages, 5 registration, 6 live filters, 7 first
state, 8 commands, 9 differences, 10 neighbouring channels, 11 events, 12 what integrations met.

A profile's column says how sure the rule is for it: **seed**, the vendor's documentation; **NICE code**, read in the vendor's
published code; **ran**, seen by running that code; **inferred**, our reading, without a source. An empty cell: the rule does
not hold for that profile.
`

// document makes the two tables.
func document(console, page []row) []byte {
	var b bytes.Buffer
	b.WriteString(head)
	fmt.Fprintf(&b, "\n## The simulated console\n\nShown by `TestConformance/<section>: <rule> (<profile>, <certainty>)` in `hostsim/max`: %d rules.\n\n", len(console))
	table(&b, console)
	fmt.Fprintf(&b, "\n## The bridge at that console\n\nShown by `TestBridge/<section>: <rule> (<profile>, bridge)` in `e2e/conformance`: %d rules. "+
		"They are promises of the bridge, so they have no certainty.\n\n", len(page))
	table(&b, page)
	return b.Bytes()
}

func table(b *bytes.Buffer, rows []row) {
	b.WriteString("| | Rule |")
	for _, p := range max.Profiles {
		fmt.Fprintf(b, " %s |", p)
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---|", len(max.Profiles)) + "\n")
	for _, r := range rows {
		fmt.Fprintf(b, "| %d | %s |", r.section, strings.ReplaceAll(r.rule, "|", `\|`))
		for _, p := range max.Profiles {
			fmt.Fprintf(b, " %s |", cell(r.certainty[string(p)]))
		}
		b.WriteString("\n")
	}
}

// cell marks a promise of the bridge, which has no certainty.
func cell(certainty string) string {
	if certainty == "bridge" {
		return "kept"
	}
	return certainty
}
