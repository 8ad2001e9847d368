package pagelink

import (
	"context"

	"github.com/coder/websocket"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Joined is the connection of a page that Serve does not serve.
func Joined(socket *websocket.Conn, j *journal.Journal, m Machine) *Conn {
	return &Conn{Journal: j, Machine: m, socket: socket, life: context.Background()}
}

// Step gives the machine one message of the page.
func (c *Conn) Step(message []byte) Reply { return c.step(message) }

// Viewed is the message with the present view.
func (c *Conn) Viewed() (encoded []byte, seq uint64) { return Encode(viewOf(c)), c.seq }

// Close is what the end of the page does.
func (c *Conn) Close() { c.close() }
