package delivery

import (
	"bytes"
	"encoding/json"
)

// oversize is how long the field of an oversized message is, in characters: more than the 4 Mi that
// the SDK reads.
const oversize = 5 << 20

// half is the first half of a message's text, as text: a message that is an object cannot be broken
// otherwise.
func half(payload json.RawMessage) json.RawMessage {
	text := textOf(payload)
	return asText(text[:(len(text)+1)/2])
}

// padded is a message with one more field; what is no object becomes a longer text.
func padded(payload json.RawMessage) json.RawMessage {
	fields := map[string]json.RawMessage{}
	text := textOf(payload)
	fill := bytes.Repeat([]byte("x"), oversize)
	if json.Unmarshal(text, &fields) != nil || fields == nil {
		return asText(append(bytes.Clone(text), fill...))
	}
	fields["padding"] = asText(fill)
	text, err := json.Marshal(fields)
	if err != nil {
		panic("delivery: " + err.Error()) // it has just been read
	}
	if payload[0] == '"' {
		return asText(text)
	}
	return text
}

// textOf is the text of a message: the payload's JSON, or what is in it if it is a text, as the
// adapters of CCAI Platform post it.
func textOf(payload json.RawMessage) []byte {
	var text string
	if json.Unmarshal(payload, &text) == nil {
		return []byte(text)
	}
	return payload
}

func asText(text []byte) json.RawMessage {
	encoded, err := json.Marshal(string(text))
	if err != nil {
		panic("delivery: " + err.Error()) // a text has always JSON
	}
	return encoded
}
