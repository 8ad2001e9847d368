package main

import (
	"context"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// after returns a console of which three events were asked for, and these arrived.
func after(names ...string) *console {
	c := &console{page: 7, changed: make(chan struct{}, 1)}
	begin := time.Unix(0, 0)
	for range 3 {
		c.call(begin)
	}
	for i, name := range names {
		c.arrived(name, begin.Add(time.Duration(i+1)*time.Millisecond))
	}
	return c
}

func TestEventsThatAllArriveInOrderAreMeasured(t *testing.T) {
	c := after("0", "1", "2")
	require.NoError(t, c.settled(t.Context()))
	assert.Equal(t, []time.Duration{1e6, 2e6, 3e6}, c.took)
}

func TestALostADoubledAndAnEarlyEventAreErrors(t *testing.T) {
	for name, names := range map[string][]string{
		"lost": {"0", "2"}, "doubled": {"0", "0"}, "early": {"1"}, "one too many": {"0", "1", "2", "2"},
	} {
		assert.ErrorContains(t, after(names...).settled(t.Context()), "console 7", name)
	}
}

func TestAnEventThatDoesNotArriveIsAnError(t *testing.T) {
	over, end := context.WithCancel(t.Context())
	end()
	assert.ErrorContains(t, after("0").settled(over), "2 events have not arrived")
}

func TestTheNameOfAnEventIsFound(t *testing.T) {
	for _, n := range []int{0, 299, 12345678} {
		message := []byte(`{"post":{"frame":"workspace","payload":{"events":[{"eventName":"` + strconv.Itoa(n) + `"}]}}}`)
		assert.Equal(t, strconv.Itoa(n), nameIn(message))
	}
	assert.Empty(t, nameIn([]byte(`{"view":{}}`)))
}
