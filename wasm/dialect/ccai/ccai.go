// Package ccai reads what Google CCAI Platform's call and chat adapters post to
// the page that frames them.
//
// An adapter posts JSON text, {type, data}, unasked. It takes no message at
// all, so there is nothing to register and no command to write: the page that
// asks for one gets an error.
package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/scan"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// Host is the dialect. It implements bridge.Host.
type Host struct {
	names         names
	joinedHandles bool
	parser        jsonfield.Parser
	readings      []dialect.Reading
	facts         [mostFacts]dialect.Fact // room for those of one event
}

// New returns the dialect with the names that the page gave for what no source
// prints.
func New(c contract.Config) *Host {
	return &Host{names: newNames(c.EventNames), joinedHandles: c.JoinedHandles}
}

// Supports says that the adapters obey no command.
func (h *Host) Supports(contract.CommandName) bool { return false }

// Register returns nothing: adapters need no asking.
func (h *Host) Register() [][]byte { return nil }

// Unregister returns nothing.
func (h *Host) Unregister() [][]byte { return nil }

// Write returns nothing; Supports keeps it from being called.
func (h *Host) Write(contract.Command) []byte { return nil }

// Read decodes one message.
func (h *Host) Read(raw []byte) ([]dialect.Reading, contract.Refusal) {
	h.readings = h.readings[:0]
	v, refusal := h.parser.Parse(raw)
	if refusal != "" {
		return nil, refusal
	}
	return h.readEnvelope(raw, v)
}

func (h *Host) readEnvelope(raw []byte, v scan.Value) ([]dialect.Reading, contract.Refusal) {
	data := v.Get("data")
	switch {
	case v.Kind() != scan.Object:
		return nil, contract.RefusedShape
	case isBareRedaction(v):
		h.readings = append(h.readings, readBareRedaction(raw, h.event(v)))
	case jsonfield.Word(v, "type") == "" || data.Kind() != scan.Object:
		return nil, contract.RefusedShape
	default:
		h.readings = append(h.readings, h.readEvent(raw, v.Get("type"), h.event(data)))
	}
	return h.readings, ""
}

func (h *Host) readEvent(raw []byte, name scan.Value, e event) dialect.Reading {
	lower := name.Lower()
	d := e.read(lower, h.names[lower])
	r := dialect.Reading{Index: -1, Name: name.Text(), Facts: d.facts}
	switch {
	case d.isLine:
	case d.group == "":
		r.Repeat = withinDuplicateWindow(raw, lower)
	default:
		r.Repeat = dialect.Repeat{Group: d.group, ID: d.id, Digest: jsonfield.Digest(raw)}
	}
	return r
}

// duplicateWindow bounds, in milliseconds, what the platform says twice by mistake.
const duplicateWindow = 20

// withinDuplicateWindow finds the repeat of an event that may well come again later.
func withinDuplicateWindow(raw []byte, name string) dialect.Repeat {
	return dialect.Repeat{Group: "once", ID: name, Digest: jsonfield.Digest(raw), Within: duplicateWindow}
}
