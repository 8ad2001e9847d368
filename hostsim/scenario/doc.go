// Package scenario reads scenarios: what is played at the simulated consoles, and what is expected
// of a page, as a file of YAML. docs/scenarios.md describes the form.
//
// Read checks a file against the JSON Schema, which is made from the actions of the consoles, reads
// the files that it includes, and finds every variable that has no value. All that is wrong in a
// file is told at once, each Problem with its line and column. Package player plays a Scenario.
package scenario
