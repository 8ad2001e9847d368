package clock_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// controlled is a clock over one that the test moves, and the log of what runs by it.
func controlled() (*clock.Controlled, *clock.Manual, *log) {
	below := clock.NewManual(start)
	c := clock.NewControlled(below)
	return c, below, &log{clock: c}
}

func shows(t *testing.T, c clock.Clock, want time.Duration) {
	t.Helper()
	assert.Equal(t, want, c.Now().Sub(start))
}

func TestControlledGoesWithTheClockBelowIt(t *testing.T) {
	c, below, l := controlled()
	c.AfterFunc(2*time.Second, l.note("b"))
	c.AfterFunc(time.Second, l.note("a"))
	below.Advance(time.Second - 1)
	assert.Empty(t, l.lines)
	below.Advance(time.Minute)
	assert.Equal(t, []string{"a 1s", "b 2s"}, l.lines)
	shows(t, c, time.Minute+time.Second-1)
	assert.Equal(t, clock.State{Now: c.Now(), Factor: 1}, c.State())
}

func TestControlledStopsAndContinues(t *testing.T) {
	c, below, l := controlled()
	c.AfterFunc(3*time.Second, l.note("a"))
	below.Advance(time.Second)
	c.Stop()
	c.Stop()
	below.Advance(time.Hour)
	shows(t, c, time.Second)
	assert.Empty(t, l.lines)
	next := start.Add(3 * time.Second)
	assert.Equal(t, clock.State{Now: start.Add(time.Second), Stopped: true, Factor: 1, Next: &next}, c.State())
	c.Continue()
	c.Continue()
	below.Advance(2*time.Second - 1)
	assert.Empty(t, l.lines)
	below.Advance(1)
	assert.Equal(t, []string{"a 3s"}, l.lines)
	shows(t, c, 3*time.Second)
}

func TestControlledFollowsItsFactor(t *testing.T) {
	for factor, wait := range map[float64]time.Duration{
		1: 10 * time.Second, 2: 5 * time.Second, 0.5: 20 * time.Second, 3: 3333333334, 1000: 10 * time.Millisecond,
	} {
		c, below, l := controlled()
		c.AfterFunc(10*time.Second, l.note("a"))
		require.NoError(t, c.SetFactor(factor))
		below.Advance(wait - 1)
		assert.Empty(t, l.lines, factor)
		below.Advance(1)
		assert.Len(t, l.lines, 1, factor)
		assert.InDelta(t, 10*time.Second, c.Now().Sub(start), 3)
		assert.Equal(t, factor, c.State().Factor)
	}
}

func TestAChangeOfTheFactorKeepsTheTime(t *testing.T) {
	c, below, _ := controlled()
	below.Advance(time.Second)
	require.NoError(t, c.SetFactor(10))
	shows(t, c, time.Second)
	below.Advance(time.Second)
	shows(t, c, 11*time.Second)
	c.Stop()
	require.NoError(t, c.SetFactor(2))
	below.Advance(time.Second)
	shows(t, c, 11*time.Second)
	c.Continue()
	below.Advance(time.Second)
	shows(t, c, 13*time.Second)
}

func TestControlledIsAdvancedWhetherItStandsOrGoes(t *testing.T) {
	for _, stopped := range []bool{true, false} {
		c, below, l := controlled()
		if stopped {
			c.Stop()
		}
		c.AfterFunc(time.Second, func() {
			l.note("a")()
			c.AfterFunc(time.Second, l.note("on the way"))
		})
		c.AfterFunc(3*time.Second, l.note("later"))
		require.NoError(t, c.Advance(2500*time.Millisecond))
		assert.Equal(t, []string{"a 1s", "on the way 2s"}, l.lines)
		shows(t, c, 2500*time.Millisecond)
		below.Advance(500 * time.Millisecond)
		assert.Equal(t, !stopped, len(l.lines) == 3)
	}
}

