package action_test

import (
	"encoding/json"
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

func TestATableListsWhatIsPossible(t *testing.T) {
	l := newLamp()
	l.on = false
	can := table.Possible(l)
	want := map[string]bool{"switch": true, "take": false, "break": true, "plug": false}
	assert.Equal(t, want, maps.Collect(can.All()))
	assert.True(t, can.Possible("switch"))
	assert.False(t, can.Possible("take"))
	assert.False(t, can.Possible("sing"), "there is no such action")
	for range can.All() {
		break // what goes on after it would panic
	}
}

func TestWhatIsPossibleIsAnObject(t *testing.T) {
	l := newLamp()
	l.on = false
	for want, can := range map[string]action.Can{
		`{"switch":true,"take":false,"break":true,"plug":false}`: table.Possible(l),
		`{}`: {},
	} {
		text, err := json.Marshal(can)
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
	}
}

func TestTwoTablesSayWhatIsPossible(t *testing.T) {
	l := newLamp()
	faults := action.NewTable("lamp's faults", []action.Action[*lamp]{
		action.New("flicker", "", func(*lamp) bool { return true }, func(*lamp, struct{}) error { return nil }),
	})
	can := table.Possible(l).And(faults.Possible(l))
	assert.True(t, can.Possible("flicker"))
	assert.Len(t, maps.Collect(can.All()), len(table.Specs())+1)
}
