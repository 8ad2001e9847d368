package player

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// PageClock is the clock of the SDK in all documents of a page, which goes as the simulator's.
type PageClock interface {
	// Follow brings it to where the simulator's clock stands, and fires the timers that are due.
	Follow(ctx context.Context) (Moved, error)
}

// Moved is what the documents did when they followed.
type Moved struct {
	// Fired is how many timers fired, and Next after how long the next one will; it is longer than
	// any wait if there is none.
	Fired int
	Next  time.Duration
}

// fencing is how long a window may take to handle what it was sent, in real time.
const fencing = 5 * time.Second

// advance moves a clock that stands still. With that of the page it goes from one time at which
// something is due to the next: at each, the simulator does what is due, and timers of the page fire
// when it has handled what it was sent. The client in ctibridge/testing does the same.
func (p *play) advance(ctx context.Context, left time.Duration) error {
	if p.PageClock == nil {
		return p.Simulator.Clock().Advance(left)
	}
	for {
		next, err := p.settle(ctx)
		if err != nil || left == 0 {
			return err
		}
		step := min(left, max(next, time.Millisecond))
		if err := p.Simulator.Clock().Advance(step); err != nil {
			return err
		}
		left -= step
	}
}

// settle has both sides do what is due at this time, and returns after how long there is more.
func (p *play) settle(ctx context.Context) (next time.Duration, err error) {
	for {
		delivered, err := p.deliver(ctx)
		if err != nil {
			return 0, err
		}
		moved, err := p.PageClock.Follow(ctx)
		if err != nil {
			return 0, err
		}
		if moved.Fired == 0 && !delivered {
			state := p.Simulator.Clock().State()
			if state.Next != nil {
				moved.Next = min(moved.Next, state.Next.Sub(state.Now))
			}
			return moved.Next, nil
		}
		if moved.Fired > 0 {
			err = p.fenceAll(ctx)
		}
		if err != nil {
			return 0, err
		}
	}
}

// window is one that a console posts to.
type window struct {
	page  int
	frame string
}

// deliver waits until the windows have handled what they were sent, and the simulator has what they
// posted at that: an answer to a fence may be ahead of it, but not a second one.
func (p *play) deliver(ctx context.Context) (any bool, err error) {
	entries := p.Simulator.Journal().Find(journal.Filter{After: p.delivered})
	var windows []window
	for _, e := range entries {
		p.delivered = e.Seq
		w := window{e.Page, e.Frame}
		if e.Direction == journal.Sent && !slices.Contains(windows, w) {
			windows = append(windows, w)
		}
	}
	for _, w := range slices.Concat(windows, windows) {
		if err := p.fence(ctx, w); err != nil {
			return false, err
		}
	}
	return len(entries) > 0, nil
}

func (p *play) fenceAll(ctx context.Context) error {
	for _, c := range p.Simulator.Consoles() {
		if err := p.fence(ctx, window{page: c.Page}); err != nil {
			return err
		}
	}
	return nil
}

// fence passes over a window that is gone.
func (p *play) fence(ctx context.Context, w window) error {
	limited, cancel := context.WithTimeout(ctx, fencing)
	defer cancel()
	_, err := p.Simulator.Fence(limited, w.page, w.frame)
	var noConsole *consoles.NoConsoleError
	var noFrame *pagelink.NoFrameError
	if errors.As(err, &noConsole) || errors.As(err, &noFrame) || errors.Is(err, pagelink.ErrClosed) {
		return nil
	}
	return err
}
