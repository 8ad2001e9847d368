package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/hosts/field"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// direction looks for words of the session type, which exists in three
// vocabularies and, on one page of the documentation, in two cases.
func direction(sessionType string) wire.Direction {
	kind := field.Lower(sessionType)
	switch {
	case field.HasAny(kind, "internal"):
		return wire.Internal
	case field.HasAny(kind, "inbound", "incoming", "ivr"):
		return wire.Inbound
	case field.HasAny(kind, "outbound", "callback", "scheduled", "campaign"):
		return wire.Outbound
	}
	return wire.DirectionUnknown
}
