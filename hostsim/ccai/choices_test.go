package ccai_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// The page's script reads what can be chosen by these names; its types say so, and no compiler compares them with Go.
func TestTheViewNamesWhatCanBeChosenAsThePageReadsIt(t *testing.T) {
	for kind, parts := range map[tenant.Type][]string{
		tenant.Call: {
			`"type":"call"`, `"agent":{"id":4102,"name":"Mira Holt","email":"mira.holt@northwind.test","customId":"A-0042"}`,
			`"queues":[{"id":771,"path":"Billing / Disputes","language":"en"},`, `{"id":780,"path":"Surveys / Spring","language":"fr"}]`,
			`"sessionTypes":[{"name":"Voice Inbound (IVR)","by":"offer","queue":771},`, `{"name":"Voice Internal","by":"agent","queue":0}]`,
			`"sessions":[]`, `"front":0`, `"record":""`, `"signedIn":false`,
		},
		tenant.Chat: {
			`"type":"chat"`, `{"id":811,"path":"Messages / Orders","language":"de"}]`,
			`{"name":"Messaging (WhatsApp)","by":"offer","queue":811}`, `{"name":"Messaging Outbound (SMS)","by":"agent","queue":0}`,
		},
	} {
		drawn, err := json.Marshal(newRig(t, kind).view())
		require.NoError(t, err)
		for _, part := range parts {
			assert.Contains(t, string(drawn), part)
		}
	}
}

func TestASessionTypeComesFromItsQueueUnlessItIsSet(t *testing.T) {
	for name, queue := range map[string]any{
		"Voice Inbound (IVR)": "Billing / Disputes", "Voice Callback (Web)": "Billing / Refunds", "Voice Campaign": "Surveys / Spring", "Voice Inbound (Direct)": nil,
	} {
		r := newRig(t, tenant.Call)
		r.do("sign-in")
		e := r.event(`ring {"sessionType":"`+name+`"}`, "answer")
		assert.Equal(t, name, e.Data["session_type"])
		assert.Equal(t, queue, e.Data["queue_path"], name)
	}
}

// Every event of a chat lists the queue and the agent's own id as there if there is a value.
func TestNullsStandForTheQueueInEveryEventOfAChat(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Chat, Faults: []fault.Name{faults.Nulls}})
	healthy := newRig(t, tenant.Chat)
	seen := map[string]bool{}
	for _, action := range []string{
		`agent {"customId":""}`, "sign-in", `new-chat {"queue":"none"}`, "take-chat", `new-chat {"queue":"none"}`, "take-chat", "show-chat",
		`customer-send {"text":"x"}`, `send {"text":"y"}`, `add-party {"party":"agent"}`, "agent-joins", "end-chat", "dismiss-chat",
	} {
		healthyEvents := healthy.events(action)
		for i, e := range r.events(action) {
			if e.Type == "Agent_Login" {
				continue
			}
			seen[e.Type] = true
			for _, key := range []string{"queue_id", "queue_path", "agent_custom_id"} {
				value, there := e.Data[key]
				assert.True(t, there && value == nil, "%s: %s", e.Type, key)
				if e.Type != "End_Chat" && e.Type != "Dismissed_Chat" { // which have nulls of their own
					assert.NotContains(t, healthyEvents[i].Data, key, e.Type)
				}
			}
		}
	}
	assert.Len(t, seen, 8, "%v", seen)
}

// A form sends what a person left empty as an empty text, and what it has no field
// for not at all.
func TestWhatIsLeftEmptyIsNotGiven(t *testing.T) {
	r := newRig(t, tenant.Call)
	before := r.view().Agent
	r.do(`agent {"name":"Ines Duval"}`)
	require.Equal(t, before.ID, r.view().Agent.ID)
	require.Equal(t, "Ines Duval", r.view().Agent.Name)
	r.do(`agent {"id":7}`)
	require.EqualValues(t, 7, r.view().Agent.ID)

	with := newRig(t, tenant.Call).talking().do(`va-joins {"dataParameters":{"x":1}}`)
	require.Contains(t, with[0], `"data_parameters":{"x":1}`)
	without := newRig(t, tenant.Call).talking().do(`va-joins {"dataParameters":" "}`)
	require.NotContains(t, without[0], `{"x":1}`)
	require.Equal(t, newRig(t, tenant.Call).talking().do(`va-joins`), without)
}
