package main

import "fmt"

// runs is how many there are. Every second is a hard one.
const runs = 20

// A hard run has to share two cores with busyLoops, and its pages compute
// slowdown times slower.
const (
	busyLoops = 4
	slowdown  = 4
)

// run is one of the runs, by its number from 1.
type run struct {
	number int
	hard   bool
}

func plan() []run {
	all := make([]run, runs)
	for i := range all {
		all[i] = run{i + 1, i%2 == 1}
	}
	return all
}

// round is which of its profiles a story is acted out at: after eight runs, four of
// them hard, each story was at each, on a free and on a busy machine.
func (r run) round() int { return (r.number - 1) / 2 }

func (r run) String() string {
	if r.hard {
		return fmt.Sprintf("run %d of %d, beside %d busy loops, %d times slower", r.number, runs, busyLoops, slowdown)
	}
	return fmt.Sprintf("run %d of %d", r.number, runs)
}
