// Package clock is the only source of time in hostsim: a test that stops the clock stops every
// console with it.
package clock

import (
	"sync"
	"time"
)

// Clock gives the time. Events, timestamps of contacts and journal entries all ask it and nothing
// else.
type Clock interface {
	Now() time.Time
}

// System is the clock of the machine.
type System struct{}

// Now returns the present time.
func (System) Now() time.Time { return time.Now() }

// Manual stops until it is moved.
type Manual struct {
	mu  sync.Mutex
	now time.Time
}

// NewManual returns a clock that shows start.
func NewManual(start time.Time) *Manual { return &Manual{now: start} }

// Now returns the time the clock was last moved to.
func (m *Manual) Now() time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// Advance moves the clock by d.
func (m *Manual) Advance(d time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.now = m.now.Add(d)
}
