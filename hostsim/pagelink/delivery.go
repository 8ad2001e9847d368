package pagelink

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/coder/websocket"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// Faults are the rules by which the messages of one console are lost, doubled, delayed or altered on
// their way to its windows, and what happens to its page (BreakPage). It may be used as long as the
// page is there; each method is safe for use by several goroutines.
type Faults struct {
	conn *Conn
	// line is made for the first rule.
	line *delivery.Line
	// shown is what the page has of them.
	shown []byte
	page  pageFaults
}

// NoFaultError means that there is no rule of the number.
type NoFaultError struct {
	ID int
}

func (e *NoFaultError) Error() string { return fmt.Sprintf("there is no fault %d", e.ID) }

// Faults returns the rules of the console. A restart of the console removes them.
func (c *Conn) Faults() *Faults {
	c.mu.Lock()
	defer c.mu.Unlock()
	return rules(c)
}

// rules are what Faults returns, for a connection that is locked.
func rules(c *Conn) *Faults {
	c.faults.conn = c
	return &c.faults
}

// Add has a rule act on the messages that the console posts from now on, and returns its number. An
// error is a *delivery.RuleError, or ErrClosed if the page is gone.
func (f *Faults) Add(r delivery.Rule) (id int, err error) {
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	if f.conn.closed {
		return 0, ErrClosed
	}
	defer f.show()
	return f.add(r)
}

func (f *Faults) add(r delivery.Rule) (id int, err error) {
	if f.line == nil {
		c := f.conn.Clock
		if c == nil {
			c = clock.System{}
		}
		f.line = delivery.New(c, f.due)
	}
	return f.line.Add(r)
}

// begin adds the rules that the console begins with.
func (f *Faults) begin() {
	for _, r := range f.conn.Rules {
		_, _ = f.add(r) // who made the connection has checked them
	}
	f.show()
}

// List lists the rules, in the order in which they were added.
func (f *Faults) List() []delivery.Listed {
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	if f.line == nil {
		return []delivery.Listed{}
	}
	return f.line.Rules()
}

// Remove removes a rule. What it holds back still comes. An error is a *NoFaultError.
func (f *Faults) Remove(id int) error {
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	if f.line == nil || !f.line.Remove(id) {
		return &NoFaultError{ID: id}
	}
	f.show()
	return nil
}

// Clear removes all rules. The journal names the messages that they held back as lost.
func (f *Faults) Clear() {
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	f.clear()
	f.show()
}

// clear is Clear for a connection that is locked.
func (f *Faults) clear() {
	if f.line == nil {
		return
	}
	for _, d := range f.line.Clear() {
		f.note(d)
	}
}

// Rules are those of a line, for the page.
type Rules struct {
	List []delivery.Listed `json:"list"`
}

// show sends the page the rules, unless it has them so. That it is going is no error here: whoever
// reads from it finds that.
func (f *Faults) show() {
	if f.line == nil || f.conn.socket == nil || f.conn.closed {
		return
	}
	message := Encode(toPage{Rules: &Rules{List: f.line.Rules()}})
	if !bytes.Equal(message, f.shown) {
		f.shown = message
		_ = f.conn.socket.Write(f.conn.life, websocket.MessageText, message)
	}
}

// due posts a message that was delayed, unless the rules were removed meanwhile. An error is that of
// a page that is going.
func (f *Faults) due(number int) {
	f.conn.mu.Lock()
	defer f.conn.mu.Unlock()
	if d, waits := f.line.Take(number); waits {
		_ = f.deliver(f.conn.life, d)
	}
}

// post posts a message of the machine, as the rules have it.
func (f *Faults) post(ctx context.Context, p Post) error {
	if f.line == nil {
		return f.deliver(ctx, delivery.Delivery{Message: delivery.Message(p)})
	}
	for _, d := range f.line.Send(delivery.Message(p)) {
		if err := f.deliver(ctx, d); err != nil {
			return err
		}
	}
	return nil
}

// strangers are named so that the console did not frame, such as pop-outs.
const strangers = "window-"

// deliver writes a message into the journal and posts it. A window of another origin can find those
// that the page frames, and no others.
func (f *Faults) deliver(ctx context.Context, d delivery.Delivery) error {
	if d.Fault == delivery.OtherOrigin && strings.HasPrefix(d.Frame, strangers) {
		d.Lost = true
	}
	f.note(d)
	if d.Lost {
		return nil
	}
	post := Post(d.Message)
	return f.conn.send(ctx, toPage{Post: &post})
}

func (f *Faults) note(d delivery.Delivery) {
	f.conn.record(journal.Entry{
		Direction: journal.Sent, Frame: d.Frame, Origin: anyOrigin, Payload: d.Payload,
		Fault: string(d.Fault), Lost: d.Lost,
	})
}
