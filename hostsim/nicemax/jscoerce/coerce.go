package jscoerce

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// CXone Agent's script lets JavaScript convert whatever it is sent. The functions below do as
// JavaScript does, with a value given as JSON and nil for undefined. Arrays and objects, which
// JavaScript would turn to text first, are no number here.

// Null is JavaScript's null.
var Null = json.RawMessage("null")

// ToNumber is JavaScript's Number(value).
func ToNumber(raw json.RawMessage) float64 {
	if text, ok := ReadString(raw); ok {
		return textToNumber(text)
	}
	switch string(raw) {
	case "null", "false":
		return 0
	case "true":
		return 1
	}
	return decimal(string(raw))
}

func textToNumber(text string) float64 {
	text = strings.TrimFunc(text, isSpace)
	unsigned := strings.TrimLeft(text, "+-")
	switch {
	case text == "":
		return 0
	case len(text)-len(unsigned) > 1:
		return math.NaN()
	case unsigned == "Infinity", strings.Trim(unsigned, "0123456789.eE+-") == "":
		return decimal(text)
	case text == unsigned:
		return withRadix(text)
	}
	return math.NaN()
}

// isSpace is JavaScript's white space, which has the byte order mark and lacks the next-line
// control.
func isSpace(r rune) bool { return r == '\uFEFF' || r != '\u0085' && unicode.IsSpace(r) }

// decimal reads digits with fraction and exponent. What is out of range is Infinity, as ParseFloat
// has it.
func decimal(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil && !math.IsInf(n, 0) {
		return math.NaN()
	}
	return n
}

// withRadix reads "0x10", "0o17" and "0b11". Beyond 64 bits there are no ids.
func withRadix(text string) float64 {
	if len(text) < 3 || text[0] != '0' {
		return math.NaN()
	}
	radix := map[byte]int{'x': 16, 'o': 8, 'b': 2}[text[1]|0x20]
	if radix == 0 {
		return math.NaN()
	}
	n, err := strconv.ParseUint(text[2:], radix, 64)
	if err != nil {
		return math.NaN()
	}
	return float64(n)
}

// IsNumber reports whether a JSON value is a number.
func IsNumber(raw json.RawMessage) bool {
	return len(raw) > 0 && (raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9')
}

// Truthy reports whether JavaScript takes the value for true. Every text but the empty one is,
// "False" among them.
func Truthy(raw json.RawMessage) bool {
	switch string(raw) {
	case "", "null", "false", `""`:
		return false
	}
	return !IsNumber(raw) || ToNumber(raw) != 0
}

// Canonical writes a number as JavaScript would after it has read it: rounded to a double, in the
// shortest form. Any other value stays as it is.
func Canonical(raw json.RawMessage) json.RawMessage {
	if !IsNumber(raw) {
		return raw
	}
	n := ToNumber(raw)
	if math.IsInf(n, 0) {
		return Null // as JSON.stringify writes it
	}
	return pagelink.Encode(n)
}

// OrNull is the JavaScript expression value || null.
func OrNull(raw json.RawMessage) json.RawMessage {
	if Truthy(raw) {
		return raw
	}
	return Null
}

// PropertyKey is the key under which an object keeps a value.
func PropertyKey(raw json.RawMessage) string {
	if text, ok := ReadString(raw); ok {
		return text
	}
	return string(Canonical(raw))
}
