package ccai_test

import (
	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

const extras = `{"virtualAgentId":3,"vaDataParameters":{"lang":"en"},"sessionVariable":[{"pin":"ok"}],` +
	`"customDataSecured":{"tier":"gold"},"customDataNotSecured":"{\"page\":\"/returns\"}"}`

var (
	ofVirtualAgent = []string{"virtual_agent_id", "va_data_parameters", "session_variable"}
	customData     = []string{"custom_data_secured", "custom_data_not_secured"}
)

// fieldRules are about which fields are there, and when.
var fieldRules = []rule{
	{"4.4", "agent_custom_id is left out of every event if the agent's profile has none", seed, tenant.Call, func(r *rig) {
		r.do(`agent {"customId":""}`)
		for _, row := range callEvents {
			nobody := newRig(r.t, tenant.Call)
			nobody.do(after([]string{`agent {"customId":""}`}, row.before...)...)
			assert.NotContains(r.t, nobody.event(row.action).Data, "agent_custom_id", row.event)
		}
		assert.Equal(r.t, 4102., r.event("sign-in").Data["agent_id"])
		r.do("sign-out", `agent {"customId":"007"}`)
		assert.Equal(r.t, "007", r.event("sign-in").Data["agent_custom_id"], "a text, with its zeros")
	}},
	{"4.4", "agent_custom_id is null in End_Chat for an agent without one", seed, tenant.Chat, func(r *rig) {
		r.do(`agent {"customId":""}`)
		value, there := r.chatting().event("end-chat").Data["agent_custom_id"]
		assert.True(r.t, there)
		assert.Nil(r.t, value)
	}},
	{"4.4", "queue_id and queue_path are there only if the session came from a queue", seed, tenant.Call, func(r *rig) {
		r.signedIn()
		for details, want := range map[string]any{
			`{"queue":772}`: "Billing / Refunds", `{"queue":"none"}`: nil, `{"sessionType":"Voice Inbound (Direct)"}`: nil, `{}`: "Billing / Disputes",
		} {
			e := r.event("ring "+details, "answer")
			assert.Equal(r.t, want, e.Data["queue_path"], details)
			assert.Equal(r.t, want != nil, e.Data["queue_id"] != nil, details)
			r.do("end-call")
		}
	}},
	{"4.4", "a queue path has its segments between space, slash and space", seed, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, "Web / Claims", r.signedIn().event(`new-chat {"queue":803}`, "take-chat").Data["queue_path"])
	}},
	{"4.4", "campaign_id and campaign_name are there only for campaign calls", seed, tenant.Call, func(r *rig) {
		assert.NotContains(r.t, r.signedIn().event("ring", "answer").Data, "campaign_id")
		r.do("end-call")
		e := r.event(`ring {"sessionType":"Voice Campaign","campaignId":1432,"campaignName":"Survey Movie"}`, "answer")
		assert.Equal(r.t, 1432., e.Data["campaign_id"])
		assert.Equal(r.t, "Survey Movie", e.Data["campaign_name"])
	}},
	{"4.4", "an event names a call or a chat and never both", seed, tenant.Chat, func(r *rig) {
		named := map[string]int{}
		eachOfTheCatalogue(r.t, func(name, text string) {
			e := decoded(r.t, text)
			_, call := e.Data["call_id"]
			_, chat := e.Data["chat_id"]
			assert.False(r.t, call && chat, name)
			if call || chat {
				named[name]++
			}
		})
		assert.Len(r.t, named, len(catalogue)-4, "all but login, logout, Agent Assist and record pops")
	}},
	{"4.4", "login, logout, Agent Assist and record pops name neither call nor chat", seed, tenant.Chat, func(r *rig) {
		for _, e := range []decodedEvent{r.event("sign-in"), r.event(`pop-record {"url":"x"}`), r.event("new-chat", "take-chat", "start-assist"),
			r.event("end-chat", "dismiss-chat", "sign-out")} {
			assert.NotContains(r.t, e.Data, "chat_id", e.Type)
			assert.NotContains(r.t, e.Data, "call_id", e.Type)
		}
	}},
	{"4.4", "custom SIP headers are there if the call came with some", official, tenant.Call, func(r *rig) {
		e := r.talking(`{"sipHeaders":{"X-Branch":"Oslo"}}`).event("end-call")
		assert.Equal(r.t, map[string]any{"X-Branch": "Oslo"}, e.Data["custom_sip_headers"])
		assert.NotContains(r.t, r.event("ring", "answer").Data, "custom_sip_headers")
	}},
	{"4.4", "custom data is passed on as it came, secured and not secured apart", seed, tenant.Chat, func(r *rig) {
		e := r.chatting(extras).event("end-chat")
		assert.Equal(r.t, map[string]any{"tier": "gold"}, e.Data["custom_data_secured"])
		assert.Equal(r.t, map[string]any{"page": "/returns"}, e.Data["custom_data_not_secured"])
	}},
	{"4.4", "the id of a co-browse session has 22 characters of base64url, and another one each time", seed, tenant.Call, func(r *rig) {
		first := r.talking().event("start-cobrowse").Data["cobrowse_session_id"]
		assert.Regexp(r.t, `^[A-Za-z0-9_-]{22}$`, first)
		assert.NotEqual(r.t, first, r.event("end-cobrowse", "start-cobrowse").Data["cobrowse_session_id"])
	}},
	{"4.4", "remote control and full device change to off, requested, rejected and on", seed, tenant.Call, func(r *rig) {
		r.talking().do("start-cobrowse")
		for _, to := range []string{"requested", "rejected", "on", "off"} {
			assert.Equal(r.t, to, r.event(`remote-control {"to":"` + to + `"}`).Data["cobrowse_session_remote_control"])
			assert.Equal(r.t, to, r.event(`full-device {"to":"` + to + `"}`).Data["cobrowse_session_full_device"])
		}
	}},
	{"4.4", "end_user_id is there only if the party is an end user", seed, tenant.Chat, func(r *rig) {
		assert.NotContains(r.t, r.chatting().event(`add-party {"party":"agent"}`).Data, "end_user_id")
		assert.IsType(r.t, 0., r.event(`add-party {"party":"end_user"}`).Data["end_user_id"])
	}},
	{"4.4", "the participant's type is in the data, and the event's beside it", seed, tenant.Chat, func(r *rig) {
		e := r.chatting().event(`add-party {"party":"end_user"}`)
		assert.Equal(r.t, "Party_Added", e.Type)
		assert.Equal(r.t, "end_user", e.Data["type"])
	}},
	{"4.4", "every value of Agent_Assist_Started is a text, and its time has no date", seed, tenant.Call, func(r *rig) {
		e := r.talking().event("start-assist")
		for key, value := range e.Data {
			assert.IsType(r.t, "", value, key)
		}
		assert.Equal(r.t, "08:15:30", e.Data["timestamp"])
	}},
	{"4.4", "session_id of Agent Assist is not the id of the call", seed, tenant.Call, func(r *rig) {
		assert.NotEqual(r.t, "990017", r.talking().event("start-assist").Data["session_id"])
	}},
	{"4.4", "recordUrl may be missing or empty", seed, tenant.Call, func(r *rig) {
		assert.Empty(r.t, r.signedIn().event("pop-record").Data)
		assert.Equal(r.t, map[string]any{"recordUrl": ""}, r.event(`pop-record {"url":""}`).Data)
	}},
	{"4.5", "a virtual agent's fields are there in the events of a call that list them", seed, tenant.Call, func(r *rig) {
		r.do("sign-in", "ring "+extras)
		for _, e := range []decodedEvent{r.event("answer"), r.event(`add-party {"party":"agent"}`), r.event("agent-joins"),
			r.event(`transfer {"toQueue":772,"mode":"warm"}`), r.event("end-call")} {
			for _, key := range ofVirtualAgent {
				assert.Contains(r.t, e.Data, key, e.Type)
			}
		}
	}},
	{"4.5", "a virtual agent's fields are in no event that a chat has for itself", seed, tenant.Chat, func(r *rig) {
		r.do("sign-in", "new-chat "+extras)
		list := []decodedEvent{r.event("take-chat"), r.event("new-chat "+extras, "take-chat", `show-chat {"chat":880232}`), r.event(`show-chat {"chat":880231}`),
			r.event(`send {"text":"x"}`), r.event(`customer-send {"text":"x"}`), r.event("start-cobrowse"), r.event("end-chat"), r.event("dismiss-chat")}
		for _, e := range list {
			for _, key := range ofVirtualAgent {
				assert.NotContains(r.t, e.Data, key, e.Type)
			}
			for _, key := range customData {
				assert.Contains(r.t, e.Data, key, e.Type)
			}
		}
	}},
	{"4.5", "redaction has agent_id and call_id and nothing else", seed, tenant.Call, func(r *rig) {
		r.talking(extras)
		for range 2 { // its start and its end
			assert.Equal(r.t, map[string]any{"agent_id": 4102., "call_id": 990017.}, r.event("redact").Data)
		}
	}},
	{"4.5", "a transfer to an agent names both agents, and the queues only if it goes to one", inferred, tenant.Call, func(r *rig) {
		e := r.talking().event(`transfer {"toAgent":4177,"mode":"warm"}`)
		assert.Contains(r.t, e.Data, "to_agent_id")
		assert.NotContains(r.t, e.Data, "from_queue_id")
		e = r.event("cancel-transfer", `transfer {"toQueue":772,"mode":"warm"}`)
		assert.NotContains(r.t, e.Data, "to_agent_id")
		assert.Equal(r.t, []any{"Billing / Disputes", "Billing / Refunds"}, []any{e.Data["from_queue_path"], e.Data["to_queue_path"]})
	}},
	{"4.5", "a task virtual agent has a conversation_id with a conversation profile, and a session_id without", official, tenant.Call, func(r *rig) {
		e := r.talking().event(`va-joins`)
		assert.Contains(r.t, e.Data, "conversation_id")
		assert.NotContains(r.t, e.Data, "session_id")
		r.do("va-leaves")
		e = r.event(`va-joins {"conversation":"false"}`)
		assert.NotContains(r.t, e.Data, "conversation_id")
		assert.Contains(r.t, e.Data, "session_id")
	}},
	{"4.5", "a task virtual agent's data_parameters are passed on as they came", official, tenant.Call, func(r *rig) {
		assert.Equal(r.t, map[string]any{"tier": "gold"}, r.talking().event(`va-joins {"dataParameters":{"tier":"gold"}}`).Data["data_parameters"])
	}},
	{"4.5", "a task virtual agent's events have no queue if the session came from none", official, tenant.Call, func(r *rig) {
		e := r.talking(`{"queue":"none"}`).event("va-joins")
		for _, key := range []string{"queue_id", "queue_path", "queue_language_id"} {
			assert.NotContains(r.t, e.Data, key)
		}
	}},
}
