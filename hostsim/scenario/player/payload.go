package player

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// decoded reads a payload; a text of JSON is read as that JSON.
func decoded(payload json.RawMessage) any {
	value, ok := decode(payload)
	if text, is := value.(string); is && ok {
		if inner, ok := decode([]byte(text)); ok {
			return inner
		}
	}
	return value
}

// decode keeps numbers as they are written: an id must not become a fraction.
func decode(text []byte) (value any, ok bool) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err := decoder.Decode(&value)
	return value, err == nil
}

// holds reports whether one object in the value, at any depth, has all of these keys and values.
func holds(value any, want map[string]any) bool {
	if len(want) == 0 {
		return true
	}
	switch v := value.(type) {
	case []any:
		return slices.ContainsFunc(v, func(element any) bool { return holds(element, want) })
	case map[string]any:
		if has(v, want) {
			return true
		}
		for _, inner := range v {
			if holds(inner, want) {
				return true
			}
		}
	}
	return false
}

func has(object, want map[string]any) bool {
	for key, value := range want {
		is, there := object[key]
		if !there || !equal(is, value) {
			return false
		}
	}
	return true
}

// equal compares what is with what is wanted: of an object the keys that are wanted, and of a text,
// a number or a flag how it is written. One vendor's ids are numbers, and the bridge's are texts.
func equal(is, want any) bool {
	switch w := want.(type) {
	case map[string]any:
		object, same := is.(map[string]any)
		return same && has(object, w)
	case []any:
		list, same := is.([]any)
		return same && slices.EqualFunc(list, w, equal)
	}
	switch is.(type) {
	case map[string]any, []any:
		return false
	}
	return fmt.Sprint(is) == fmt.Sprint(want)
}

// collectTypes finds what a message and the events in it are called.
func collectTypes(value any, names *[]string) {
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			collectTypes(element, names)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			name, isText := v[key].(string)
			if isText && (strings.EqualFold(key, "type") || strings.EqualFold(key, "messageType")) {
				*names = append(*names, name)
				continue
			}
			collectTypes(v[key], names)
		}
	}
}
