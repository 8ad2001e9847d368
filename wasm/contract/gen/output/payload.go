package output

import (
	"slices"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

// payload is an event type with the form that it carries.
type payload struct {
	event gosource.Const
	form  string
}

// payloads returns those of every event.
func (c *contract) payloads() []payload {
	forms := c.column("Payloads", 1)
	all := make([]payload, len(forms))
	for i, form := range forms {
		all[i] = payload{c.constant("EventType", c.column("Payloads", 0)[i]), form}
	}
	return all
}

// internal returns the event types that reach no handler.
func (c *contract) internal() []string {
	names := c.column("InternalEvents", 0)
	for i, name := range names {
		names[i] = c.constant("EventType", name).Value
	}
	return names
}

// pagePayloads are those that reach handlers.
func (c *contract) pagePayloads() []payload {
	hidden := c.internal()
	return slices.DeleteFunc(c.payloads(), func(p payload) bool {
		return slices.Contains(hidden, p.event.Value)
	})
}

// structs leaves out the texts.
func structs(types []*gosource.Type) []*gosource.Type {
	return slices.DeleteFunc(types, func(t *gosource.Type) bool {
		return t.Form.Kind != gosource.Struct
	})
}
