package contract_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// What is generated writes the same as encoding/json, which reads the tags itself.
func TestEveryPayloadIsWrittenAsItsTagsSay(t *testing.T) {
	for _, p := range contract.Payloads {
		for name, filled := range map[string]bool{"empty": false, "filled": true} {
			v := reflect.New(reflect.TypeOf(p.Payload)).Elem()
			if filled {
				fill(v)
			}
			want, err := json.Marshal(v.Interface())
			require.NoError(t, err)
			got := v.Interface().(contract.Payload).AppendJSON(nil)
			require.JSONEq(t, string(want), string(got), "%s, %s", p.Type, name)
		}
	}
}

// fill gives every field a value that is not its zero.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.String:
		v.SetString("a \"quote\", a \\, a \n and é 😀")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(-42)
	}
}

func TestEventsAreWrittenInOrder(t *testing.T) {
	got := contract.AppendEvents(nil, []contract.Event{
		{Type: contract.Vendor, Payload: contract.VendorEvent{Index: 2, Name: "AgentState"}},
		{Type: contract.AgentState, Payload: contract.Agent{Status: contract.AgentAvailable}},
	})
	require.JSONEq(t, `[{"type":"vendor","payload":{"index":2,"name":"AgentState"}},
		{"type":"agent.state","payload":{"status":"available","muted":false}}]`, string(got))
	require.Equal(t, "[]", string(contract.AppendEvents(nil, nil)))
}

func TestStringsOfAllKindsAreJSON(t *testing.T) {
	for _, s := range []string{"", "plain", "\x00\x1f\x7f", `"\/`, "\u2028\u2029", "日本語", "<script>"} {
		var back string
		require.NoError(t, json.Unmarshal(contract.AppendString(nil, s), &back))
		require.Equal(t, s, back)
	}
}

func TestEveryHostHasItsCapabilities(t *testing.T) {
	for _, h := range contract.Hosts {
		require.Contains(t, contract.Capabilities, h)
		require.Subset(t, contract.CommandNames, contract.Capabilities[h])
	}
}
