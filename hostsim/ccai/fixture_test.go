package ccai_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
)

// The events that an adapter posts have the keys of the examples printed in the vendor's documentation, no more and no fewer.
func TestEventsHaveTheKeysOfThePrintedExamples(t *testing.T) {
	campaign := []string{"campaign_id", "campaign_name"}
	for _, test := range []struct {
		fixture string
		adapter ccai.Type
		actions [][2]string
		notOurs []string
	}{
		{fixture: "new_call.json", adapter: ccai.Call, actions: [][2]string{{"ring", `{}`}, {"answer", `{}`}}, notOurs: campaign},
		{fixture: "end_call.json", adapter: ccai.Call, actions: [][2]string{{"ring", `{}`}, {"answer", `{}`}, {"end-call", `{}`}}, notOurs: campaign},
		{fixture: "new_chat.json", adapter: ccai.Chat, actions: [][2]string{{"new-chat", `{}`}, {"take-chat", `{}`}}},
		{fixture: "chat_inbound_message.json", adapter: ccai.Chat,
			actions: [][2]string{{"new-chat", `{}`}, {"take-chat", `{}`}, {"customer-send", `{"chat":1,"text":"Hello"}`}}},
		{fixture: "chat_outbound_message.json", adapter: ccai.Chat,
			actions: [][2]string{{"new-chat", `{}`}, {"take-chat", `{}`}, {"send", `{"text":"Hello"}`}}},
		{fixture: "active_chat.json", adapter: ccai.Chat,
			actions: [][2]string{{"new-chat", `{}`}, {"new-chat", `{}`}, {"take-chat", `{}`}, {"take-chat", `{}`}, {"show-chat", `{"chat":2}`}}},
		{fixture: "end_chat.json", adapter: ccai.Chat, actions: [][2]string{{"new-chat", `{}`}, {"take-chat", `{}`}, {"end-chat", `{}`}}},
		{fixture: "dismissed_chat.json", adapter: ccai.Chat,
			actions: [][2]string{{"new-chat", `{}`}, {"take-chat", `{}`}, {"end-chat", `{}`}, {"dismiss-chat", `{}`}}},
	} {
		t.Run(test.fixture, func(t *testing.T) {
			printed := readEvent(t, test.fixture)
			for _, key := range test.notOurs {
				delete(printed.Data, key)
			}
			got := lastEvent(t, test.adapter, test.actions)
			assert.Equal(t, printed.Type, got.Type)
			assert.Equal(t, keysAndKinds(printed.Data), keysAndKinds(got.Data))
		})
	}
}

type event struct {
	Type string
	Data map[string]any
}

func readEvent(t *testing.T, name string) event {
	t.Helper()
	raw, err := os.ReadFile("../fixtures/ccai/" + name)
	require.NoError(t, err)
	var e event
	require.NoError(t, json.Unmarshal(raw, &e))
	return e
}

func lastEvent(t *testing.T, adapterType ccai.Type, actions [][2]string) event {
	t.Helper()
	r := newRig(t, adapterType, 1)
	r.says("sign-in", `{}`, login)
	var last event
	for _, action := range actions {
		reply, err := r.try(action[0], action[1])
		require.NoError(t, err)
		for _, post := range reply.Posts {
			var text string
			require.NoError(t, json.Unmarshal(post.Payload, &text))
			last = event{}
			require.NoError(t, json.Unmarshal([]byte(text), &last))
		}
	}
	return last
}

// keysAndKinds lists each key with the JSON kind of its value.
func keysAndKinds(data map[string]any) []string {
	var list []string
	for _, key := range slices.Sorted(maps.Keys(data)) {
		kind := "null"
		switch data[key].(type) {
		case string:
			kind = "string"
		case float64:
			kind = "number"
		}
		list = append(list, key+" "+kind)
	}
	return list
}
