package hostsim

import "sync/atomic"

// next returns a source of ids that counts on from the counter's value.
func next(counter *atomic.Int64) func() int64 {
	return func() int64 { return counter.Add(1) }
}
