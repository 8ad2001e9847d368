package replay

import (
	"context"
	"encoding/json"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// collector takes the trace of the replay, line by line, as the simulator writes it.
type collector struct {
	mu    sync.Mutex
	lines []trace.Line
	count map[window]int
	taken map[int]bool
	// added is closed and replaced at each line.
	added chan struct{}
}

func newCollector() *collector {
	return &collector{count: map[window]int{}, taken: map[int]bool{}, added: make(chan struct{})}
}

// Write implements io.Writer: a recorder writes one line at a time, the header first.
func (c *collector) Write(text []byte) (int, error) {
	var l trace.Line
	if err := json.Unmarshal(text, &l); err != nil {
		return 0, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if l.Page == 0 { // the header
		return len(text), nil
	}
	c.lines = append(c.lines, l)
	if m := l.Message; m != nil {
		c.count[window{l.Page, m.Frame, m.Direction}]++
	}
	close(c.added)
	c.added = make(chan struct{})
	return len(text), nil
}

// until waits for a condition, which is asked while nothing is added.
func (c *collector) until(ctx context.Context, holds func() bool) error {
	for {
		c.mu.Lock()
		held, added := holds(), c.added
		c.mu.Unlock()
		if held {
			return nil
		}
		select {
		case <-added:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// wait waits until so many messages have passed.
func (c *collector) wait(ctx context.Context, w window, n int) error {
	return c.until(ctx, func() bool { return c.count[w] >= n })
}

// opened waits for a page of the kind that has not been returned yet.
func (c *collector) opened(ctx context.Context, kind consoles.Kind) (page int, o trace.Opened, err error) {
	err = c.until(ctx, func() bool {
		for _, l := range c.lines {
			if l.Opened != nil && l.Console == kind && !c.taken[l.Page] {
				page, o, c.taken[l.Page] = l.Page, *l.Opened, true
				return true
			}
		}
		return false
	})
	return page, o, err
}

func (c *collector) all() []trace.Line {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.lines[:len(c.lines):len(c.lines)]
}
