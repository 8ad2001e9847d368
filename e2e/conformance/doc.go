// Package conformance joins the bridge with the simulator's MAX console in
// memory, without a browser: one is the Go model for the tests of the other. The
// two share no code, so that a misreading of the specification shows.
package conformance
