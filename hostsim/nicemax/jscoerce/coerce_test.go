package jscoerce_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
)

func TestValuesConvertAsInJavaScript(t *testing.T) {
	nan := math.NaN()
	for _, test := range []struct {
		json   string
		number float64
		truthy bool
	}{
		{``, nan, false}, // undefined
		{`null`, 0, false},
		{`true`, 1, true},
		{`false`, 0, false},
		{`0`, 0, false},
		{`-0`, 0, false},
		{`0.0`, 0, false},
		{`-5`, -5, true},
		{`12.5`, 12.5, true},
		{`1e3`, 1000, true},
		{`900719925474010002`, 900719925474010000, true},
		{`1e999`, math.Inf(1), true},
		{`""`, 0, false},
		{`" "`, 0, true},
		{`"\ufeff 7\n"`, 7, true},
		{`"\u00857"`, nan, true},
		{`"0"`, 0, true},
		{`"12.5"`, 12.5, true},
		{`".5"`, 0.5, true},
		{`"5."`, 5, true},
		{`"."`, nan, true},
		{`"+7"`, 7, true},
		{`"--7"`, nan, true},
		{`"1e3"`, 1000, true},
		{`"1_000"`, nan, true},
		{`"0x10"`, 16, true},
		{`"0X1f"`, 31, true},
		{`"0o17"`, 15, true},
		{`"0b11"`, 3, true},
		{`"0x"`, nan, true},
		{`"0xg"`, nan, true},
		{`"-0x10"`, nan, true},
		{`"Infinity"`, math.Inf(1), true},
		{`"-Infinity"`, math.Inf(-1), true},
		{`"inf"`, nan, true},
		{`"NaN"`, nan, true},
		{`"abc"`, nan, true},
		{`"False"`, nan, true},
		{`{}`, nan, true},
		{`[]`, nan, true},
	} {
		t.Run(test.json, func(t *testing.T) {
			raw := json.RawMessage(test.json)
			if math.IsNaN(test.number) {
				assert.True(t, math.IsNaN(jscoerce.ToNumber(raw)), "%v", jscoerce.ToNumber(raw))
			} else {
				assert.Equal(t, test.number, jscoerce.ToNumber(raw))
			}
			assert.Equal(t, test.truthy, jscoerce.Truthy(raw))
		})
	}
}

func TestNumbersAreEchoedAsJavaScriptWritesThem(t *testing.T) {
	for sent, echoed := range map[string]string{
		`55`: `55`, `55.0`: `55`, `12.50`: `12.5`, `1e3`: `1000`, `1e21`: `1e+21`, `900719925474010002`: `900719925474010000`, `1e999`: `null`,
		`"900719925474010002"`: `"900719925474010002"`, `true`: `true`, `null`: `null`,
	} {
		assert.Equal(t, echoed, string(jscoerce.Canonical(json.RawMessage(sent))), sent)
	}
	assert.Nil(t, jscoerce.Canonical(nil))
}
