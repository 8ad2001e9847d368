package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/coder/websocket"
)

// console is a console that is open. Its events are numbered from 0.
type console struct {
	page int
	conn *websocket.Conn // nil for the real one

	mu sync.Mutex
	// calls are when the events were asked for.
	calls []time.Time
	// took is how long each event took that has arrived.
	took []time.Duration
	err  error
	// changed has a value after each arrival.
	changed chan struct{}
}

// registration is what the framed page posts first.
const registration = `{"received":{"frame":"workspace","origin":"http://127.0.0.1","data":` +
	`{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}}}`

// openConsole opens a console and plays its page.
func openConsole(ctx context.Context, s *simulator) (*console, error) {
	conn, _, err := websocket.Dial(ctx, s.localhostURL+"/max/link",
		&websocket.DialOptions{HTTPHeader: http.Header{"Origin": {s.localhostURL}}})
	if err != nil {
		return nil, err
	}
	conn.SetReadLimit(-1)
	var first struct{ Hello struct{ Page int } }
	_, hello, err := conn.Read(ctx)
	if err == nil {
		err = json.Unmarshal(hello, &first)
	}
	if err == nil {
		err = conn.Write(ctx, websocket.MessageText, []byte(registration))
	}
	if err != nil {
		conn.CloseNow()
		return nil, err
	}
	c := &console{page: first.Hello.Page, conn: conn, changed: make(chan struct{}, 1)}
	go c.read(ctx)
	return c, nil
}

// read takes what comes until the connection ends.
func (c *console) read(ctx context.Context) {
	for {
		_, message, err := c.conn.Read(ctx)
		if err != nil {
			c.fail(fmt.Errorf("console %d: %w", c.page, err))
			return
		}
		// A view comes after each event, and is ten times as long.
		if name := nameIn(message); bytes.HasPrefix(message, []byte(`{"post":`)) && name != "" {
			c.arrived(name, time.Now())
		}
	}
}

const before = `"eventName":"`

// nameIn returns the name of a custom event in a message, or nothing.
func nameIn(message []byte) string {
	_, after, _ := bytes.Cut(message, []byte(before))
	name, _, _ := strings.Cut(string(after[:min(len(after), 12)]), `"`)
	return name
}

// call notes that the next event is asked for, at the time at which that is due, and
// returns its number.
func (c *console) call(due time.Time) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls = append(c.calls, due)
	return len(c.calls) - 1
}

// arrived takes an event that has arrived: its number must be the next.
func (c *console) arrived(name string, at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if want := strconv.Itoa(len(c.took)); name != want && c.err == nil {
		c.err = fmt.Errorf("console %d: event %s arrived, and %s was next", c.page, name, want)
	}
	if n := len(c.took); n < len(c.calls) {
		c.took = append(c.took, at.Sub(c.calls[n]))
	}
	c.wake()
}

func (c *console) fail(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil {
		c.err = err
	}
	c.wake()
}

func (c *console) wake() {
	select {
	case c.changed <- struct{}{}:
	default:
	}
}

// settled waits until all events that were asked for have arrived.
func (c *console) settled(ctx context.Context) error {
	for {
		c.mu.Lock()
		left, err := len(c.calls)-len(c.took), c.err
		c.mu.Unlock()
		if err != nil || left == 0 {
			return err
		}
		select {
		case <-c.changed:
		case <-ctx.Done():
			return fmt.Errorf("console %d: %d events have not arrived: %w", c.page, left, ctx.Err())
		}
	}
}
