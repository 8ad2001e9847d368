package runner

import (
	"context"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/headless"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// What an address of a page may hold to name the simulator, whose port is another in each run.
const (
	// Console stands for the origin of the console of MAX.
	Console = "{console}"
	// Adapters stands for the origin of the adapters of CCAI Platform.
	Adapters = "{adapters}"
)

// Options of the runs.
type Options struct {
	Browser *headless.Browser
	// Page is the address of the page under test; it may hold Console and Adapters. The demo page
	// is run if it is empty.
	Page string
	// Port is where the first simulator listens, the next at the next one; free ports if it is 0.
	Port int
	// Parallel is how many run at the same time, 1 if it is 0.
	Parallel int
	// Seed replaces that of each scenario, unless it is 0.
	Seed int64
	// Done is told of each run when it is over, of one at a time. It may be nil.
	Done func(*Run)
}

// All runs the scenarios, and returns what came of them in their order. Those that ctx kept from
// beginning have the outcome Skipped.
func All(ctx context.Context, scenarios []*scenario.Scenario, o Options) []*Run {
	runs := make([]*Run, len(scenarios))
	next := make(chan int)
	var workers sync.WaitGroup
	var telling sync.Mutex
	for n := range max(o.Parallel, 1) {
		workers.Go(func() {
			for i := range next {
				runs[i] = one(ctx, scenarios[i], o, portOf(o.Port, n))
				if o.Done != nil {
					telling.Lock()
					o.Done(runs[i])
					telling.Unlock()
				}
			}
		})
	}
	for i := range scenarios {
		next <- i
	}
	close(next)
	workers.Wait()
	return runs
}

// portOf is the port of a worker, 0 for any that is free.
func portOf(first, n int) int {
	if first == 0 {
		return 0
	}
	return first + n
}
