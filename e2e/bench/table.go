package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
)

// Targets: how much longer than the bare listener the bridge may take, and how
// much longer with many other contacts than with none. The cost of
// an event must not grow with their number: what is above 1 is for the noise.
const (
	burstTarget     = 1.15
	roundTripTarget = 1.10
	othersTarget    = 1.15
)

// environment says where the figures come from.
func environment(browser string) string {
	return fmt.Sprintf("%s, %d cores, %s", browser, runtime.NumCPU(), runtime.Version())
}

// write prints the table in Markdown, for the README.
func (r results) write(out io.Writer, environment string) error {
	lines := []string{
		"| | raw | bridge | ratio | of single repeats | target |",
		"|---|---|---|---|---|---|",
		compared("burst, µs an event", r.burst, burstTarget),
		compared("second burst of the same page, µs an event", r.second, 0),
		compared("round trip p50, µs", r.p50, roundTripTarget),
		compared("round trip p99, µs", r.p99, 0),
		compared("round trip mean, µs", r.mean, 0),
		compared("handling alone, µs an event", r.handling, 0),
		compared("MAX envelope of 5 events handled alone, µs an envelope", r.contacts.sides(), 0),
		grown(fmt.Sprintf("the same with %d other contacts, over none", otherContacts), r.contacts.others(), othersTarget),
		alone("start, module never fetched before, ms", r.cold),
		alone("start, module in the browser's cache, ms", r.warm),
		"",
		explanation,
		"",
		environment + ".",
	}
	_, err := fmt.Fprintln(out, strings.Join(lines, "\n"))
	return err
}

var explanation = fmt.Sprintf("The ratio is the bridge's median over that of a bare `message` listener which checks source and origin; "+
	"%d repeats, each on a fresh page, page and frame of different sites. Burst: 5,000 chat events of 238 bytes, from the request for them "+
	"until the last is handled, behind 500 that do not count. Round trip: 2,000 times hold, until the console's event confirms it. "+
	"Alone is without the browser's transport; each MAX envelope changes the agent, three calls and the mute.", repeats)

func compared(name string, p pair, target float64) string {
	lowest, highest := p.spread()
	return fmt.Sprintf("| %s | %.1f | %.1f | %.2f | %.2f to %.2f | %s |",
		name, median(p[0]), median(p[1]), p.ratio(), lowest, highest, verdict(p.ratio(), target))
}

// grown is a comparison of the bridge with itself, so nothing of it is raw.
func grown(name string, p pair, target float64) string {
	lowest, highest := p.spread()
	return fmt.Sprintf("| %s | | %.1f | %.2f | %.2f to %.2f | %s |",
		name, median(p[1]), p.ratio(), lowest, highest, verdict(p.ratio(), target))
}

// verdict is empty for a figure that has no target.
func verdict(ratio, target float64) string {
	switch {
	case target == 0:
		return ""
	case ratio > target:
		return fmt.Sprintf("**missed**: at most %.2f", target)
	}
	return fmt.Sprintf("at most %.2f", target)
}

func alone(name string, values []float64) string {
	return fmt.Sprintf("| %s | | %.1f | | | |", name, median(values))
}
