package site

import "sync/atomic"

// IDs returns a source of ids that counts from first.
func IDs(first int64) func() int64 {
	var last atomic.Int64
	last.Store(first - 1)
	return func() int64 { return last.Add(1) }
}
