package pagelink

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Encode returns v as JSON without the HTML escapes that encoding/json adds by default: a browser's
// JSON.stringify writes "<" as it is, and a payload that is itself a string must come out as the
// vendor's would.
func Encode(v any) json.RawMessage {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(fmt.Sprintf("hostsim: a message of our own cannot be encoded: %v", err))
	}
	return bytes.TrimSpace(b.Bytes())
}
