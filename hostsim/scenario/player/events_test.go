package player

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// isClosed reports whether who waits for the channel goes on.
func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func TestEveryoneWhoWaitsForAnEventIsWoken(t *testing.T) {
	var events Events
	events.Add(Event{Type: "a"})
	none, first := events.after(1)
	_, second := events.after(1)
	assert.Empty(t, none)
	assert.False(t, isClosed(first))
	events.Add(Event{Type: "b"})
	assert.True(t, isClosed(first))
	assert.True(t, isClosed(second))
	more, next := events.after(1)
	assert.Equal(t, []Event{{Seq: 2, Type: "b"}}, more)
	assert.False(t, isClosed(next))
	assert.Equal(t, 2, events.Last())
}
