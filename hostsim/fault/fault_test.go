package fault_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
)

var list = fault.List{
	{Name: "late", About: "It comes late.", Source: "Release notes."},
	{Name: "lost", About: "It never comes.", Source: "Inferred."},
}

func TestNamesStandBetweenCommas(t *testing.T) {
	for text, want := range map[string][]fault.Name{
		"": nil, " , ": nil, "lost": {"lost"}, "lost, late,": {"lost", "late"},
	} {
		names, err := list.Parse(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, names, text)
	}
}

func TestAFaultThatThereIsNotIsAnErrorThatNamesThose(t *testing.T) {
	for _, text := range []string{"rain", "late,rain", "Late"} {
		_, err := list.Parse(text)
		assert.ErrorContains(t, err, "The faults are: late, lost", text)
	}
	assert.NoError(t, list.Check())
	assert.NoError(t, list.Check("late", "lost"))
	assert.EqualError(t, list.Check("late", "rain"), `there is no fault "rain". The faults are: late, lost`)
}

func TestAFaultIsSwitched(t *testing.T) {
	on := fault.SetOf()
	require.NoError(t, list.Do(on, fault.Switch{Fault: "lost", On: true}))
	assert.Equal(t, fault.Set{"lost": true}, on)
	require.NoError(t, list.Do(on, fault.Switch{Fault: "lost"}))
	assert.False(t, on["lost"])
	require.Error(t, list.Do(on, fault.Switch{Fault: "rain", On: true}))
	assert.False(t, on["rain"])
}

func TestEveryFaultIsListedAsItIs(t *testing.T) {
	text, err := json.Marshal(list.With(fault.SetOf("lost")))
	require.NoError(t, err)
	assert.JSONEq(t, `[
		{"name":"late","about":"It comes late.","source":"Release notes.","on":false},
		{"name":"lost","about":"It never comes.","source":"Inferred.","on":true}
	]`, string(text))
}
