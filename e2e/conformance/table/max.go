package main

import "github.com/ctibridge/ctibridge/hostsim/nicemax"

var maxDocument = document{
	file: "docs/conformance-max.md",
	spec: "spec/max.md",
	head: `# Conformance: NICE MAX and CXone Agent

Written by "make conformance" from the tests; do not edit. Each row is a test that passed, and its
first cell leads to the section of the [protocol's specification](spec/max.md) that holds the rule.

A profile's column says how sure the rule is for it: **seed**, the vendor's documentation; **NICE
code**, read in the vendor's published code; **ran**, seen by running that code; **inferred**, our
reading, without a source ([all marks](spec/README.md#how-sure-a-rule-is)). An empty cell: the rule
does not hold for that profile.
`,
	tables: []table{{
		"## The simulated console\n\nShown by `TestConformance/<section>: <rule> (<profile>, <certainty>)` in `hostsim/nicemax`: %d rules.",
		"./hostsim/nicemax", "TestConformance", profileColumns(),
	}, {
		"## The bridge at that console\n\nShown by `TestBridge/<section>: <rule> (<profile>, bridge)` in `e2e/conformance`: %d rules. " +
			"They are promises of the bridge, so they have no certainty.",
		"./e2e/conformance", "TestBridge", profileColumns(),
	}},
}

func profileColumns() (columns []column) {
	for _, p := range nicemax.Profiles {
		columns = append(columns, column{string(p), func(r row) string { return kept(r.certainty[string(p)]) }})
	}
	return columns
}

// kept marks a promise of the bridge, which has no certainty.
func kept(certainty string) string {
	if certainty == "bridge" {
		return "kept"
	}
	return certainty
}
