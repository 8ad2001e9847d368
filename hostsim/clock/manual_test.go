package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

func TestManualStopsUntilItIsMoved(t *testing.T) {
	c := clock.NewManual(start)
	assert.Equal(t, start, c.Now())
	assert.Equal(t, start, c.Now())
	c.Advance(1500 * time.Millisecond)
	assert.Equal(t, start.Add(1500*time.Millisecond), c.Now())
	c.Advance(-time.Second)
	assert.Equal(t, start.Add(1500*time.Millisecond), c.Now(), "a clock does not go back")
	c.Advance(time.Second)
	assert.Equal(t, start.Add(2500*time.Millisecond), c.Now())
}

// log notes what ran, and when by the clock.
type log struct {
	clock clock.Clock
	lines []string
}

func (l *log) note(name string) func() {
	return func() {
		l.lines = append(l.lines, name+" "+l.clock.Now().Sub(start).String())
	}
}

func TestManualRunsWhatIsDueInOrder(t *testing.T) {
	c := clock.NewManual(start)
	l := &log{clock: c}
	c.AfterFunc(2*time.Second, l.note("b"))
	c.AfterFunc(time.Second, l.note("a"))
	c.AfterFunc(2*time.Second, l.note("c"))
	c.AfterFunc(3*time.Second+1, l.note("later"))
	c.Advance(time.Second - 1)
	assert.Empty(t, l.lines)
	c.Advance(2*time.Second + 1)
	assert.Equal(t, []string{"a 1s", "b 2s", "c 2s"}, l.lines)
	assert.Equal(t, start.Add(3*time.Second), c.Now())
	c.Advance(1)
	assert.Equal(t, "later 3.000000001s", l.lines[3])
}

func TestManualRunsWhatIsPlannedOnTheWay(t *testing.T) {
	c := clock.NewManual(start)
	l := &log{clock: c}
	var tick func()
	tick = func() {
		l.note("tick")()
		c.AfterFunc(time.Second, tick)
	}
	c.AfterFunc(0, tick)
	assert.Empty(t, l.lines, "it stands")
	c.Advance(0)
	assert.Equal(t, []string{"tick 0s"}, l.lines)
	c.Advance(2500 * time.Millisecond)
	assert.Equal(t, []string{"tick 0s", "tick 1s", "tick 2s"}, l.lines)
}

func TestStopTellsWhetherItWasInTime(t *testing.T) {
	c := clock.NewManual(start)
	l := &log{clock: c}
	early := c.AfterFunc(time.Second, l.note("early"))
	late := c.AfterFunc(time.Second, l.note("late"))
	assert.True(t, early())
	assert.False(t, early(), "once")
	c.Advance(time.Second)
	assert.False(t, late())
	assert.Equal(t, []string{"late 1s"}, l.lines)
}

func TestAPlannedFunctionMayStopAnotherAndAdvanceTheClock(t *testing.T) {
	c := clock.NewManual(start)
	l := &log{clock: c}
	stop := c.AfterFunc(2*time.Second, l.note("stopped"))
	c.AfterFunc(time.Second, func() {
		assert.True(t, stop())
		c.Advance(time.Minute)
		l.note("advanced")()
	})
	c.Advance(10 * time.Second)
	assert.Equal(t, []string{"advanced 1m10s"}, l.lines)
	assert.Equal(t, start.Add(70*time.Second), c.Now(), "advances add up")
}
