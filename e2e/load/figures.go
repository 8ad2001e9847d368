package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"
)

// Targets: the 99th percentile of the time from the call to the console's connection, and
// the most memory of the simulator.
const (
	targetP99    = 50 * time.Millisecond
	targetMemory = 300 << 20 // bytes
)

// figures are what a run measured.
type figures struct {
	// played and real are how long the events of the played consoles and of the real one took.
	played, real []time.Duration
	// memory is the most that the simulator took, in bytes, 0 if it could not be measured.
	memory int64
	// processor is the processor time of the simulator. Unlike the others it hardly changes with
	// what else the machine does.
	processor time.Duration
}

// write prints the table in Markdown.
func (l load) write(out io.Writer, f figures) error {
	_, err := fmt.Fprintf(out, `%d consoles, %d events a second each, for %v: %d events, each of which arrived once and in order. %d cores, %s.

| | p50 | p99 | most | target |
|---|---|---|---|---|
| from the call to the console's connection | %s | p99 at most %v%s |
| from the call to the handler of a real page, and back to its server | %s | |
| memory of the simulator | | | %s | at most %d MB%s |
| processor time of the simulator, for each event | | | %.3f ms | |
`,
		l.consoles, l.rate, l.time, l.consoles*l.events(), runtime.NumCPU(), runtime.Version(),
		row(f.played), targetP99,
		missed(len(f.played) > 0 && quantile(f.played, 0.99) > targetP99), row(f.real),
		megabytes(f.memory), targetMemory>>20, missed(f.memory > targetMemory),
		milliseconds(f.processor)/float64(l.consoles*l.events()))
	return err
}

func missed(m bool) string {
	if m {
		return ", **missed**"
	}
	return ""
}

// megabytes is empty where there is no figure.
func megabytes(bytes int64) string {
	if bytes == 0 {
		return "not measured"
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}

func row(took []time.Duration) string {
	if len(took) == 0 {
		return " | | "
	}
	return fmt.Sprintf("%.1f ms | %.1f ms | %.1f ms",
		milliseconds(quantile(took, 0.5)), milliseconds(quantile(took, 0.99)), milliseconds(quantile(took, 1)))
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// quantile returns the value that the share q of all does not exceed.
func quantile(all []time.Duration, q float64) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[int(q*float64(len(sorted)-1))]
}
