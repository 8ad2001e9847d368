package player_test

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
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// world is a simulator and a page whose timers are due after so long; lines has what happens.
type world struct {
	*hostsim.Server
	start    time.Time
	timers   []time.Duration
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

// Follow fires the timers that are due.
func (w *world) Follow(context.Context) (player.Moved, error) {
	now, m := w.Clock().Now().Sub(w.start), player.Moved{Next: math.MaxInt64}
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
		w.lines = append(w.lines, fmt.Sprintf("message %s", after))
		w.Journal().Add(journal.Entry{Direction: journal.Sent, Page: 1, Frame: "workspace", Payload: json.RawMessage(`1`)})
	})
}

func (w *world) wait(t *testing.T, how string, clock player.PageClock) player.Result {
	t.Helper()
	s, err := scenario.Parse("a.yaml", []byte("name: A test\nclock: stopped\nsteps: [{wait: "+how+"}]\n"), nil)
	require.NoError(t, err)
	return player.Play(t.Context(), s, player.Options{Simulator: w, PageClock: clock})
}

func TestAWaitGoesFromOneTimeToTheNextOnBothSides(t *testing.T) {
	w := newWorld(5*time.Second, 20*time.Second, 31*time.Second)
	w.posts(10 * time.Second)
	w.posts(20 * time.Second)
	require.Equal(t, player.Passed, w.wait(t, "30s", w).Outcome)
	assert.Equal(t, []string{
		"timer 5s at 5s", "fence 1 ",
		"message 10s", "fence 1 workspace", "fence 1 workspace",
		"message 20s", "fence 1 workspace", "fence 1 workspace", "timer 20s at 20s", "fence 1 ",
	}, w.lines)
	assert.Equal(t, []time.Duration{31 * time.Second}, w.timers)
	assert.Equal(t, 30*time.Second, w.Clock().Now().Sub(w.start))
}

func TestAWaitWithoutThePagesClockIsTheSimulatorsAlone(t *testing.T) {
	w := newWorld(5 * time.Second)
	w.posts(10 * time.Second)
	require.Equal(t, player.Passed, w.wait(t, "30s", nil).Outcome)
	assert.Equal(t, []string{"message 10s"}, w.lines)
}

func TestAWindowThatAcknowledgesNothingFailsTheWaitAndOneThatIsGoneDoesNot(t *testing.T) {
	for _, test := range []struct {
		err  error
		want player.Outcome
	}{
		{&pagelink.FenceError{Missing: []string{"workspace"}, Cause: context.DeadlineExceeded}, player.Failed},
		{&pagelink.NoFrameError{Frame: "workspace"}, player.Passed},
		{&consoles.NoConsoleError{}, player.Passed},
		{pagelink.ErrClosed, player.Passed},
	} {
		w := newWorld()
		w.fenceErr = test.err
		w.posts(time.Second)
		result := w.wait(t, "2s", w)
		assert.Equal(t, test.want, result.Outcome, test.err)
		if test.want == player.Failed {
			assert.Contains(t, result.Steps[0].Error, "no acknowledgement from workspace")
		}
	}
}
