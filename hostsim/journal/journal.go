package journal

import (
	"context"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// What is kept at most; a simulator that is left on for days must not eat the machine's memory.
// Either bound drops the oldest entries. Entries alone would not do: 10,000 of the largest that a
// page may post are gigabytes.
const (
	// Capacity is in entries.
	Capacity = 10000
	// CapacityBytes is in bytes, as Entry.Size counts them. The newest entry stays even if it is
	// larger alone.
	CapacityBytes = 64 << 20
)

// Journal is safe for use by several goroutines.
type Journal struct {
	clock clock.Clock

	mu      sync.Mutex
	last    int
	entries []Entry
	// size is the sum over entries, in bytes.
	size int
	// clears counts how often all entries were forgotten.
	clears int
	// added is closed and replaced at each new entry, and at a clear, which wakes everyone who waits.
	added chan struct{}
	// followers are called for each entry.
	followers map[*func(Entry)]bool
}

// New returns an empty journal that stamps its entries with c.
func New(c clock.Clock) *Journal {
	return &Journal{
		clock: c, added: make(chan struct{}), followers: map[*func(Entry)]bool{},
	}
}

// Add appends e. Seq, Time and the redaction of the payload are the journal's own doing.
func (j *Journal) Add(e Entry) {
	e.Payload = redact(e.Payload)
	j.mu.Lock()
	defer j.mu.Unlock()
	j.last++
	e.Seq = j.last
	e.Time = j.clock.Now()
	j.entries = append(j.entries, e)
	j.size += e.Size()
	j.drop()
	j.wake()
	for f := range j.followers {
		(*f)(e)
	}
}

func (j *Journal) wake() {
	close(j.added)
	j.added = make(chan struct{})
}

// Follow calls f for each entry from now on, in order, until stop is called. The console waits while
// f runs, and f must not use the journal: who may be slow uses Wait, and who must miss nothing, this.
func (j *Journal) Follow(f func(Entry)) (stop func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.followers[&f] = true
	return func() {
		j.mu.Lock()
		defer j.mu.Unlock()
		delete(j.followers, &f)
	}
}

// drop lets go of the oldest entries that are too many, or too large together.
func (j *Journal) drop() {
	n := 0
	for len(j.entries)-n > 1 && (len(j.entries)-n > Capacity || j.size > CapacityBytes) {
		j.size -= j.entries[n].Size()
		n++
	}
	// To move all that stay would take longer than all else that an event costs.
	clear(j.entries[:n])
	j.entries = j.entries[n:]
}

// Entries returns what the journal holds, oldest first.
func (j *Journal) Entries() []Entry {
	entries, _ := j.after(0)
	return entries
}

// Wait returns the entries with a Seq above after, oldest first, and blocks until there is at least
// one. It returns the context's error if that comes first. Calling it again with the last Seq seen
// reads the journal on; only a reader that comes after entries were dropped finds a gap, which
// shows in Seq.
func (j *Journal) Wait(ctx context.Context, after int) ([]Entry, error) {
	for {
		entries, added := j.after(after)
		if len(entries) > 0 {
			return entries, nil
		}
		select {
		case <-added:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (j *Journal) after(seq int) ([]Entry, <-chan struct{}) {
	entries, _, added := j.since(seq)
	return entries, added
}

func (j *Journal) since(seq int) (entries []Entry, clears int, added <-chan struct{}) {
	j.mu.Lock()
	defer j.mu.Unlock()
	first, _ := slices.BinarySearchFunc(j.entries, seq+1, func(e Entry, target int) int { return e.Seq - target })
	return slices.Clone(j.entries[first:]), j.clears, j.added
}
