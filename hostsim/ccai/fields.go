package ccai

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// field is one key of an event's data.
type field struct {
	key   string
	value any
}

// fields are an event's data. The order is that of the printed examples, so that what is posted can be compared with them by eye; a struct could
// not leave a key out in one event, write null in the next, and have it renamed by a fault.
type fields []field

// MarshalJSON keeps the order.
func (f fields) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, one := range f {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(pagelink.Encode(one.key))
		b.WriteByte(':')
		b.Write(pagelink.Encode(one.value))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (f fields) has(key string) bool {
	return slices.ContainsFunc(f, func(one field) bool { return one.key == key })
}

// without returns a copy that lacks the keys.
func (f fields) without(keys ...string) fields {
	return slices.DeleteFunc(slices.Clone(f), func(one field) bool { return slices.Contains(keys, one.key) })
}

// text adds a key unless its value is empty.
func (f fields) text(key, value string) fields {
	if value == "" {
		return f
	}
	return append(f, field{key, value})
}

// opaque adds a key unless nothing was given for it.
func (f fields) opaque(key string, value action.JSON) fields {
	if !value.Given() {
		return f
	}
	return append(f, field{key, json.RawMessage(value)})
}
