package trace

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// wrong is a field with what is wrong with it.
type wrong struct{ field, reason string }

func (w *wrong) Error() string { return w.field + ": " + w.reason }

func (h Header) check() error {
	switch {
	case h.Trace != Format:
		return &wrong{"trace", fmt.Sprintf("%q is not %q: this is no trace", h.Trace, Format)}
	case h.Version != Version:
		return &wrong{"version", fmt.Sprintf("%d cannot be read: this reads version %d", h.Version, Version)}
	case h.Writer != ByHostsim && h.Writer != BySDK:
		return &wrong{"writer", fmt.Sprintf("%q is neither %q nor %q", h.Writer, ByHostsim, BySDK)}
	case h.Started.IsZero():
		return &wrong{"started", "is missing"}
	}
	return nil
}

// check looks at a line that comes at the time of the one before it, or later.
func (l Line) check(before int64) error {
	switch {
	case l.At < before:
		return &wrong{"at", fmt.Sprintf("%d is before %d: times do not go back", l.At, before)}
	case !slices.Contains([]consoles.Kind{consoles.MAX, consoles.Call, consoles.Chat}, l.Console):
		return &wrong{"console", fmt.Sprintf("%q is none of max, call, chat", l.Console)}
	case l.Page < 1:
		return &wrong{"page", fmt.Sprintf("%d is less than 1", l.Page)}
	case l.parts() != 1:
		return &wrong{"line", fmt.Sprintf(
			"it has %d of opened, closed, action, post, message, and must have one", l.parts())}
	case l.Action != nil:
		return l.Action.check()
	case l.Post != nil:
		return checkMessage("post", l.Post.Frame, l.Post.Payload)
	case l.Message != nil:
		return l.Message.check()
	}
	return nil
}

func (l Line) parts() (n int) {
	for _, has := range []bool{
		l.Opened != nil, l.Closed != nil, l.Action != nil, l.Post != nil, l.Message != nil,
	} {
		if has {
			n++
		}
	}
	return n
}

func (a Action) check() error {
	if a.Name == "" {
		return &wrong{"action.name", "is missing"}
	}
	if a.Fields != nil && !bytes.HasPrefix(bytes.TrimSpace(a.Fields), []byte("{")) {
		return &wrong{"action.fields", "is no JSON object"}
	}
	return nil
}

func (m Message) check() error {
	if m.Direction != journal.Received && m.Direction != journal.Sent {
		return &wrong{"message.direction", fmt.Sprintf("%q is neither received nor sent", m.Direction)}
	}
	return checkMessage("message", m.Frame, m.Payload)
}

func checkMessage(field, frame string, payload json.RawMessage) error {
	switch {
	case frame == "":
		return &wrong{field + ".frame", "is missing"}
	case payload == nil:
		return &wrong{field + ".payload", "is missing"}
	}
	return nil
}
