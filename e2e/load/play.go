package main

import (
	"context"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"
)

// patience is how long the last event may take. It ends a run that hangs, and measures
// nothing.
const patience = time.Minute

// play has each console post its events: the next one is due after 1/rate seconds,
// whether or not the one before has arrived, and the consoles are spread over that time.
// An event that is called for late because the one before was late counts from when it
// was due.
func (l load) play(ctx context.Context, s *simulator, all consoles) error {
	interval := time.Second / time.Duration(l.rate)
	begin := time.Now()
	g, ctx := errgroup.WithContext(ctx)
	for i, c := range all.list {
		first := begin.Add(interval * time.Duration(i) / time.Duration(len(all.list)))
		g.Go(func() error {
			for n := range l.events() {
				if err := c.post(ctx, s, first.Add(interval*time.Duration(n))); err != nil {
					return err
				}
			}
			ctx, cancel := context.WithTimeout(ctx, patience)
			defer cancel()
			return c.settled(ctx)
		})
	}
	return g.Wait()
}

// events is how many a console posts.
func (l load) events() int { return max(1, int(l.time.Seconds()*float64(l.rate))) }

// post asks for the next event when it is due.
func (c *console) post(ctx context.Context, s *simulator, due time.Time) error {
	select {
	case <-time.After(time.Until(due)):
	case <-ctx.Done():
		return ctx.Err()
	}
	fields := fmt.Sprintf(`{"name":"%d","data":"{}"}`, c.call(due))
	return s.do(ctx, c.page, "custom-event", fields)
}
