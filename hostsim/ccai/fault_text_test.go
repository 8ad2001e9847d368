package ccai_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

func withFault(t *testing.T, kind tenant.Type, name fault.Name) *rig {
	return newRigWith(t, ccai.Options{Type: kind, Faults: []fault.Name{name}})
}

// TestTransferChatLacksTheCommasOfTheExample puts the three commas back that the documentation's example lacks, and no other.
func TestTransferChatLacksTheCommasOfTheExample(t *testing.T) {
	for name, row := range map[string]struct {
		before, target string
		commas         []string
	}{
		"to an agent and a queue": {"new-chat", `"toAgent":4177,"toQueue":803`,
			[]string{`"to_agent_custom_id"`, `"to_agent_email"`, `"from_queue_id"`}},
		"to an agent without a custom id": {"new-chat", `"toAgent":4203,"toQueue":803`, []string{`"to_agent_email"`, `"from_queue_id"`}},
		"to an agent":                     {"new-chat", `"toAgent":4177`, []string{`"to_agent_custom_id"`, `"to_agent_email"`}},
		"with custom data behind it": {`new-chat {"customDataSecured":{"a":1,"to_agent_email":2}}`, `"toAgent":4177`,
			[]string{`"to_agent_custom_id"`, `"to_agent_email"`, `"custom_data_secured"`}},
	} {
		t.Run(name, func(t *testing.T) {
			transfer := "transfer {" + row.target + `,"mode":"warm"}`
			right := newRig(t, tenant.Chat)
			wrong := withFault(t, tenant.Chat, faults.MissingCommas)
			text := wrong.do("sign-in", row.before, "take-chat", transfer)[0]
			assert.False(t, json.Valid([]byte(text)), text)
			for _, key := range row.commas {
				text = strings.Replace(text, " "+key, ","+key, 1)
			}
			assert.Equal(t, right.do("sign-in", row.before, "take-chat", transfer)[0], text)
		})
	}
	r := withFault(t, tenant.Chat, faults.MissingCommas)
	r.do(chat...)
	assert.True(t, json.Valid([]byte(r.do(`transfer {"toQueue":803}`)[0])), "no agent, no comma behind it")
}

func TestNullsAreWhereAnEventListsAQueueOrACustomID(t *testing.T) {
	for name, row := range map[string]struct {
		before []string
		action string
		nulls  []string
	}{
		"login":              {[]string{`agent {"customId":""}`}, "sign-in", []string{"agent_custom_id"}},
		"a call":             {[]string{`agent {"customId":""}`, "sign-in", `ring {"queue":"none"}`}, "answer", []string{"agent_custom_id", "queue_id", "queue_path"}},
		"a transfer":         {[]string{`agent {"customId":""}`, "sign-in", "ring", "answer"}, `transfer {"toAgent":4203,"mode":"warm"}`, []string{"from_agent_custom_id", "to_agent_custom_id"}},
		"a queue's turn":     {[]string{`agent {"customId":""}`, "sign-in", "ring", "answer"}, `transfer {"toQueue":772,"mode":"warm"}`, []string{"from_agent_custom_id"}},
		"a virtual agent":    {[]string{"sign-in", `ring {"queue":"none"}`, "answer"}, "va-joins", []string{"queue_id", "queue_path", "queue_language_id"}},
		"Agent Assist":       {[]string{"sign-in", `ring {"queue":"none"}`, "answer"}, "start-assist", []string{"queue_id", "queue_language_id"}},
		"what lists no such": {[]string{"sign-in", `ring {"queue":"none"}`, "answer"}, "redact", nil},
		"what is there":      {[]string{"sign-in", "ring"}, "answer", nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := withFault(t, tenant.Call, faults.Nulls)
			r.do(row.before...)
			var nulls []string
			for key, value := range r.event(row.action).Data {
				if value == nil {
					nulls = append(nulls, key)
				}
			}
			assert.ElementsMatch(t, row.nulls, nulls)
		})
	}
}
