package clock

import (
	"fmt"
	"math"
	"sync"
	"time"
)

// MaxFactor is the most by which a Controlled clock goes faster than the one below it.
const MaxFactor = 1000

// lastYear is the last that a time has in JSON.
const lastYear = 9999

// Controlled goes with a clock below it until it is told otherwise: it can be stopped, advanced, and
// made faster or slower. It is safe for use by several goroutines.
type Controlled struct {
	below Clock

	mu      sync.Mutex
	stopped bool
	factor  float64
	// at is what the clock showed when the one below it showed since.
	at, since time.Time
	// until is where the advances so far lead, as long as advancing counts one.
	until     time.Time
	advancing int

	planned planned
	// running tells that what was due runs, or is about to.
	running bool
	// unset takes back the timer of the clock below, for the first that is planned.
	unset func() bool
}

// State is what a Controlled clock shows, and how it goes.
type State struct {
	Now     time.Time `json:"now"`
	Stopped bool      `json:"stopped"`
	// Factor is how many seconds pass in one of the clock below, unless it is stopped.
	Factor float64 `json:"factor"`
	// Next is when the first that is planned is due, nil if nothing is.
	Next *time.Time `json:"next,omitempty"`
}

// RangeError means that a clock cannot be set so; it is as it was.
type RangeError struct {
	// Field is "factor" or "advance".
	Field  string
	Reason string
}

func (e *RangeError) Error() string { return fmt.Sprintf("clock: %s: %s", e.Field, e.Reason) }

// NewControlled returns a clock that goes as the one below it does.
func NewControlled(below Clock) *Controlled {
	now := wall(below)
	return &Controlled{below: below, factor: 1, at: now, since: now}
}

// wall returns the time without the reading that stands still while the machine sleeps.
func wall(c Clock) time.Time { return c.Now().Round(0) }

// Now returns the present time. While a planned function runs because the clock was advanced, that
// is the time at which it was due.
func (c *Controlled) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now()
}

// State returns the present time, and how the clock goes.
func (c *Controlled) State() State {
	c.mu.Lock()
	defer c.mu.Unlock()
	state := State{Now: c.now(), Stopped: c.stopped, Factor: c.factor}
	if len(c.planned) > 0 {
		next := c.planned[0].due
		state.Next = &next
	}
	return state
}

func (c *Controlled) now() time.Time {
	if c.stopped || c.advancing > 0 {
		return c.at
	}
	passed := wall(c.below).Sub(c.since)
	if c.factor != 1 { // which a number with a fraction would make inexact after some months
		passed = time.Duration(math.Round(float64(passed) * c.factor))
	}
	return c.at.Add(passed)
}

// Stop lets the clock stand still. What is planned waits.
func (c *Controlled) Stop() { c.change(func() { c.stopped = true }) }

// Continue lets it go on from where it stands, at its factor.
func (c *Controlled) Continue() { c.change(func() { c.stopped = false }) }

// SetFactor makes it go faster or slower than the clock below it: 2 is twice as fast. A factor that
// is not more than 0, or is more than MaxFactor, is a *RangeError.
func (c *Controlled) SetFactor(factor float64) error {
	if !(factor > 0 && factor <= MaxFactor) { // NaN is neither
		return &RangeError{"factor", fmt.Sprintf("%v is not more than 0 and at most %d", factor, MaxFactor)}
	}
	c.change(func() { c.factor = factor })
	return nil
}

// Reset lets it go with the clock below it again, and show the same time. What is planned is due
// after as long as before.
func (c *Controlled) Reset() {
	c.change(func() {
		for _, p := range c.planned {
			p.due = p.due.Add(c.since.Sub(c.at))
		}
		c.stopped, c.factor, c.at = false, 1, c.since
	})
}

// change makes at and since those of this moment, and sets the timer anew after it.
func (c *Controlled) change(how func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at, c.since = c.now(), wall(c.below)
	how()
	c.setTimer()
}
