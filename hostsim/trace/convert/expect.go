package convert

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/trace"
)

// loading is how long a page may take to load and say something, as a scenario writes it. Pages load
// in the middle of a session too, in the panels of contacts.
const loading = "20s"

// passing are values that are others in each run: ports of this machine, and times.
var passing = regexp.MustCompile(`(127\.0\.0\.1|localhost):\d|\d{4}-\d\d-\d\dT\d\d:\d\d`)

// expectation is of a message that the page posted.
func (b *builder) expectation(l trace.Line) yaml.MapItem {
	filter := yaml.MapSlice{}
	if l.Console != consoles.MAX {
		filter = append(filter, yaml.MapItem{Key: "console", Value: string(l.Console)})
	}
	if frame := l.Message.Frame; !strings.HasPrefix(frame, "window-") { // whose number is of one run
		filter = append(filter, yaml.MapItem{Key: "frame", Value: escape(frame)})
	}
	filter = append(filter, content(decode(l.Message.Payload))...)
	return expect(filter)
}

func expect(filter yaml.MapSlice) yaml.MapItem {
	return yaml.MapItem{Key: "expect", Value: yaml.MapSlice{
		{Key: "message", Value: filter}, {Key: "within", Value: loading},
	}}
}

// content is what tells a message from others: its type, and its values that are no object or list.
func content(payload any) (filter yaml.MapSlice) {
	if text, is := payload.(string); is && json.Valid([]byte(text)) {
		payload = decode(json.RawMessage(text))
	}
	object, _ := payload.(map[string]any) // of another message nothing is known
	with := yaml.MapSlice{}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		text, is := object[key].(string)
		switch isType := strings.EqualFold(key, "type") || strings.EqualFold(key, "messageType"); {
		case isType && is && text != "":
			filter = append(filter, yaml.MapItem{Key: "type", Value: escape(text)})
		case is && passing.MatchString(text), object[key] == nil, isNested(object[key]):
		default:
			with = append(with, yaml.MapItem{Key: key, Value: plain(object[key])})
		}
	}
	if len(with) > 0 {
		filter = append(filter, yaml.MapItem{Key: "with", Value: with})
	}
	return filter
}

func isNested(value any) bool {
	switch value.(type) {
	case map[string]any, []any:
		return true
	}
	return false
}
