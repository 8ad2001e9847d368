package player

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func TestWhatAMessageHolds(t *testing.T) {
	const payload = `{"a":1,"b":{"c":"x","d":[{"e":true},{"f":null}]},"list":[1,2]}`
	for name, test := range map[string]struct {
		want string
		held bool
	}{
		"nothing is asked":            {`{}`, true},
		"a key of the message":        {`{"a":1}`, true},
		"a number as a text":          {`{"a":"1"}`, true},
		"another number":              {`{"a":2}`, false},
		"a key below":                 {`{"c":"x"}`, true},
		"a key in a list below":       {`{"e":true}`, true},
		"null":                        {`{"f":null}`, true},
		"a key that is not there":     {`{"g":null}`, false},
		"keys of two objects":         {`{"a":1,"c":"x"}`, false},
		"an object of which some":     {`{"b":{"c":"x"}}`, true},
		"an object with another":      {`{"b":{"c":"y"}}`, false},
		"a list":                      {`{"list":[1,2]}`, true},
		"a part of a list":            {`{"list":[1]}`, false},
		"an object where a number is": {`{"a":{}}`, false},
		"a text where an object is":   {`{"b":"map[c:x]"}`, false},
	} {
		t.Run(name, func(t *testing.T) {
			var want map[string]any
			assert.NoError(t, json.Unmarshal([]byte(test.want), &want))
			assert.Equal(t, test.held, holds(decoded(json.RawMessage(payload)), want))
			text, _ := json.Marshal(payload)
			assert.Equal(t, test.held, holds(decoded(text), want), "the same as a text of JSON")
		})
	}
	assert.False(t, holds(decoded(json.RawMessage(`"plain"`)), map[string]any{"a": 1}))
}

func TestAMessageIsNamedByItsTypes(t *testing.T) {
	for payload, name := range map[string]string{
		`{"messageType":"HoldEvent"}`: "HoldEvent", `{"events":[{"type":"A"},{"Type":"B"}]}`: "A/B",
		`"{\"type\":\"New_Call\"}"`: "New_Call", `{"a":1}`: "a message without a type", `"x"`: "a message without a type",
	} {
		assert.Equal(t, name, NameOf(journal.Entry{Payload: json.RawMessage(payload)}), payload)
	}
}
