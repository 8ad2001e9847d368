// Package ccai reads what Google CCAI Platform's call and chat adapters post to
// the page that frames them.
//
// An adapter posts JSON text, {type, data}, unasked. It takes no message at
// all, so there is nothing to register and no command to write: the page that
// asks for one is told so.
package ccai

import (
	"github.com/valyala/fastjson"

	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// Host is the dialect. It implements bridge.Host.
type Host struct {
	parser   fastjson.Parser
	readings []wire.Reading
	facts    [mostFacts]wire.Fact // room for those of one event
}

// New returns the dialect.
func New() *Host { return &Host{} }

// Supports says that the adapters obey no command.
func (h *Host) Supports(wire.CommandName) bool { return false }

// Register returns nothing: adapters need no asking.
func (h *Host) Register() [][]byte { return nil }

// Unregister returns nothing.
func (h *Host) Unregister() [][]byte { return nil }

// Write returns nothing; Supports keeps it from being called.
func (h *Host) Write(wire.Command) []byte { return nil }

// Read decodes one message.
func (h *Host) Read(raw []byte) ([]wire.Reading, wire.Refusal) {
	h.readings = h.readings[:0]
	v, err := h.parser.ParseBytes(raw)
	if err != nil {
		return nil, wire.RefusedMalformed
	}
	return h.readEnvelope(raw, v)
}

func (h *Host) readEnvelope(raw []byte, v *fastjson.Value) ([]wire.Reading, wire.Refusal) {
	name := field.Word(v, "type")
	data := v.Get("data")
	switch {
	case v.Type() != fastjson.TypeObject:
		return nil, wire.RefusedShape
	case isBareRedaction(v):
		h.readings = append(h.readings, readBareRedaction(h.event(v)))
	case name == "" || data == nil || data.Type() != fastjson.TypeObject:
		return nil, wire.RefusedShape
	default:
		h.readings = append(h.readings, readEvent(raw, name, h.event(data)))
	}
	return h.readings, ""
}

func readEvent(raw []byte, name string, e event) wire.Reading {
	r := wire.Reading{Index: -1, Name: name}
	facts, group, id := e.read(name)
	if len(facts) > 0 {
		r.Facts = facts
	}
	if group != "" {
		r.Repeat = wire.Repeat{Group: group, ID: id, Digest: field.Digest(raw)}
	}
	return r
}
