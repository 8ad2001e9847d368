package delivery

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Parse reads rules from the address of a page. Each is written as "drop,type=CallContactEvent,count=1":
// the fault, then fields of the rule, without a comma in them. A rule that needs more is written as
// its JSON. An error is a *TextError.
func Parse(texts []string) (rules []Rule, err error) {
	for _, text := range texts {
		r, err := parse(text)
		if err == nil {
			err = r.Check()
		}
		if err != nil {
			return nil, &TextError{Text: text, Cause: err}
		}
		rules = append(rules, r)
	}
	return rules, nil
}

// TextError means that a text is no rule.
type TextError struct {
	Text  string
	Cause error
}

func (e *TextError) Error() string { return fmt.Sprintf("delivery %q: %v", e.Text, e.Cause) }

// Unwrap is what is wrong with it.
func (e *TextError) Unwrap() error { return e.Cause }

// textFields are those whose value is a text; that of the others is JSON.
var textFields = []string{"frame", "type", "contains"}

func parse(text string) (r Rule, err error) {
	if strings.HasPrefix(text, "{") {
		return r, decode([]byte(text), &r)
	}
	words := strings.Split(text, ",")
	fields := map[string]any{"fault": words[0]}
	for _, word := range words[1:] {
		name, value, has := strings.Cut(word, "=")
		switch {
		case !has:
			return r, &RuleError{name, "has no value: a field is written name=value"}
		case slices.Contains(textFields, name):
			fields[name] = value
		case !json.Valid([]byte(value)):
			return r, &RuleError{name, fmt.Sprintf("cannot be %q", value)}
		default:
			fields[name] = json.RawMessage(value)
		}
	}
	encoded, err := json.Marshal(fields)
	if err != nil {
		return r, err
	}
	return r, decode(encoded, &r)
}

// decode refuses fields that a rule does not have: a typing error would else be no error.
func decode(text []byte, r *Rule) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	return d.Decode(r)
}
