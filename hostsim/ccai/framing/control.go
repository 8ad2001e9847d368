package framing

import (
	"sync"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// Control is the setting of one tenant. It is safe for use by several goroutines.
type Control struct {
	clock clock.Clock
	first List
	delay time.Duration

	mu sync.Mutex
	// saved is every list that is in force or will be, in the order in which they were saved. There
	// is at least one.
	saved []change
}

// change is a list, and when the adapters begin to follow it.
type change struct {
	list List
	from time.Time
}

// NewControl returns a setting that holds list, in force immediately. A list that is saved later is
// in force after delay; the vendor says that it takes up to about a minute.
func NewControl(c clock.Clock, list List, delay time.Duration) *Control {
	control := &Control{clock: c, first: list, delay: delay}
	control.Reset()
	return control
}

// Reset brings back the first list, in force immediately.
func (c *Control) Reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.saved = []change{{list: c.first, from: c.clock.Now()}}
}

// Save replaces the list. Frames that are open stay as they are until they are loaded again.
func (c *Control) Save(list List) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.settle()
	c.saved = append(c.saved, change{list: list, from: c.clock.Now().Add(c.delay)})
}

// InForce returns the list that the adapters follow now.
func (c *Control) InForce() List {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.settle()
	return c.saved[0].list
}

// Saved returns the list that was saved last and when it is in force, which has passed if it is.
func (c *Control) Saved() (List, time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	last := c.saved[len(c.saved)-1]
	return last.list, last.from
}

// settle drops the lists that a later one has replaced.
func (c *Control) settle() {
	now := c.clock.Now()
	for len(c.saved) > 1 && !c.saved[1].from.After(now) {
		c.saved = c.saved[1:]
	}
}
