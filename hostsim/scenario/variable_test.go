package scenario_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// scopeOf returns the scope of a file with these variables.
func scopeOf(t *testing.T, variables string) *scenario.Scope {
	t.Helper()
	s, err := parse("name: a\nvariables: {" + variables + "}\nsteps: [{wait: 1s}]\n")
	require.NoError(t, err)
	return s.Steps[0].Scope
}

func TestVariablesAreFilledIn(t *testing.T) {
	scope := scopeOf(t, "who: Ana, n: 12, yes: true")
	values := scenario.Values{Saved: map[string]any{"contact": json.Number("701200345")}}
	for text, want := range map[string]any{
		"plain": "plain", "${who}": "Ana", "${n}": json.Number("12"), "${yes}": true,
		"for ${who}, ${n}": "for Ana, 12", "${contact}": json.Number("701200345"), "panel:${contact}": "panel:701200345",
		"$${who}": "${who}", "costs $5": "costs $5", "${who}${who}": "AnaAna",
	} {
		got, err := values.Fill(scope, text)
		require.NoError(t, err)
		assert.Equal(t, want, got, text)
	}
	got, err := values.Fill(scope, map[string]any{"a": []any{"${who}", map[string]any{"b": "${n}"}}, "c": false})
	require.NoError(t, err)
	assert.Equal(t, map[string]any{"a": []any{"Ana", map[string]any{"b": json.Number("12")}}, "c": false}, got)
}

func TestAVariableThatWasNeverSavedIsAnError(t *testing.T) {
	for _, value := range []any{"${gone}", "x ${gone}", []any{"${gone}"}, map[string]any{"a": "${gone}"}} {
		_, err := scenario.Values{}.Fill(scopeOf(t, "who: Ana"), value)
		require.EqualError(t, err, `the variable "gone" has no value`)
	}
}

func TestASavedValueComesFirst(t *testing.T) {
	got, err := scenario.Values{Saved: map[string]any{"who": "Ben"}}.FillText(scopeOf(t, "who: Ana"), "${who}")
	require.NoError(t, err)
	assert.Equal(t, "Ben", got)
}

func TestWhatIsChosenDependsOnSeedAndNameAlone(t *testing.T) {
	text := func(seed int64, variables, name string) string {
		got, err := scenario.Values{Seed: seed}.FillText(scopeOf(t, variables), "${"+name+"}")
		require.NoError(t, err)
		return got
	}
	caller := text(1, "caller: {digits: 10}", "caller")
	assert.Regexp(t, `^[1-9]{10}$`, caller)
	assert.Equal(t, caller, text(1, "caller: {digits: 10}", "caller"))
	assert.Equal(t, caller, text(1, "before: {digits: 3}, caller: {digits: 10}", "caller"))
	assert.NotEqual(t, caller, text(2, "caller: {digits: 10}", "caller"))
	assert.NotEqual(t, caller, text(1, "other: {digits: 10}", "other"))

	chosen := map[string]bool{}
	for seed := range int64(50) {
		chosen[text(seed, "who: {oneOf: [Ana, Ben, 3]}", "who")] = true
	}
	assert.Equal(t, map[string]bool{"Ana": true, "Ben": true, "3": true}, chosen)
}
