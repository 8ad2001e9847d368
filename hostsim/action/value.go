package action

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// Number is a whole number. Forms of the consoles' pages send it as text; "" means 0, which
// is the id of nothing.
type Number int64

// Kind implements Kinded.
func (Number) Kind() Kind { return KindNumber }

// UnmarshalJSON takes 5, "5", "" and null.
func (n *Number) UnmarshalJSON(data []byte) error {
	text := string(bytes.Trim(data, `"`))
	if text == "" || text == "null" {
		*n = 0
		return nil
	}
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return fmt.Errorf("%s is no whole number", data)
	}
	*n = Number(value)
	return nil
}

// Flag is true or false; "" means false. Forms send texts.
type Flag bool

// Kind implements Kinded.
func (Flag) Kind() Kind { return KindFlag }

// UnmarshalJSON takes true, false, "true", "false", "" and null.
func (f *Flag) UnmarshalJSON(data []byte) error {
	switch string(bytes.Trim(data, `"`)) {
	case "true":
		*f = true
	case "false", "", "null":
		*f = false
	default:
		return fmt.Errorf("%s is neither true nor false", data)
	}
	return nil
}

// Optional is a field for which its zero value is a value too, so that it matters whether the
// field was left out. An empty text and null count as left out.
type Optional[T Kinded] struct {
	Value T
	Given bool
}

// Kind implements Kinded.
func (o Optional[T]) Kind() Kind { return o.Value.Kind() }

// UnmarshalJSON takes what a T takes.
func (o *Optional[T]) UnmarshalJSON(data []byte) error {
	if isEmpty(data) {
		*o = Optional[T]{}
		return nil
	}
	o.Given = true
	return json.Unmarshal(data, &o.Value)
}

// Set takes over a value that was given.
func (o Optional[T]) Set(to *T) {
	if o.Given {
		*to = o.Value
	}
}

// JSON is a value whose shape no source documents, such as custom data: an object or an array, passed
// on untouched. Forms send it as text.
type JSON json.RawMessage

// Kind implements Kinded.
func (JSON) Kind() Kind { return KindJSON }

// UnmarshalJSON takes an object, an array, a text that holds one of them, and "" for none.
func (j *JSON) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		data = bytes.TrimSpace([]byte(text))
	}
	if len(data) == 0 {
		*j = nil
		return nil
	}
	if !json.Valid(data) || (data[0] != '{' && data[0] != '[') {
		return fmt.Errorf("%s is neither a JSON object nor an array", data)
	}
	*j = append(JSON{}, data...)
	return nil
}

// MarshalJSON writes the value as it came, and null for none.
func (j JSON) MarshalJSON() ([]byte, error) {
	if len(j) == 0 {
		return []byte("null"), nil
	}
	return j, nil
}

// Given is false if there is no value.
func (j JSON) Given() bool { return len(j) > 0 }
