package pageclock

import (
	"context"
	"errors"
	"math"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Page is the clock of the SDK in all documents of a page, which goes as the simulator's.
type Page interface {
	// Reach has it show a time at which the simulator will do something, so that what comes of that
	// comes at this time. Timers that are due wait for Follow.
	Reach(ctx context.Context, now time.Time) error
	// Follow brings it to where the simulator's clock stands, and fires the timers that are due: in
	// each document, Script has given it methods for both.
	Follow(ctx context.Context) (Moved, error)
}

// Moved is what the documents did when they followed.
type Moved struct {
	// Fired is how many timers fired, and Next after how long the next one will; it is longer than
	// any advance if there is none.
	Fired int
	Next  time.Duration
}

// Simulator is what the page's consoles are of: a hostsim.Server.
type Simulator interface {
	Clock() *clock.Controlled
	Journal() *journal.Journal
	Consoles() []consoles.Console
	Fence(ctx context.Context, page int, frame string) ([]pagelink.Acknowledgement, error)
}

// Driver moves the clocks of a simulator and of a page together.
type Driver struct {
	Simulator Simulator
	Page      Page
	// handled is the last entry of the journal whose message is known to have been handled.
	handled int
}

// fencing is how long a window may take to handle what it was sent, in real time.
const fencing = 5 * time.Second

// Advance goes from one time at which something is due, on either side, to the next. At each, the
// simulator does what is due, and timers of the page fire when it has handled what it was sent; time
// goes on when the simulator has what the page posted. The client in ctibridge/testing does the same.
// Errors are a *pagelink.FenceError for a window that acknowledges nothing, and those of the clock.
func (d *Driver) Advance(ctx context.Context, left time.Duration) error {
	if left < 0 { // which the clock has the words for, before anything moves
		return d.Simulator.Clock().Advance(left)
	}
	for {
		next, err := d.settle(ctx)
		if err != nil || left == 0 {
			return err
		}
		step := min(left, max(next, time.Millisecond))
		if err := d.step(ctx, step); err != nil {
			return err
		}
		left -= step
	}
}

// step moves the simulator's clock. One that goes is there by itself.
func (d *Driver) step(ctx context.Context, by time.Duration) error {
	c := d.Simulator.Clock()
	if state := c.State(); state.Stopped {
		if err := d.Page.Reach(ctx, state.Now.Add(by)); err != nil {
			return err
		}
	}
	return c.Advance(by)
}

// settle has both sides do what is due at this time, and returns after how long there is more.
func (d *Driver) settle(ctx context.Context) (next time.Duration, err error) {
	for {
		delivered, err := d.deliver(ctx)
		if err != nil {
			return 0, err
		}
		moved, err := d.Page.Follow(ctx)
		if err != nil {
			return 0, err
		}
		if moved.Fired == 0 && !delivered {
			return min(moved.Next, d.untilDue()), nil
		}
		if moved.Fired > 0 {
			err = d.fenceAll(ctx)
		}
		if err != nil {
			return 0, err
		}
	}
}

// untilDue is after how long the simulator has something to do.
func (d *Driver) untilDue() time.Duration {
	state := d.Simulator.Clock().State()
	if state.Next == nil {
		return math.MaxInt64
	}
	return state.Next.Sub(state.Now)
}

// window is one that a console posts to.
type window struct {
	page  int
	frame string
}

// deliver waits until the windows have handled what they were sent, and the simulator has what they
// posted at that: an answer to a fence may be ahead of it, but not a second one.
func (d *Driver) deliver(ctx context.Context) (any bool, err error) {
	entries := d.Simulator.Journal().Find(journal.Filter{After: d.handled})
	var windows []window
	for _, e := range entries {
		d.handled = e.Seq
		w := window{e.Page, e.Frame}
		if e.Direction == journal.Sent && !slices.Contains(windows, w) {
			windows = append(windows, w)
		}
	}
	for _, w := range slices.Concat(windows, windows) {
		if err := d.fence(ctx, w); err != nil {
			return false, err
		}
	}
	return len(entries) > 0, nil
}

func (d *Driver) fenceAll(ctx context.Context) error {
	for _, c := range d.Simulator.Consoles() {
		if err := d.fence(ctx, window{page: c.Page}); err != nil {
			return err
		}
	}
	return nil
}

// fence passes over a window that is gone.
func (d *Driver) fence(ctx context.Context, w window) error {
	limited, cancel := context.WithTimeout(ctx, fencing)
	defer cancel()
	_, err := d.Simulator.Fence(limited, w.page, w.frame)
	var noConsole *consoles.NoConsoleError
	var noFrame *pagelink.NoFrameError
	if errors.As(err, &noConsole) || errors.As(err, &noFrame) || errors.Is(err, pagelink.ErrClosed) {
		return nil
	}
	return err
}
