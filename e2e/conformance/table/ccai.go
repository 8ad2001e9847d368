package main

import "github.com/ctibridge/ctibridge/hostsim/ccai/faults"

var ccaiDocument = document{
	file: "docs/conformance-ccai.md",
	spec: "spec/ccai.md",
	head: `# Conformance: Google CCAI Platform adapters

Written by "make conformance" from the tests; do not edit. Each row is a test that passed, and its
first cell leads to the section of the [protocol's specification](spec/ccai.md) that holds the rule.

The certainty is the specification's ([all marks](spec/README.md#how-sure-a-rule-is)): **seed**, the
vendor's Custom CRM page; **official**, the vendor's other pages and release notes; **third party**,
code and write-ups of others; **inferred**, our reading, without a source. A row with a
fault holds while that fault is on.
`,
	tables: []table{{
		"## The simulated adapters\n\nShown by `TestConformance/<section>: <rule> (<fault or current>, <certainty>)` in `hostsim/ccai`: %d rules.",
		"./hostsim/ccai", "TestConformance", []column{{"certainty", certaintyOf}, {"fault", faultOf}},
	}, {
		"## The bridge around them\n\nShown by `TestBridge/<section>: <rule> (bridge, bridge)` in `e2e/conformance/ccai`: %d rules. " +
			"They are promises of the bridge, so they have no certainty.",
		"./e2e/conformance/ccai", "TestBridge", nil,
	}},
}

// certaintyOf is that of the only circumstance that a row has.
func certaintyOf(r row) (certainty string) {
	for _, certainty = range r.certainty {
	}
	return certainty
}

func faultOf(r row) string {
	for circumstance := range r.certainty {
		if circumstance != string(faults.ProfileCurrent) {
			return "`" + circumstance + "`"
		}
	}
	return ""
}
