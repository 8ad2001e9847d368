package convert

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// decode keeps numbers as they are written: an id must not become a fraction. That of no JSON is
// nil.
func decode(text json.RawMessage) (value any) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	_ = decoder.Decode(&value)
	return value
}

// plain makes of a JSON value what the YAML library writes, objects by the order of their keys. In
// the texts a scenario fills nothing in.
func plain(value any) any {
	switch v := value.(type) {
	case string:
		return escape(v)
	case json.Number:
		return number(v)
	case []any:
		list := make([]any, len(v))
		for i, element := range v {
			list[i] = plain(element)
		}
		return list
	case map[string]any:
		made := object{}
		for key, inner := range v {
			made[key] = plain(inner)
		}
		return made
	}
	return value
}

// object is one whose keys may need quotes.
type object map[string]any

// word is a key that needs none.
var word = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)

// MarshalYAML implements yaml.InterfaceMarshaler. The library forgets the quotes of the key "? x",
// so an object with such a key is written as JSON, which is YAML.
func (o object) MarshalYAML() (any, error) {
	for key := range o {
		if !word.MatchString(key) {
			return literal(pagelink.Encode(o)), nil
		}
	}
	return map[string]any(o), nil
}

// literal is written as it is.
type literal string

// MarshalYAML implements yaml.BytesMarshaler.
func (l literal) MarshalYAML() ([]byte, error) { return []byte(l), nil }

// MarshalJSON implements json.Marshaler.
func (l literal) MarshalJSON() ([]byte, error) { return []byte(l), nil }

// number writes a point where there is an exponent: YAML takes 1e5 for a text.
func number(n json.Number) literal {
	if !strings.ContainsAny(n.String(), "eE") {
		return literal(n)
	}
	f, _ := n.Float64() // the greatest there is for what is beyond
	mantissa, exponent, _ := strings.Cut(strconv.FormatFloat(f, 'e', -1, 64), "e")
	if !strings.Contains(mantissa, ".") {
		mantissa += ".0"
	}
	return literal(mantissa + "e" + exponent)
}

var reference = regexp.MustCompile(`\$\{[^}]*\}`)

// escape writes a text so that no variable is looked for in it.
func escape(text string) string { return reference.ReplaceAllString(text, "$$$0") }