func TestWhatRunsMayControlTheClock(t *testing.T) {
	c, below, l := controlled()
	c.AfterFunc(time.Second, func() {
		c.Stop()
		assert.NoError(t, c.Advance(time.Second))
		l.note("stopped")()
	})
	c.AfterFunc(10*time.Second, l.note("waits"))
	below.Advance(time.Minute)
	assert.Equal(t, []string{"stopped 2s"}, l.lines)
	c.Continue()
	below.Advance(8 * time.Second)
	assert.Equal(t, []string{"stopped 2s", "waits 10s"}, l.lines)

	require.NoError(t, c.Advance(0))
	c.AfterFunc(time.Second, func() { assert.NoError(t, c.Advance(time.Minute)) })
	require.NoError(t, c.Advance(2*time.Second))
	shows(t, c, 72*time.Second)
}

func TestWhatIsDueAtOnceNeedsNoTimeToPass(t *testing.T) {
	c, below, l := controlled()
	c.AfterFunc(0, l.note("a"))
	c.AfterFunc(-time.Second, l.note("b"))
	assert.Empty(t, l.lines, "it does not run inside of AfterFunc")
	below.Advance(0)
	assert.Equal(t, []string{"a 0s", "b 0s"}, l.lines)
}

func TestAnAdvanceBeginsAtTheTimeThatTheClockShows(t *testing.T) {
	c, below, l := controlled()
	below.Advance(time.Second)
	c.AfterFunc(time.Second, l.note("a"))
	require.NoError(t, c.Advance(time.Second))
	assert.Equal(t, []string{"a 2s"}, l.lines)

	c, below, l = controlled()
	c.AfterFunc(time.Second, func() {
		below.Advance(10 * time.Second)
		assert.NoError(t, c.Advance(time.Second))
	})
	c.AfterFunc(3*time.Second, l.note("late"))
	below.Advance(time.Second)
	assert.Equal(t, []string{"late 11s"}, l.lines, "the clock does not go back to what is overdue")
}

func TestWhatIsTakenBackDoesNotRun(t *testing.T) {
	c, below, l := controlled()
	stop := c.AfterFunc(time.Second, l.note("taken back"))
	late := c.AfterFunc(time.Second, l.note("a"))
	assert.True(t, stop())
	assert.False(t, stop())
	below.Advance(time.Second)
	assert.False(t, late())
	assert.Equal(t, []string{"a 1s"}, l.lines)
}

func TestAResetClockGoesWithTheOneBelowAgain(t *testing.T) {
	c, below, l := controlled()
	require.NoError(t, c.Advance(time.Hour))
	require.NoError(t, c.SetFactor(7))
	c.Stop()
	c.AfterFunc(time.Second, l.note("a"))
	below.Advance(time.Minute)
	c.Reset()
	next := start.Add(time.Minute + time.Second)
	assert.Equal(t, clock.State{Now: start.Add(time.Minute), Factor: 1, Next: &next}, c.State())
	below.Advance(time.Second)
	assert.Equal(t, []string{"a 1m1s"}, l.lines, "it waits as long as before")
}

func TestAClockCannotBeSetSo(t *testing.T) {
	c, _, _ := controlled()
	var wrong *clock.RangeError
	for _, factor := range []float64{0, -1, 1000.1, math.NaN(), math.Inf(1), math.Inf(-1)} {
		require.ErrorAs(t, c.SetFactor(factor), &wrong, factor)
		assert.Equal(t, "factor", wrong.Field)
		assert.Contains(t, wrong.Reason, "is not more than 0 and at most 1000")
	}
	require.ErrorAs(t, c.Advance(-1), &wrong)
	assert.EqualError(t, wrong, "clock: advance: -1ns is less than 0: a clock does not go back")
	for range 27 {
		require.NoError(t, c.Advance(math.MaxInt64))
	}
	last := time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	require.NoError(t, c.Advance(last.Sub(c.Now())))
	before := c.State()
	require.ErrorAs(t, c.Advance(time.Second), &wrong)
	assert.EqualError(t, wrong, "clock: advance: 1s leads beyond the year 9999")
	assert.Equal(t, before, c.State())
}

func TestControlledOverTheClockOfTheMachine(t *testing.T) {
	c := clock.NewControlled(clock.System{})
	order := make(chan int, 100)
	for i := range 100 {
		c.AfterFunc(time.Duration(i)*10*time.Microsecond, func() { order <- i })
	}
	for i := range 100 {
		require.Equal(t, i, <-order, "one after the other")
	}
}
