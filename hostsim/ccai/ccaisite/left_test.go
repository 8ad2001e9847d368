package ccaisite

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/clock"
)

func signedIn(t *testing.T) *ccai.Adapter {
	t.Helper()
	a := ccai.New(ccai.Options{Type: tenant.Call, Clock: clock.System{}, NextID: func() int64 { return 1 }})
	_, err := a.Do(action.Request{Name: "sign-in"})
	require.NoError(t, err)
	return a
}

func TestOnlySoManyAdaptersAreKept(t *testing.T) {
	var left leftAdapters
	for i := range mostLeft + 1 {
		left.leave(strconv.Itoa(i), signedIn(t), 0)
	}
	assert.Len(t, left.left, mostLeft)
	assert.Nil(t, left.take("0"), "the oldest is gone")
	assert.NotNil(t, left.take("1"))
	assert.Nil(t, left.take("1"), "and what was taken is")
	assert.Len(t, left.left, mostLeft-1)
}

func TestTheAdapterThatWasLeftLastIsTakenFirst(t *testing.T) {
	var left leftAdapters
	first, last, other := signedIn(t), signedIn(t), signedIn(t)
	left.leave("a", first, 0)
	left.leave("a", last, 0)
	left.leave("b", other, 0)
	assert.Same(t, last, left.take("a"))
	assert.Same(t, first, left.take("a"))
	assert.Same(t, other, left.take("b"))
}

func TestAnAdapterThatWasMadeBeforeAResetIsNotKept(t *testing.T) {
	var left leftAdapters
	before := left.resets()
	left.leave("a", signedIn(t), before)
	left.reset()
	assert.Nil(t, left.take("a"))
	left.leave("a", signedIn(t), before)
	assert.Nil(t, left.take("a"), "its page went while all were reset")
	after := signedIn(t)
	left.leave("a", after, left.resets())
	assert.Same(t, after, left.take("a"))
}
