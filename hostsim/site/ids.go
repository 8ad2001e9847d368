package site

import "sync/atomic"

// IDs is a source of ids, each higher than those before.
type IDs struct{ last atomic.Int64 }

// NewIDs returns a source that counts from first.
func NewIDs(first int64) *IDs {
	ids := &IDs{}
	ids.last.Store(first - 1)
	return ids
}

// Next returns the next id.
func (i *IDs) Next() int64 { return i.last.Add(1) }

// Pass has the next ids be higher than one that came from elsewhere.
func (i *IDs) Pass(id int64) {
	for last := i.last.Load(); last < id && !i.last.CompareAndSwap(last, id); {
		last = i.last.Load()
	}
}
