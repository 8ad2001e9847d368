// Package consoles keeps the consoles and adapters whose pages are open in a browser, and drives
// them for a program: Server of package hostsim and the control API share one Open.
package consoles

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Kind says what can be done with a console: each kind has its own actions.
type Kind string

const (
	// MAX is the console of NICE MAX or CXone Agent.
	MAX Kind = "max"
	// Call is the call adapter of CCAI Platform.
	Call Kind = "call"
	// Chat is the chat adapter of CCAI Platform.
	Chat Kind = "chat"
)

// Console is a console or an adapter whose page is open in a browser.
type Console struct {
	// Page is its number: that of the journal's entries, and of Do and View.
	Page int  `json:"page"`
	Kind Kind `json:"kind"`
	// Source is what the journal calls it.
	Source journal.Source `json:"source"`
}

// NoConsoleError means that no open page has the number.
type NoConsoleError struct {
	Page int
}

func (e *NoConsoleError) Error() string { return fmt.Sprintf("no page %d is open", e.Page) }

// Open are the consoles whose pages are open. The zero value has none.
type Open struct {
	mu    sync.Mutex
	pages map[int]page
	// opened is closed and replaced when a page opens. It is nil if nobody waits.
	opened chan struct{}
}

type page struct {
	kind Kind
	conn *pagelink.Conn
}

func (p page) console() Console {
	return Console{Page: p.conn.Hello.Page, Kind: p.kind, Source: p.conn.Source}
}

// Add takes a page in, and returns the function that takes it out again.
func (o *Open) Add(k Kind, c *pagelink.Conn) (remove func()) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.pages == nil {
		o.pages = map[int]page{}
	}
	o.pages[c.Hello.Page] = page{k, c}
	if o.opened != nil {
		close(o.opened)
		o.opened = nil
	}
	return func() {
		o.mu.Lock()
		defer o.mu.Unlock()
		delete(o.pages, c.Hello.Page)
	}
}

// Await returns the console of the kind that opened last, and waits for one if none is open. The
// error is that of ctx.
func (o *Open) Await(ctx context.Context, kind Kind) (Console, error) {
	for {
		opened := o.wake()
		for _, c := range slices.Backward(o.List()) {
			if c.Kind == kind {
				return c, nil
			}
		}
		select {
		case <-opened:
		case <-ctx.Done():
			return Console{}, ctx.Err()
		}
	}
}

// wake returns a channel that is closed when the next page opens.
func (o *Open) wake() <-chan struct{} {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.opened == nil {
		o.opened = make(chan struct{})
	}
	return o.opened
}

// List lists them in the order in which they opened.
func (o *Open) List() []Console {
	o.mu.Lock()
	defer o.mu.Unlock()
	list := []Console{}
	for _, number := range slices.Sorted(maps.Keys(o.pages)) {
		list = append(list, o.pages[number].console())
	}
	return list
}

// Find returns the console of a page, or a *NoConsoleError.
func (o *Open) Find(page int) (Console, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	p, open := o.pages[page]
	if !open {
		return Console{}, &NoConsoleError{Page: page}
	}
	return p.console(), nil
}

// Do does an action, as if a person had done it on the page. Fields is a JSON object, or nil for
// none. An error that is an *action.Error or a *NoConsoleError means that nothing has changed.
func (o *Open) Do(ctx context.Context, page int, name string, fields json.RawMessage) error {
	conn, err := o.find(page)
	if err != nil {
		return err
	}
	return conn.Do(ctx, action.Request{Name: name, Fields: fields})
}

// Post posts a message to a window of the page, whatever it holds. The journal has it as any other.
func (o *Open) Post(ctx context.Context, page int, p pagelink.Post) error {
	conn, err := o.find(page)
	if err != nil {
		return err
	}
	return conn.Post(ctx, p)
}

// Fence waits until everything that was posted so far has run in a window of the page, or in all that
// the console frames, or that frame the adapter, if frame is "". See pagelink.Conn.
func (o *Open) Fence(
	ctx context.Context, page int, frame string,
) ([]pagelink.Acknowledgement, error) {
	conn, err := o.find(page)
	if err != nil {
		return nil, err
	}
	return conn.Fence(ctx, frame)
}

// View returns the present state: a nicemax.View or a ccai.View.
func (o *Open) View(page int) (any, error) {
	conn, err := o.find(page)
	if err != nil {
		return nil, err
	}
	return conn.View()
}

func (o *Open) find(page int) (*pagelink.Conn, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if p, open := o.pages[page]; open {
		return p.conn, nil
	}
	return nil, &NoConsoleError{Page: page}
}
