package journal

import (
	"context"
	"fmt"
	"slices"
)

// mostNear is how many entries a NoMatchError names.
const mostNear = 3

// Near is an entry that met some criteria of a filter, and not the others.
type Near struct {
	Entry  Entry       `json:"entry"`
	Misses []Criterion `json:"misses"`
}

// NoMatchError means that no entry came that passed a filter in time.
type NoMatchError struct {
	// Nearest are the entries that came closest, the closest first, and of two alike the later.
	Nearest []Near
	Cause   error
}

func (e *NoMatchError) Error() string {
	if len(e.Nearest) == 0 {
		return "no entry came, and none that is like it"
	}
	return fmt.Sprintf("no entry came; the nearest is %d, which misses %v",
		e.Nearest[0].Entry.Seq, e.Nearest[0].Misses)
}

// Unwrap is why the wait ended.
func (e *NoMatchError) Unwrap() error { return e.Cause }

// Find returns the entries that pass, oldest first.
func (j *Journal) Find(f Filter) []Entry {
	entries, _ := j.after(f.After)
	found := []Entry{}
	for _, e := range entries {
		if f.Match(e) {
			found = append(found, e)
		}
	}
	return found
}

// WaitFor returns the oldest entry that passes, and blocks until there is one. If the context ends
// first, the error is a *NoMatchError.
func (j *Journal) WaitFor(ctx context.Context, f Filter) (Entry, error) {
	from := f.After
	for {
		entries, err := j.Wait(ctx, from)
		if err != nil {
			return Entry{}, &NoMatchError{Nearest: j.nearest(f), Cause: err}
		}
		for _, e := range entries {
			if f.Match(e) {
				return e, nil
			}
		}
		from = entries[len(entries)-1].Seq
	}
}

// nearest leaves out what meets no criterion.
func (j *Journal) nearest(f Filter) []Near {
	entries, _ := j.after(f.After)
	all := f.criteria()
	near := []Near{}
	for _, e := range slices.Backward(entries) {
		if misses := f.Misses(e); len(misses) < all {
			near = append(near, Near{Entry: e, Misses: misses})
		}
	}
	slices.SortStableFunc(near, func(a, b Near) int { return len(a.Misses) - len(b.Misses) })
	return near[:min(len(near), mostNear)]
}

// Clear forgets all entries. Those that come next count on.
func (j *Journal) Clear() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries, j.size = nil, 0
	j.clears++
	j.wake()
}

// Position is how far somebody has read a journal.
type Position struct{ seq, clears int }

// Begin is the position ahead of all entries.
func (j *Journal) Begin() Position {
	_, clears, _ := j.since(0)
	return Position{clears: clears}
}

// Read is Wait for somebody who shows what they read: it returns no entries once the journal was
// cleared, so what was read before the position is no more.
func (j *Journal) Read(ctx context.Context, from Position) ([]Entry, Position, error) {
	for {
		entries, clears, added := j.since(from.seq)
		switch {
		case clears != from.clears:
			return nil, Position{from.seq, clears}, nil
		case len(entries) > 0:
			return entries, Position{entries[len(entries)-1].Seq, clears}, nil
		}
		select {
		case <-added:
		case <-ctx.Done():
			return nil, from, ctx.Err()
		}
	}
}
