package main

import "github.com/ctibridge/ctibridge/hostsim/ccai"

var ccaiDocument = document{
	file: "docs/conformance-ccai.md",
	head: `# Conformance: Google CCAI Platform adapters

Written by "make conformance" from the tests; do not edit. Each row is a test that passed, and the sections are those of the
protocol's specification: 3.1 address, 3.2 framing, 3.3 sign-in, 4.1 transport, 4.2 envelope, 4.3 events, 4.4 fields, 4.5
fields of each event, 4.6 session types, 4.7 order and life, 4.8 defects, 4.9 messages to the adapter, 9 gaps, 10 neutral
meaning.

The certainty is the specification's: **seed**, the vendor's Custom CRM page; **official**, the vendor's other pages and
release notes; **third party**, code and write-ups of others; **inferred**, our reading, without a source. A row with a
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
		if circumstance != string(ccai.ProfileCurrent) {
			return "`" + circumstance + "`"
		}
	}
	return ""
}
