package ccai

import (
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/valyala/fastjson"
)

// isBareRedaction knows the form in which the documentation shows both phases
// of a redaction: the inner object alone, with exactly these two keys.
func isBareRedaction(v *fastjson.Value) bool {
	o := v.GetObject()
	return o.Len() == 2 && v.Exists("agent_id") && v.Exists("call_id")
}

// readBareRedaction cannot tell start from end, and so reports neither: the
// bridge takes it for the other of what was. It has no vendor's name, because
// none is on the wire.
func readBareRedaction(raw []byte, e event) dialect.Reading {
	return dialect.Reading{Index: -1, Facts: e.redacted(dialect.Unset), Repeat: withinDuplicateWindow(raw, "redaction")}
}
