package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/scan"
)

// isBareRedaction knows the form in which the documentation shows both phases
// of a redaction: the inner object alone, with exactly these two keys.
func isBareRedaction(v scan.Value) bool {
	if !v.Get("agent_id").Exists() || !v.Get("call_id").Exists() {
		return false
	}
	return !v.First().Next().Next().Exists()
}

// readBareRedaction cannot tell start from end, and so reports neither: the
// bridge takes it for the other of what was. It has no vendor's name, because
// none is on the wire.
func readBareRedaction(raw []byte, e event) dialect.Reading {
	return dialect.Reading{Index: -1, Facts: e.redacted(dialect.Unset), Repeat: withinDuplicateWindow(raw, "redaction")}
}
