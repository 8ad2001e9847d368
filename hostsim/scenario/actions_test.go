package scenario_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// values are such that each kind of field can have.
var values = map[action.Kind]any{
	action.KindText: "x", action.KindNumber: 5, action.KindFlag: true,
	action.KindJSON: map[string]any{"a": 1}, action.KindTexts: map[string]any{"a": "b"}, `number or "none"`: "none",
}

// step is one step of a scenario, as JSON, which is YAML too.
func step(t *testing.T, s any) error {
	t.Helper()
	text, err := json.Marshal(map[string]any{"name": "a", "steps": []any{s}})
	require.NoError(t, err)
	_, err = parse(string(text))
	return err
}

// The schema knows every action of every console, with its fields, and no others.
func TestEveryActionCanBeWrittenWithItsFieldsAlone(t *testing.T) {
	seen := 0
	for kind, specs := range map[consoles.Kind][]action.Spec{
		consoles.MAX: nicemax.Actions(), consoles.Call: ccai.Actions(tenant.Call), consoles.Chat: ccai.Actions(tenant.Chat),
	} {
		for _, a := range specs {
			seen++
			with := map[string]any{}
			for _, f := range a.Fields {
				require.Contains(t, values, f.Kind)
				with[f.Name] = values[f.Kind]
			}
			name := fmt.Sprintf("%s: %s", kind, a.Name)
			assert.NoError(t, step(t, map[string]any{string(kind): a.Name, "with": with}), name)
			for _, f := range a.Fields {
				variable := map[string]any{string(kind): a.Name, "with": map[string]any{f.Name: "${x}"}}
				assert.ErrorContains(t, step(t, variable), `the variable "x" has no value`, name)
			}
			with["unheardOf"] = 1
			assert.ErrorContains(t, step(t, map[string]any{string(kind): a.Name, "with": with}), `there is no "unheardOf" here`, name)
		}
	}
	assert.Greater(t, seen, 100)
}
