package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect/jsonfield"
)

// direction looks for words of the session type, which exists in three
// vocabularies and, on one page of the documentation, in two cases.
func direction(sessionType string) contract.Direction {
	kind := jsonfield.Lower(sessionType)
	switch {
	case jsonfield.HasAny(kind, "internal"):
		return contract.Internal
	case jsonfield.HasAny(kind, "inbound", "incoming", "ivr"):
		return contract.Inbound
	case jsonfield.HasAny(kind, "outbound", "callback", "scheduled", "campaign"):
		return contract.Outbound
	}
	return contract.DirectionUnknown
}
