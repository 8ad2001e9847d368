package scenario

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"
)

// String implements Command.
func (a *Action) String() string {
	return fmt.Sprintf("%s: %s", a.Console, a.Name) + list(a.Fields)
}

// String implements Command.
func (p *Post) String() string { return fmt.Sprintf("post: %s %s", p.Console, p.Frame) }

// String implements Command.
func (r *Rule) String() string {
	if r.Off {
		return fmt.Sprintf("fault: %s %s off", r.Console, r.Fault)
	}
	fields := map[string]any{}
	for name, value := range map[string]any{
		"frame": r.Frame, "type": r.Type, "contains": r.Contains, "count": r.Count, "share": r.Share,
		"for": milliseconds(r.For), "delay": milliseconds(r.Delay),
	} {
		if !reflect.ValueOf(value).IsZero() {
			fields[name] = value
		}
	}
	return fmt.Sprintf("fault: %s %s", r.Console, r.Fault) + list(fields)
}

func milliseconds(n int64) string {
	if n == 0 {
		return ""
	}
	return (time.Duration(n) * time.Millisecond).String()
}

// String implements Command.
func (p *PageFault) String() string {
	return strings.TrimSuffix(fmt.Sprintf("fault: %s %s %s", p.Console, p.Fault.Fault, p.Frame), " ")
}

// String implements Command.
func (t *Tab) String() string {
	if t.Frozen {
		return "tab: freeze"
	}
	return "tab: resume"
}

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
