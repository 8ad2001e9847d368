package main

import (
	"context"
	"errors"
	"time"
)

// consoles are all that are open.
type consoles struct {
	list []*console
	real *realConsole
}

// openAll opens n consoles, the real one last.
func openAll(ctx context.Context, s *simulator, n int) (consoles, error) {
	var all consoles
	for range n - 1 {
		c, err := openConsole(ctx, s)
		if err != nil {
			return all, errors.Join(err, all.close())
		}
		all.list = append(all.list, c)
	}
	r, err := openReal(ctx, s)
	if err != nil {
		return all, errors.Join(err, all.close())
	}
	all.real = r
	all.list = append(all.list, r.console)
	return all, nil
}

func (all consoles) close() error {
	for _, c := range all.list {
		if c.conn != nil {
			c.conn.CloseNow()
		}
	}
	if all.real != nil {
		return all.real.close()
	}
	return nil
}

// latencies are how long the events of the played consoles took, without the first tenth
// of each; and of the real one, where it is the time until its page's server has the
// event.
func (all consoles) latencies() (played, real []time.Duration) {
	for _, c := range all.list {
		c.mu.Lock()
		measured := c.took[len(c.took)/10:]
		c.mu.Unlock()
		if c.conn == nil {
			real = append(real, measured...)
		} else {
			played = append(played, measured...)
		}
	}
	return played, real
}
