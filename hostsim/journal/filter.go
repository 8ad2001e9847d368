package journal

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Filter says which entries somebody looks for. What is empty or 0 lets every entry through.
type Filter struct {
	// After lets through entries with a higher Seq.
	After     int
	Source    Source
	Page      int
	Direction Direction
	Frame     string
	// Type is the name of a vendor's event or message: an entry passes that holds it as the value
	// of a key "type" or "messageType", in any case of the key and at any depth. A payload that is a
	// text of JSON is read as that JSON.
	Type string
	// Contains is a part of the payload's JSON.
	Contains string
	// Refused lets through only messages that a console ignored or refused.
	Refused bool
}

// Criterion is a part of a Filter, under its name in the control API.
type Criterion string

// The criteria.
const (
	BySource    Criterion = "source"
	ByPage      Criterion = "page"
	ByDirection Criterion = "direction"
	ByFrame     Criterion = "frame"
	ByType      Criterion = "type"
	ByContent   Criterion = "contains"
	ByRefusal   Criterion = "refused"
)

// Match reports whether an entry passes.
func (f Filter) Match(e Entry) bool { return e.Seq > f.After && len(f.Misses(e)) == 0 }

// Misses lists the criteria that an entry does not meet; After is none of them.
func (f Filter) Misses(e Entry) (misses []Criterion) {
	for _, c := range []struct {
		name Criterion
		met  bool
	}{
		{BySource, f.Source == "" || f.Source == e.Source},
		{ByPage, f.Page == 0 || f.Page == e.Page},
		{ByDirection, f.Direction == "" || f.Direction == e.Direction},
		{ByFrame, f.Frame == "" || f.Frame == e.Frame},
		{ByType, f.Type == "" || hasType(e.Payload, f.Type)},
		{ByContent, bytes.Contains(e.Payload, []byte(f.Contains))},
		{ByRefusal, !f.Refused || e.Refused != ""},
	} {
		if !c.met {
			misses = append(misses, c.name)
		}
	}
	return misses
}

// criteria counts those that the filter names.
func (f Filter) criteria() int {
	return len(f.Misses(Entry{})) // an entry without anything meets none
}

// hasType looks for the name at any depth.
func hasType(payload json.RawMessage, name string) bool {
	var value any
	if json.Unmarshal(payload, &value) != nil {
		return false
	}
	if text, is := value.(string); is && json.Unmarshal([]byte(text), &value) != nil {
		return false
	}
	return holdsType(value, name)
}

func holdsType(value any, name string) bool {
	switch v := value.(type) {
	case []any:
		for _, element := range v {
			if holdsType(element, name) {
				return true
			}
		}
	case map[string]any:
		for key, element := range v {
			isType := strings.EqualFold(key, "type") || strings.EqualFold(key, "messageType")
			if isType && element == name || holdsType(element, name) {
				return true
			}
		}
	}
	return false
}
