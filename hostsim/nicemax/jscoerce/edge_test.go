package jscoerce_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax/jscoerce"
)

// A prefix of a radix is a zero and one of three letters, in JavaScript as here.
func TestATextWithoutARadixPrefixIsNoNumber(t *testing.T) {
	for text, want := range map[string]float64{
		`"0x10"`: 16, `"0b1"`: 1, `"0x8000000000000000"`: 1 << 63,
		`"1x10"`: math.NaN(), `"0z1"`: math.NaN(), `"x1"`: math.NaN(), `"0b2"`: math.NaN(), `"0o8"`: math.NaN(),
	} {
		got := jscoerce.ToNumber(json.RawMessage(text))
		if math.IsNaN(want) {
			assert.True(t, math.IsNaN(got), "%s: %v", text, got)
			continue
		}
		assert.Equal(t, want, got, text)
	}
}

func TestAFalseValueGivesWayToNull(t *testing.T) {
	for sent, want := range map[string]string{
		``: `null`, `0`: `null`, `""`: `null`, `false`: `null`, `null`: `null`,
		`7`: `7`, `"0"`: `"0"`, `true`: `true`, `{}`: `{}`,
	} {
		assert.Equal(t, want, string(jscoerce.OrNull(json.RawMessage(sent))), sent)
	}
}

// An object has texts for keys: 7, 7.0 and "7" are one.
func TestNumbersAndTextsOfOneSpellingAreOneKey(t *testing.T) {
	for sent, want := range map[string]string{`7`: "7", `7.0`: "7", `"7"`: "7", `"7.0"`: "7.0", `"a\"b"`: `a"b`, `true`: "true", `null`: "null"} {
		assert.Equal(t, want, jscoerce.PropertyKey(json.RawMessage(sent)), sent)
	}
}

func TestWhatIsNoNumberInJSONIsNone(t *testing.T) {
	for sent, want := range map[string]bool{`0`: true, `9`: true, `-1`: true, `5.5`: true, ``: false, `"5"`: false, `null`: false, `[5]`: false, `{}`: false, `true`: false} {
		assert.Equal(t, want, jscoerce.IsNumber(json.RawMessage(sent)), sent)
	}
}

func TestOnlyAnObjectIsReadAsOneAndOnlyATextAsOne(t *testing.T) {
	object, is := jscoerce.ReadObject(json.RawMessage(`{"a":1}`))
	assert.True(t, is)
	assert.Equal(t, map[string]json.RawMessage{"a": json.RawMessage("1")}, object)
	for _, other := range []string{``, `null`, `[]`, `"a"`, `7`, `{"a":`} {
		_, is := jscoerce.ReadObject(json.RawMessage(other))
		assert.False(t, is, other)
	}
	text, is := jscoerce.ReadString(json.RawMessage(`"a"`))
	assert.True(t, is)
	assert.Equal(t, "a", text)
	for _, other := range []string{``, `null`, `[]`, `{}`, `7`, `"a`} {
		text, is := jscoerce.ReadString(json.RawMessage(other))
		assert.False(t, is, other)
		assert.Empty(t, text, other)
	}
}
