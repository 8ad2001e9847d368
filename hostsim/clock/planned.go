package clock

import (
	"slices"
	"time"
)

// planned are the functions that wait for their time: the earliest first, and those of one time in
// the order in which they were planned. Its clock locks it.
type planned []*plan

type plan struct {
	due time.Time
	f   func()
}

func (p *planned) add(due time.Time, f func()) *plan {
	added := &plan{due: due, f: f}
	at := slices.IndexFunc(*p, func(other *plan) bool { return other.due.After(due) })
	if at < 0 {
		at = len(*p)
	}
	*p = slices.Insert(*p, at, added)
	return added
}

// remove reports whether it was still there.
func (p *planned) remove(gone *plan) bool {
	at := slices.Index(*p, gone)
	if at < 0 {
		return false
	}
	*p = slices.Delete(*p, at, at+1)
	return true
}

// next takes out the first that is due at a time, nil if none is.
func (p *planned) next(now time.Time) *plan {
	if len(*p) == 0 || (*p)[0].due.After(now) {
		return nil
	}
	first := (*p)[0]
	*p = slices.Delete(*p, 0, 1)
	return first
}
