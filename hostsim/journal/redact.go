package journal

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Redacted replaces a session token. The token is a bearer secret on a real console, so
// the habit of printing it must not start here.
const Redacted = "[redacted]"

const tokenKey = "sessionToken"

// redact returns payload with every session token redacted. A payload without one is returned as it
// is, key order included.
func redact(payload json.RawMessage) json.RawMessage {
	if !bytes.Contains(payload, []byte(tokenKey)) {
		return payload
	}
	d := json.NewDecoder(bytes.NewReader(payload))
	d.UseNumber()
	var value any
	if d.Decode(&value) != nil {
		return json.RawMessage(`"` + Redacted + `"`)
	}
	clean, _ := json.Marshal(redactValue(value)) // what was decoded can be encoded
	return clean
}

func redactValue(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			if key == tokenKey {
				v[key] = Redacted
				continue
			}
			v[key] = redactValue(inner)
		}
	case []any:
		for i := range v {
			v[i] = redactValue(v[i])
		}
	case string:
		// JSON within JSON, as adapters post it.
		if strings.Contains(v, tokenKey) {
			return Redacted
		}
	}
	return value
}
