package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

// counting counts the timers that are set on a clock.
type counting struct {
	clock.Clock
	set int
}

func (c *counting) AfterFunc(d time.Duration, f func()) func() bool {
	c.set++
	stop := c.Clock.AfterFunc(d, func() {
		c.set--
		f()
	})
	return func() bool {
		stopped := stop()
		if stopped {
			c.set--
		}
		return stopped
	}
}

func TestTheClockBelowHasATimerForTheFirstOnly(t *testing.T) {
	manual := clock.NewManual(start)
	below := &counting{Clock: manual}
	c := clock.NewControlled(below)
	for i := range 5 {
		c.AfterFunc(time.Duration(i)*time.Second, func() {})
	}
	require.NoError(t, c.SetFactor(3))
	assert.Equal(t, 1, below.set)
	c.AfterFunc(time.Second, func() {
		c.AfterFunc(time.Hour, func() {})
		assert.Zero(t, below.set, "while one runs, none is needed")
	})
	manual.Advance(time.Second)
	c.AfterFunc(0, func() {
		c.AfterFunc(time.Hour, func() {})
		assert.Zero(t, below.set, "nor while the clock is advanced")
	})
	require.NoError(t, c.Advance(time.Second))
	assert.Equal(t, 1, below.set)
	c.Stop()
	assert.Zero(t, below.set)
}

// late is a clock whose timers come too late to be taken back: the test fires them.
type late struct {
	*clock.Manual
	timers []func()
}

func (l *late) AfterFunc(_ time.Duration, f func()) func() bool {
	l.timers = append(l.timers, f)
	return func() bool { return false }
}

func (l *late) fire() {
	for _, f := range l.timers {
		f()
	}
}

func TestATimerThatComesTooLateChangesNothing(t *testing.T) {
	for name, run := range map[string]func(*clock.Controlled, *late){
		"while the clock goes":        func(_ *clock.Controlled, below *late) { below.Advance(time.Second); below.fire() },
		"while the clock is advanced": func(c *clock.Controlled, _ *late) { assert.NoError(t, c.Advance(time.Second)) },
	} {
		below := &late{Manual: clock.NewManual(start)}
		c := clock.NewControlled(below)
		l := &log{clock: c}
		c.AfterFunc(time.Second, func() {
			below.fire()
			l.note("first")()
		})
		c.AfterFunc(time.Second, l.note("second"))
		run(c, below)
		assert.Equal(t, []string{"first 1s", "second 1s"}, l.lines, name)

		c.AfterFunc(time.Second, l.note("third"))
		below.Advance(2 * time.Second)
		c.Stop()
		below.fire()
		assert.Len(t, l.lines, 2, "it stands: %s", name)
		c.Continue()
		below.fire()
		assert.Len(t, l.lines, 3, name)
	}
}
