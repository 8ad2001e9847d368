package decode_test

import (
	"encoding/json"
	"reflect"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/decode"
)

// A field that is forgotten here would be lost when the module is started again.
func TestWhatThePageKnowsIsReadWhole(t *testing.T) {
	for name, fields := range map[string]bool{"every field": true, "no field": false} {
		t.Run(name, func(t *testing.T) {
			want := contract.Config{HostIssuers: []string{}, SubscriptionTypes: []contract.SubscriptionType{}, SignedOutStates: []string{}, Known: &contract.Known{
				Contacts: make([]contract.Contact, 2), Adapters: make([]contract.Adapter, 2),
			}}
			if fields {
				n := 0
				fill(reflect.ValueOf(want.Known).Elem(), &n)
			}
			raw, err := json.Marshal(want)
			require.NoError(t, err)
			got, err := decode.ReadConfig(raw)
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
}

// fill gives every field a value of its own.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		}
		for i := range v.Len() {
			fill(v.Index(i), n)
		}
	case reflect.String:
		v.SetString("é" + strconv.Itoa(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(int64(*n))
	}
}
