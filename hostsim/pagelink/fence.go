package pagelink

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Acknowledger is what acknowledged a fence.
type Acknowledger string

const (
	// BySDK is the bridge in the page: everything that was posted before has reached the module, and
	// the page's handlers have been called.
	BySDK Acknowledger = "sdk"
	// ByPage is a listener of the page's own: everything that was posted before has reached the
	// page's listeners.
	ByPage Acknowledger = "page"
)

// Acknowledgement is that of one window.
type Acknowledgement struct {
	// Frame is the console's name for the window.
	Frame string       `json:"frame"`
	By    Acknowledger `json:"by"`
}

// Fence is a message to each window behind all that was posted before, with a port for the answer.
type Fence struct {
	ID int `json:"id"`
	// Frame is the one window that is meant; "" means all that the console frames, or that frames
	// the adapter.
	Frame string `json:"frame"`
}

// fenceReport is what a page says of a fence: at first which windows it was posted to, then each
// that acknowledged it.
type fenceReport struct {
	ID     int          `json:"id"`
	Frames *[]string    `json:"frames"`
	Frame  string       `json:"frame"`
	By     Acknowledger `json:"by"`
}

// NoFrameError means that the console has no window of the name.
type NoFrameError struct {
	Frame string
}

func (e *NoFrameError) Error() string { return fmt.Sprintf("the console has no window %q", e.Frame) }

// FenceError means that not every window acknowledged a fence in time.
type FenceError struct {
	// Missing are those that did not; none if the console's own page did not answer.
	Missing []string
	Cause   error
}

func (e *FenceError) Error() string {
	if len(e.Missing) == 0 {
		return "the console's page did not answer"
	}
	return fmt.Sprintf("no acknowledgement from %s: a page acknowledges with the SDK, or with a listener "+
		"of its own", strings.Join(e.Missing, ", "))
}

// Unwrap is why the wait ended.
func (e *FenceError) Unwrap() error { return e.Cause }

// fence is one that is under way. The connection locks it.
type fence struct {
	// missing are the windows that have not acknowledged it, nil until the page has named them.
	missing []string
	named   bool
	acks    []Acknowledgement
	done    chan struct{}
	end     func()
}

func newFence() *fence {
	done := make(chan struct{})
	return &fence{done: done, end: sync.OnceFunc(func() { close(done) })}
}

// report takes what the page says of a fence. One that nobody waits for any more is over.
func (c *Conn) report(r fenceReport) (nothing Reply) {
	f := c.fences[r.ID]
	if f == nil {
		return nothing
	}
	if r.Frames != nil {
		f.missing, f.named = *r.Frames, true
	} else if at := slices.Index(f.missing, r.Frame); at >= 0 {
		f.missing = slices.Delete(f.missing, at, at+1)
		f.acks = append(f.acks, Acknowledgement{Frame: r.Frame, By: r.By})
	}
	if f.named && len(f.missing) == 0 {
		f.end()
	}
	return nothing
}

// Fence waits until everything that was posted so far has run in the windows, and returns what
// acknowledged it in each. Frame names one window; "" means all that the console frames, or that
// frames the adapter. Errors are a *NoFrameError, a *FenceError when ctx ends first, and ErrClosed.
//
// Another site's window acknowledges of its own accord or not at all: nothing that a browser lets
// the console see of it tells a message that was handled from one that is still waiting.
func (c *Conn) Fence(ctx context.Context, frame string) ([]Acknowledgement, error) {
	id, f, err := c.beginFence(ctx, frame)
	if err != nil {
		return nil, err
	}
	select {
	case <-f.done:
	case <-ctx.Done():
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.fences, id)
	switch {
	case c.closed:
		return nil, ErrClosed
	case !f.named || len(f.missing) > 0:
		return nil, &FenceError{Missing: f.missing, Cause: ctx.Err()}
	case frame != "" && len(f.acks) == 0:
		return nil, &NoFrameError{Frame: frame}
	}
	return f.acks, nil
}

func (c *Conn) beginFence(ctx context.Context, frame string) (id int, f *fence, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return 0, nil, ErrClosed
	}
	c.counted++
	if c.fences == nil {
		c.fences = map[int]*fence{}
	}
	f = newFence()
	c.fences[c.counted] = f
	ctx = context.WithoutCancel(ctx) // a write that is broken off would end the connection
	return c.counted, f, c.send(ctx, toPage{Fence: &Fence{ID: c.counted, Frame: frame}})
}
