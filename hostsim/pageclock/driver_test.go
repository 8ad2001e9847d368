package pageclock_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pageclock"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// world is a simulator and a page whose timers are due after so long, and which shows that so much
// time has passed; lines has what happens.
type world struct {
	*hostsim.Server
	start    time.Time
	timers   []time.Duration
	shown    time.Duration
	lines    []string
	fenceErr error
}

func newWorld(timers ...time.Duration) *world {
	w := &world{Server: hostsim.New(hostsim.Options{}), timers: timers}
	w.Clock().Stop()
	w.start = w.Clock().Now()
	return w
}

// Consoles has one, whatever is open.
func (w *world) Consoles() []consoles.Console { return []consoles.Console{{Page: 1}} }

func (w *world) Fence(_ context.Context, page int, frame string) ([]pagelink.Acknowledgement, error) {
	w.lines = append(w.lines, fmt.Sprintf("fence %d %s", page, frame))
	return nil, w.fenceErr
}

func (w *world) Reach(_ context.Context, now time.Time) error {
	w.shown = now.Sub(w.start)
	return nil
}

// Follow fires the timers that are due.
func (w *world) Follow(context.Context) (pageclock.Moved, error) {
	now, m := w.Clock().Now().Sub(w.start), pageclock.Moved{Next: math.MaxInt64}
	w.timers = slices.DeleteFunc(w.timers, func(due time.Duration) bool {
		if due > now {
			m.Next = min(m.Next, due-now)
			return false
		}
		w.lines = append(w.lines, fmt.Sprintf("timer %s at %s", due, now))
		m.Fired++
		return true
	})
	return m, nil
}

// posts has the console post a message after so long.
func (w *world) posts(after time.Duration) {
	w.Clock().AfterFunc(after, func() {
		w.lines = append(w.lines, fmt.Sprintf("message %s at %s", after, w.shown))
		w.Journal().Add(journal.Entry{Direction: journal.Sent, Page: 1, Frame: "workspace", Payload: json.RawMessage(`1`)})
	})
}

func TestAnAdvanceGoesFromOneTimeToTheNextOnBothSides(t *testing.T) {
	w := newWorld(5*time.Second, 20*time.Second, 31*time.Second)
	w.posts(10 * time.Second)
	w.posts(20 * time.Second)
	d := pageclock.Driver{Simulator: w, Page: w}
	require.NoError(t, d.Advance(t.Context(), 30*time.Second))
	assert.Equal(t, []string{
		"timer 5s at 5s", "fence 1 ",
		"message 10s at 10s", "fence 1 workspace", "fence 1 workspace",
		"message 20s at 20s", "fence 1 workspace", "fence 1 workspace", "timer 20s at 20s", "fence 1 ",
	}, w.lines)
	assert.Equal(t, []time.Duration{31 * time.Second}, w.timers)
	assert.Equal(t, 30*time.Second, w.Clock().Now().Sub(w.start))
	w.lines = nil
	require.NoError(t, d.Advance(t.Context(), time.Second))
	assert.Equal(t, []string{"timer 31s at 31s", "fence 1 "}, w.lines, "what was handled is not waited for again")
}

func TestAnAdvanceByLessThanNothingMovesNothing(t *testing.T) {
	w := newWorld(0)
	d := pageclock.Driver{Simulator: w, Page: w}
	var wrong *clock.RangeError
	require.ErrorAs(t, d.Advance(t.Context(), -1), &wrong)
	assert.Empty(t, w.lines)
	require.NoError(t, d.Advance(t.Context(), 0))
	assert.Equal(t, []string{"timer 0s at 0s", "fence 1 "}, w.lines)
}

func TestAWindowThatAcknowledgesNothingIsAnErrorAndOneThatIsGoneIsNot(t *testing.T) {
	silent := &pagelink.FenceError{Missing: []string{"workspace"}, Cause: context.DeadlineExceeded}
	for err, want := range map[error]error{
		silent: silent, &pagelink.NoFrameError{Frame: "workspace"}: nil, &consoles.NoConsoleError{}: nil, pagelink.ErrClosed: nil,
	} {
		w := newWorld()
		w.fenceErr = err
		w.posts(time.Second)
		d := pageclock.Driver{Simulator: w, Page: w}
		assert.Equal(t, want, d.Advance(t.Context(), 2*time.Second), err)
	}
}
