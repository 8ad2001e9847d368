package jscoerce

import "encoding/json"

// ReadObject returns the keys of a JSON object, and false for anything else.
func ReadObject(data json.RawMessage) (map[string]json.RawMessage, bool) {
	var object map[string]json.RawMessage
	err := json.Unmarshal(data, &object)
	return object, err == nil && object != nil
}

// ReadString returns a JSON string, and false for anything else.
func ReadString(data json.RawMessage) (string, bool) {
	var text *string
	err := json.Unmarshal(data, &text)
	if err != nil || text == nil {
		return "", false
	}
	return *text, true
}
