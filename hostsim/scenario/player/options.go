package player

import (
	"context"
	"encoding/json"
	"time"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Simulator is where a scenario is played.
type Simulator interface {
	// AwaitConsole returns the console of the kind that opened last, and waits for one if there is
	// none.
	AwaitConsole(context.Context, consoles.Kind) (consoles.Console, error)
	Do(page int, name string, fields json.RawMessage) error
	View(page int) (any, error)
	Post(page int, p pagelink.Post) error
	Faults(page int) (*pagelink.Faults, error)
	pageclock.Simulator
}

// Page is the browser in which the page under test is open.
type Page interface {
	// Events are those of all bridges in the page and in its frames.
	Events() *Events
	// AwaitText returns when the text can be read in the page or in a frame of it.
	AwaitText(ctx context.Context, text string) error
	// Freeze stops all scripts of the page and of its frames, and Resume lets them go on.
	Freeze(context.Context) error
	Resume(context.Context) error
}

// DefaultOpening is how long a step waits for its console to be opened.
const DefaultOpening = 10 * time.Second

// Options of a run.
type Options struct {
	Simulator Simulator
	// Page is nil where no browser is at hand.
	Page Page
	// PageClock is nil where the timers of the page are the browser's.
	PageClock pageclock.Page
	// Seed replaces the scenario's, unless it is 0.
	Seed int64
	// Opening is how long a step waits for its console to be opened, DefaultOpening if it is 0.
	Opening time.Duration
	// Done is told of each step when it is over, and of those that are left out. It may be nil.
	Done func(StepResult)
}
