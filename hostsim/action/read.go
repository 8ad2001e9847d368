package action

import (
	"encoding/json"
	"reflect"
	"strings"
)

// Read reads fields of a request into In, a struct, as an action's handler gets them. What is left
// out has its zero value.
func Read[In any](r Request) (in In, err error) {
	values, err := object(r)
	if err != nil {
		return in, err
	}
	target := reflect.ValueOf(&in).Elem()
	for _, f := range structFields(target.Type()) {
		raw := lookup(values, f.name)
		if raw == nil {
			continue
		}
		if err := json.Unmarshal(raw, target.FieldByIndex(f.index).Addr().Interface()); err != nil {
			return in, &Error{Action: r.Name, Code: BadField, Field: f.name, Reason: reason(raw, f.kind)}
		}
	}
	return in, nil
}

// read reads the fields of an action, of which some may be required.
func read[In any](r Request, s Spec) (in In, err error) {
	values, err := object(r)
	if err != nil {
		return in, err
	}
	for _, f := range s.Fields {
		raw := lookup(values, f.Name)
		if !f.Required || !isEmpty(raw) {
			continue
		}
		return in, &Error{Action: r.Name, Code: BadField, Field: f.Name, Reason: missing(raw)}
	}
	return Read[In](r)
}

func object(r Request) (map[string]json.RawMessage, error) {
	var values map[string]json.RawMessage
	if len(r.Fields) == 0 {
		return values, nil
	}
	if err := json.Unmarshal(r.Fields, &values); err != nil {
		return nil, &Error{Action: r.Name, Code: BadField, Reason: "the fields are no JSON object"}
	}
	return values, nil
}

// lookup takes a key in any case, as encoding/json does, and the exact one before any other.
func lookup(values map[string]json.RawMessage, name string) json.RawMessage {
	if raw, found := values[name]; found {
		return raw
	}
	for key, raw := range values {
		if strings.EqualFold(key, name) {
			return raw
		}
	}
	return nil
}

// isEmpty is true for what means a field that was left out: forms send empty texts.
func isEmpty(raw json.RawMessage) bool {
	return len(raw) == 0 || string(raw) == "null" || string(raw) == `""`
}

// missing says what is wrong with a required field that is left out or empty.
func missing(raw json.RawMessage) string {
	if string(raw) == `""` {
		return "is empty"
	}
	return "is required"
}

func reason(raw json.RawMessage, k Kind) string {
	return "is " + shorten(string(raw)) + ", which is no " + string(k)
}

// shorten bounds what an error repeats of a value; a page may send a megabyte.
func shorten(text string) string {
	const most = 200
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "..."
}
