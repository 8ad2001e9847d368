package scenario

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// String implements Command.
func (a *Action) String() string {
	return fmt.Sprintf("%s: %s", a.Console, a.Name) + list(a.Fields)
}

// String implements Command.
func (p *Post) String() string { return fmt.Sprintf("post: %s %s", p.Console, p.Frame) }

// String implements Command.
func (w *Wait) String() string { return fmt.Sprintf("wait: %s", w.For) }

// String implements Command.
func (e *Expect) String() string {
	verb := "expect"
	if e.Never {
		verb = "never"
	}
	return fmt.Sprintf("%s: %s within %s", verb, e.what(), e.Within)
}

func (e *Expect) what() string {
	switch {
	case e.Message != nil:
		return "message " + e.Message.String()
	case e.Event != nil:
		return "event " + e.Event.Type + list(e.Event.With)
	}
	return fmt.Sprintf("text %q", e.Text)
}

// String lists what the filter asks for.
func (m *Message) String() string {
	var words []string
	for _, word := range []string{
		m.Type, string(m.Console), string(m.Direction), m.Frame, m.Contains,
	} {
		if word != "" {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ") + list(m.With)
}

// list writes values as people read them: " (caller 8015550142)".
func list(values map[string]any) string {
	if len(values) == 0 {
		return ""
	}
	var words []string
	for _, key := range slices.Sorted(maps.Keys(values)) {
		text, isText := values[key].(string)
		if !isText {
			encoded, _ := json.Marshal(values[key]) // it was read from JSON
			text = string(encoded)
		}
		words = append(words, key+" "+text)
	}
	return " (" + strings.Join(words, ", ") + ")"
}
