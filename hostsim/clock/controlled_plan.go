package clock

import (
	"fmt"
	"math"
	"time"
)

// AfterFunc plans f: it runs when the clock gets there, by itself or by Advance. Of what is due
// while the clock goes by itself, one runs after the other.
func (c *Controlled) AfterFunc(d time.Duration, f func()) (stop func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p := c.planned.add(c.now().Add(max(d, 0)), f)
	c.setTimer()
	return func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		return c.planned.remove(p)
	}
}

// setTimer has the clock below wake this one when the first that is planned is due.
func (c *Controlled) setTimer() {
	if c.unset != nil {
		c.unset()
		c.unset = nil
	}
	if len(c.planned) == 0 || c.stopped || c.advancing > 0 || c.running {
		return
	}
	wait := max(c.planned[0].due.Sub(c.now()), 0)
	wait = time.Duration(math.Ceil(float64(wait) / c.factor))
	c.unset = c.below.AfterFunc(wait, c.runDue)
}

// runDue runs what is due while the clock goes by itself.
func (c *Controlled) runDue() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.running {
		return
	}
	c.running = true
	for p := c.due(); p != nil; p = c.due() {
		c.mu.Unlock()
		p.f()
		c.mu.Lock()
	}
	c.running = false
	c.setTimer()
}

// due takes out the next that is due, unless the clock was stopped or is being advanced meanwhile.
func (c *Controlled) due() *plan {
	if c.stopped || c.advancing > 0 {
		return nil
	}
	return c.planned.next(c.now())
}

// Advance moves the clock by d at once, whether it stands or goes, and runs what is due on the way,
// in order of due time: what these functions plan within d, too. Advances add up. One by less than
// 0, or beyond the year 9999, is a *RangeError.
func (c *Controlled) Advance(d time.Duration) error {
	end, err := c.begin(d)
	if err != nil {
		return err
	}
	for p := c.step(end); p != nil; p = c.step(end) {
		p.f()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advancing--
	c.since = wall(c.below)
	c.setTimer()
	return nil
}

func (c *Controlled) begin(d time.Duration) (end time.Time, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now()
	if c.advancing > 0 {
		now = c.until
	}
	end = now.Add(d)
	switch {
	case d < 0:
		return end, &RangeError{"advance", fmt.Sprintf("%s is less than 0: a clock does not go back", d)}
	case end.UTC().Year() > lastYear:
		return end, &RangeError{"advance", fmt.Sprintf("%s leads beyond the year %d", d, lastYear)}
	}
	if c.advancing == 0 {
		c.at = now
	}
	c.until = end
	c.advancing++
	return end, nil
}

// step moves the clock to the next function that is due until end, or else to end.
func (c *Controlled) step(end time.Time) *plan {
	c.mu.Lock()
	defer c.mu.Unlock()
	p := c.planned.next(end)
	if p != nil {
		end = p.due
	}
	c.at = later(c.at, end)
	return p
}
