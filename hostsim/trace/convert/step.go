package convert

import (
	"encoding/json"
	"slices"

	"github.com/goccy/go-yaml"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// action becomes the same action. Fields that it does not have are left out: a console's page sends
// all that its form holds, and the console ignores them.
func (b *builder) action(l trace.Line) error {
	b.does()
	fields, _ := decode(l.Action.Fields).(map[string]any) // nil for none
	with := yaml.MapSlice{}
	for _, f := range fieldsOf(l.Console, l.Action.Name) {
		if value, given := fields[f.Name]; given {
			with = append(with, yaml.MapItem{Key: f.Name, Value: plain(value)})
		}
	}
	items := []yaml.MapItem{{Key: string(l.Console), Value: l.Action.Name}}
	if len(with) > 0 {
		items = append(items, yaml.MapItem{Key: "with", Value: with})
	}
	b.step(items...)
	return nil
}

func fieldsOf(k consoles.Kind, name string) []action.Field {
	var actions []action.Spec
	switch k {
	case consoles.MAX:
		actions = nicemax.Actions()
	case consoles.Call:
		actions = ccai.Actions(tenant.Call)
	case consoles.Chat:
		actions = ccai.Actions(tenant.Chat)
	}
	i := slices.IndexFunc(actions, func(a action.Spec) bool { return a.Name == name })
	if i < 0 {
		return nil // which is found when the scenario is read
	}
	return actions[i].Fields
}

// post becomes a step that posts the same payload. An adapter posts JSON as text, and a step holds
// what the text says.
func (b *builder) post(k consoles.Kind, frame string, payload json.RawMessage) error {
	b.does()
	if k != consoles.MAX {
		text, is := decode(payload).(string)
		if !is || !json.Valid([]byte(text)) {
			return b.error(b.line, "an adapter's step posts a text of JSON, and this message is none")
		}
		payload = json.RawMessage(text)
	}
	b.step(yaml.MapItem{Key: "post", Value: yaml.MapSlice{
		{Key: "console", Value: string(k)}, {Key: "frame", Value: escape(frame)},
		{Key: "payload", Value: plain(decode(payload))},
	}})
	return nil
}
