package nicemax

import "encoding/json"

// readObject returns the keys of a JSON object, and false for anything else.
func readObject(data json.RawMessage) (map[string]json.RawMessage, bool) {
	var object map[string]json.RawMessage
	err := json.Unmarshal(data, &object)
	return object, err == nil && object != nil
}

// readString returns a JSON string, and false for anything else.
func readString(data json.RawMessage) (string, bool) {
	var text *string
	err := json.Unmarshal(data, &text)
	if err != nil || text == nil {
		return "", false
	}
	return *text, true
}
