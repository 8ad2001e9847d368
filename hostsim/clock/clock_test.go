package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/clock"
)

var start = time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC)

func TestSystemShowsTheTimeOfTheMachine(t *testing.T) {
	before := time.Now()
	now := clock.System{}.Now()
	assert.False(t, now.Before(before))
	assert.False(t, now.After(time.Now()))
}

func TestSystemRunsWhatIsDueAndNotWhatWasTakenBack(t *testing.T) {
	ran := make(chan string, 2)
	stop := clock.System{}.AfterFunc(time.Hour, func() { ran <- "taken back" })
	assert.True(t, stop())
	assert.False(t, stop(), "once")
	clock.System{}.AfterFunc(time.Nanosecond, func() { ran <- "due" })
	assert.Equal(t, "due", <-ran)
	assert.Empty(t, ran)
}
