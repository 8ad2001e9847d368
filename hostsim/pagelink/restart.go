package pagelink

import "context"

// Halt stops listening to the page until it has followed the next Restart: what it reports until
// then is about the console that was. An error means that the page is gone.
func (c *Conn) Halt() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return ErrClosed
	}
	c.halt()
	return nil
}

func (c *Conn) halt() {
	c.deaf = true
	c.restarts++
}

// Restart puts a new console behind the page, as if the page had just been opened, and has the page
// load its frames anew. What the page reports before it has done so is left out: since Halt, if that
// was called before. An error means that the page is gone.
func (c *Conn) Restart(ctx context.Context) error { return c.restart(ctx, c.Anew) }

func (c *Conn) restart(ctx context.Context, anew func() Machine) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return ErrClosed
	}
	if !c.deaf { // nor was it halted, or the page has followed another restart since
		c.halt()
	}
	c.Machine = anew()
	rules(c).clear()
	rules(c).begin()
	c.tell(func(w Watcher) { w.Restarted(c.Hello.Page, c.Machine.View()) })
	if err := c.send(ctx, toPage{Restart: c.restarts}); err != nil {
		return err
	}
	c.drawn = nil
	return c.draw(ctx)
}
