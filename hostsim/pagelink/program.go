package pagelink

import (
	"context"
	"errors"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// ErrClosed is the error of a program that uses a connection whose page is gone.
var ErrClosed = errors.New("the page of the console is gone")

// Do does an action for a program, as if a person had done it on the page: what follows from it is
// posted and drawn there. An *action.Error means that nothing has changed; any other error, that
// the page is gone.
func (c *Conn) Do(ctx context.Context, r action.Request) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return ErrClosed
	}
	reply, err := c.Machine.Do(r)
	if err != nil {
		return err
	}
	c.tell(func(w Watcher) { w.Did(c.Hello.Page, r) })
	return c.answer(ctx, quiet(c, reply))
}

// Post posts a message for a program. An error means that the page is gone.
func (c *Conn) Post(ctx context.Context, p Post) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return ErrClosed
	}
	c.tell(func(w Watcher) { w.Posted(c.Hello.Page, p) })
	return c.answer(ctx, Reply{Posts: []Post{p}})
}

// View returns the machine's present state for a program.
func (c *Conn) View() (any, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return nil, ErrClosed
	}
	return c.Machine.View(), nil
}
