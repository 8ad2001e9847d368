package ccai

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
)

// id is a whole number in an action's details. Forms of the adapter's page send it as text; "" stands for 0, which no session has.
type id int64

// UnmarshalJSON takes 5, "5" and "".
func (n *id) UnmarshalJSON(data []byte) error {
	text := string(bytes.Trim(data, `"`))
	if text == "" || text == "null" {
		*n = 0
		return nil
	}
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return fmt.Errorf("%s is no whole number", data)
	}
	*n = id(value)
	return nil
}

// flag is a yes or no in an action's details; forms send "true" and "false".
type flag bool

// UnmarshalJSON takes true, false, "true" and "false".
func (f *flag) UnmarshalJSON(data []byte) error {
	switch string(bytes.Trim(data, `"`)) {
	case "true":
		*f = true
	case "false", "null":
		*f = false
	default:
		return fmt.Errorf("%s is neither true nor false", data)
	}
	return nil
}

// opaque is a value whose shape no source tells, such as custom data: an object or an array, passed on untouched. Forms send it as text.
type opaque json.RawMessage

// UnmarshalJSON takes an object, an array, a text that holds one of them, and "" for none.
func (o *opaque) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		data = bytes.TrimSpace([]byte(text))
	}
	if len(data) == 0 {
		*o = nil
		return nil
	}
	if !json.Valid(data) || (data[0] != '{' && data[0] != '[') {
		return fmt.Errorf("%s is neither a JSON object nor an array", data)
	}
	*o = append(opaque{}, data...)
	return nil
}

func (o opaque) given() bool { return len(o) > 0 }

// set takes a detail that was sent; nil stands for one that was left out.
func set[T any](to *T, given *T) {
	if given != nil {
		*to = *given
	}
}
