package pagelink

import "context"

// Follow sends the page its addresses anew. An error means that the page is gone.
func (c *Conn) Follow(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return ErrClosed
	}
	return c.send(ctx, toPage{Addresses: c.addresses()})
}

func (c *Conn) addresses() []string {
	if c.Addresses == nil {
		return []string{}
	}
	return c.Addresses()
}
