package ui

import (
	"iter"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// mostBatch is in bytes. A page draws while the next message is on its way, and neither side has to
// hold the whole journal as one text.
const mostBatch = 1 << 20

// batches cuts entries into runs of at most mostBatch, in order. An entry that is larger alone is a
// run of its own.
func batches(entries []journal.Entry) iter.Seq[[]journal.Entry] {
	return func(yield func([]journal.Entry) bool) {
		first, size := 0, 0
		for i, e := range entries {
			if size += e.Size(); size > mostBatch && i > first {
				if !yield(entries[first:i]) {
					return
				}
				first, size = i, e.Size()
			}
		}
		if first < len(entries) {
			yield(entries[first:])
		}
	}
}
