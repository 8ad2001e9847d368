package event

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// Field is one key of an event's data.
type Field struct {
	Key   string
	Value any
}

// Fields are an event's data. The order is that of the printed examples, so that what is posted can
// be compared with them by eye; a struct could not leave a key out in one event, write null in the
// next, and have it renamed by a fault.
type Fields []Field

// MarshalJSON keeps the order.
func (f Fields) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, one := range f {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(pagelink.Encode(one.Key))
		b.WriteByte(':')
		b.Write(pagelink.Encode(one.Value))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Has reports whether there is such a key.
func (f Fields) Has(key string) bool {
	return slices.ContainsFunc(f, func(one Field) bool { return one.Key == key })
}

// Without returns a copy that lacks the keys.
func (f Fields) Without(keys ...string) Fields {
	return slices.DeleteFunc(slices.Clone(f), func(one Field) bool {
		return slices.Contains(keys, one.Key)
	})
}

// With adds a key.
func (f Fields) With(key string, value any) Fields { return append(f, Field{key, value}) }

// Text adds a key unless its value is empty.
func (f Fields) Text(key, value string) Fields {
	if value == "" {
		return f
	}
	return append(f, Field{key, value})
}

// Opaque adds a key unless nothing was given for it.
func (f Fields) Opaque(key string, value action.JSON) Fields {
	if !value.Given() {
		return f
	}
	return append(f, Field{key, json.RawMessage(value)})
}

// Each returns a copy with every field changed.
func (f Fields) Each(change func(Field) Field) Fields {
	changed := make(Fields, len(f))
	for i, one := range f {
		changed[i] = change(one)
	}
	return changed
}

// Join puts the fields of several groups one behind the other.
func Join(groups ...Fields) Fields {
	var all Fields
	for _, group := range groups {
		all = append(all, group...)
	}
	return all
}
