package framing_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/framing"
	"github.com/ctibridge/ctibridge/hostsim/clock"
)

var morning = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

func parse(t *testing.T, lines ...string) framing.List {
	t.Helper()
	list, err := framing.Parse(lines...)
	require.NoError(t, err)
	return list
}

func TestAChangeIsInForceAtOnceUnlessItTakesTime(t *testing.T) {
	c := framing.NewControl(clock.NewManual(morning), nil, 0)
	assert.Empty(t, c.InForce())
	_, from := c.Saved()
	assert.Equal(t, morning, from)
	c.Save(parse(t, "crm.example"))
	assert.Equal(t, parse(t, "crm.example"), c.InForce())
}

func TestAChangeTakesTheTimeThatIsSet(t *testing.T) {
	watch := clock.NewManual(morning)
	c := framing.NewControl(watch, framing.List{framing.OwnHost}, time.Minute)
	assert.Equal(t, framing.List{framing.OwnHost}, c.InForce(), "the first list is in force at once")

	c.Save(parse(t, "one.example"))
	watch.Advance(20 * time.Second)
	c.Save(parse(t, "two.example"))
	saved, from := c.Saved()
	assert.Equal(t, parse(t, "two.example"), saved)
	assert.Equal(t, morning.Add(80*time.Second), from)

	watch.Advance(40*time.Second - 1)
	assert.Equal(t, framing.List{framing.OwnHost}, c.InForce())
	watch.Advance(1)
	assert.Equal(t, parse(t, "one.example"), c.InForce())
	watch.Advance(20 * time.Second)
	assert.Equal(t, parse(t, "two.example"), c.InForce())
}

func TestAResetBringsBackTheFirstListAtOnce(t *testing.T) {
	watch := clock.NewManual(morning)
	c := framing.NewControl(watch, parse(t, "first.example"), time.Minute)
	c.Save(parse(t, "one.example"))
	watch.Advance(time.Minute)
	c.Save(parse(t, "two.example"))
	c.Reset()
	assert.Equal(t, parse(t, "first.example"), c.InForce())
	saved, from := c.Saved()
	assert.Equal(t, parse(t, "first.example"), saved)
	assert.Equal(t, morning.Add(time.Minute), from)
	watch.Advance(time.Hour)
	assert.Equal(t, parse(t, "first.example"), c.InForce(), "what was saved before is forgotten")
}
