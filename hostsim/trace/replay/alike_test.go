package replay

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestTimesAreAlikeWithinTheTolerance(t *testing.T) {
	const want = `{"a":"2031-04-09T08:15:30.000Z","b":"1"}`
	for got, row := range map[string]struct {
		tolerance time.Duration
		alike     bool
	}{
		want: {0, true},
		`{"a":"2031-04-09T08:15:30.00Z","b":"1"}`:  {0, false},
		`{"a":"2031-04-09T08:15:31Z","b":"1"}`:     {time.Second, true},
		`{"a":"2031-04-09T08:15:29.0Z","b":"1"}`:   {time.Second, true},
		`{"a":"2031-04-09T08:15:31.001Z","b":"1"}`: {time.Second, false},
		`{"a":"2031-04-09T08:15:30.000Z","b":"2"}`: {time.Second, false},
		`{"a":"","b":"1"}`:                         {time.Hour, false},
		`{"a":"2031-13-09T08:15:30.000Z","b":"1"}`: {time.Hour, false},
	} {
		assert.Equal(t, row.alike, alike([]byte(want), []byte(got), row.tolerance), got)
	}
	const odd = `"2031-13-09T08:15:30.000Z"`
	assert.True(t, alike([]byte(odd), []byte(odd), time.Second))
}
