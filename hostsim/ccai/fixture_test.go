package ccai_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// Who the printed examples are about: the agent of calls has a custom id, the agent of chats has none.
var (
	kim   = tenant.Agent{ID: 1, Name: "Kim", Email: "kim@northwind.test", CustomID: "007"}
	ariel = tenant.Agent{ID: 1, Name: "Ariel", Email: "ariel@northwind.test"}
)

// The events that an adapter posts have the keys of the examples printed in the vendor's documentation, no more and no fewer.
func TestEventsHaveTheKeysOfThePrintedExamples(t *testing.T) {
	campaign := `ring {"sessionType":"Voice Campaign (UJET)"}`
	for _, test := range []struct {
		fixture string
		adapter tenant.Type
		agent   tenant.Agent
		actions []string
		faults  []fault.Name
	}{
		{fixture: "new_call.json", adapter: tenant.Call, agent: kim, actions: []string{campaign, "answer"}},
		{fixture: "end_call.json", adapter: tenant.Call, agent: kim, actions: []string{campaign, "answer", "end-call"}},
		{fixture: "new_chat.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat"}},
		{fixture: "chat_inbound_message.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat", `customer-send {"text":"Hello"}`}},
		{fixture: "chat_outbound_message.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat", `send {"text":"Hello"}`}},
		{fixture: "active_chat.json", adapter: tenant.Chat, agent: ariel,
			actions: []string{"new-chat", "new-chat", "take-chat", "take-chat", `show-chat {"chat":880232}`}},
		{fixture: "end_chat.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat", "end-chat"}},
		{fixture: "dismissed_chat.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat", "end-chat", "dismiss-chat"}},
		{fixture: "cobrowse_session_started.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat", "start-cobrowse"}},
		{fixture: "cobrowse_session_remote_control_changed.json", adapter: tenant.Chat, agent: ariel,
			actions: []string{"new-chat", "take-chat", "start-cobrowse", `remote-control {"to":"requested"}`}},
		{fixture: "cobrowse_session_full_device_changed.json", adapter: tenant.Chat, agent: ariel, faults: []fault.Name{faults.CobrowseNoSession},
			actions: []string{"new-chat", "take-chat", "start-cobrowse", `full-device {"to":"rejected"}`}},
		{fixture: "cobrowse_session_ended.json", adapter: tenant.Chat, agent: ariel, faults: []fault.Name{faults.CobrowseNoSession},
			actions: []string{"new-chat", "take-chat", "start-cobrowse", `end-cobrowse`}},
		{fixture: "party_added.json", adapter: tenant.Chat, agent: kim, faults: []fault.Name{faults.CampaignOnChats},
			actions: []string{`new-chat {"sessionType":"Messaging Inbound (SMS)"}`, "take-chat", `add-party {"party":"agent"}`}},
		{fixture: "agent_login.json.txt", adapter: tenant.Call, agent: kim},
		{fixture: "agent_logout.json.txt", adapter: tenant.Call, agent: kim, actions: []string{"sign-out"}},
		{fixture: "agent_joined_chat.json.txt", adapter: tenant.Chat, agent: ariel, faults: []fault.Name{faults.CampaignOnChats},
			actions: []string{"new-chat", "take-chat", `agent-joins {"agent":4177}`}},
		{fixture: "transfer_chat.json.txt", adapter: tenant.Chat, agent: kim, faults: []fault.Name{faults.CampaignOnChats},
			actions: []string{"new-chat", "take-chat", `transfer {"toAgent":4177,"toQueue":803,"mode":"warm"}`}},
		{fixture: "agent_assist_started.json", adapter: tenant.Chat, agent: ariel, actions: []string{"new-chat", "take-chat", "start-assist"}},
	} {
		t.Run(test.fixture, func(t *testing.T) {
			printed := readEvent(t, test.fixture)
			r := newRigWith(t, ccai.Options{Type: test.adapter, Agent: test.agent, Faults: test.faults})
			got := r.event(append([]string{"sign-in"}, test.actions...)...)
			assert.Equal(t, printed.Type, got.Type)
			assert.Equal(t, keysAndKinds(printed.Data), keysAndKinds(got.Data))
		})
	}
}

func readEvent(t *testing.T, name string) decodedEvent {
	t.Helper()
	raw, err := os.ReadFile("../fixtures/ccai/" + name)
	require.NoError(t, err)
	var e decodedEvent
	require.NoError(t, json.Unmarshal(mend(raw), &e))
	return e
}

var (
	trailingComma = regexp.MustCompile(`,(\s*})`)
	missingComma  = regexp.MustCompile(`(: ?(?:"[^"]*"|\d+))(\s*")`)
)

// mend makes JSON of the four examples that are none: one has three commas too few, the others one too many.
func mend(raw []byte) []byte {
	return missingComma.ReplaceAll(trailingComma.ReplaceAll(raw, []byte("$1")), []byte("$1,$2"))
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
