// Package clock is the only source of time in hostsim: who stops the clock stops every console with
// it.
package clock

import "time"

// Clock tells the time and plans by it. Events, timestamps of contacts, journal entries and delays
// all ask it and nothing else.
type Clock interface {
	Now() time.Time
	// AfterFunc runs f when d has passed by this clock. Stop takes that back, and reports whether it
	// was in time, as Stop of a time.Timer does. F may use the clock, but must not wait for it:
	// what is due later runs after f has returned.
	AfterFunc(d time.Duration, f func()) (stop func() bool)
}

// System is the clock of the machine.
type System struct{}

// Now returns the present time.
func (System) Now() time.Time { return time.Now() }

// AfterFunc is time.AfterFunc: f runs in a goroutine of its own.
func (System) AfterFunc(d time.Duration, f func()) (stop func() bool) {
	return time.AfterFunc(d, f).Stop
}

// later returns the later of two times.
func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
