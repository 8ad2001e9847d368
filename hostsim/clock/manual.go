package clock

import (
	"sync"
	"time"
)

// Manual stands still until it is moved.
type Manual struct {
	mu  sync.Mutex
	now time.Time
	// until is where the advances so far lead: now, unless one is under way.
	until   time.Time
	planned planned
}

// NewManual returns a clock that shows start.
func NewManual(start time.Time) *Manual { return &Manual{now: start, until: start} }

// Now returns the time the clock was last moved to. While a planned function runs, that is the time
// at which it was due.
func (m *Manual) Now() time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// AfterFunc plans f for Advance, which runs it: by 0 too, if d is 0 or less.
func (m *Manual) AfterFunc(d time.Duration, f func()) (stop func() bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.planned.add(m.now.Add(max(d, 0)), f)
	return func() bool {
		m.mu.Lock()
		defer m.mu.Unlock()
		return m.planned.remove(p)
	}
}

// Advance moves the clock by d, and runs what is due on the way, in order of due time: what these
// functions plan within d, too. Advances add up, and one by less than 0 moves nothing.
func (m *Manual) Advance(d time.Duration) {
	end := m.extend(d)
	for p := m.next(end); p != nil; p = m.next(end) {
		p.f()
	}
}

func (m *Manual) extend(d time.Duration) time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.until = m.until.Add(max(d, 0))
	return m.until
}

// next moves the clock to the next function that is due until end, or else to end.
func (m *Manual) next(end time.Time) *plan {
	m.mu.Lock()
	defer m.mu.Unlock()
	p := m.planned.next(end)
	if p != nil {
		end = p.due
	}
	m.now = later(m.now, end)
	return p
}
