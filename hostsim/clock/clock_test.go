package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

func TestManualStopsUntilItIsMoved(t *testing.T) {
	start := time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)
	c := clock.NewManual(start)
	assert.Equal(t, start, c.Now())
	assert.Equal(t, start, c.Now())
	c.Advance(1500 * time.Millisecond)
	assert.Equal(t, start.Add(1500*time.Millisecond), c.Now())
}

func TestSystemShowsTheTimeOfTheMachine(t *testing.T) {
	before := time.Now()
	now := clock.System{}.Now()
	assert.False(t, now.Before(before))
	assert.False(t, now.After(time.Now()))
}
