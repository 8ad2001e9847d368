package ccai_test

import (
	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/session"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// withRecord makes a session with a record.
const withRecord = `{"record":"https://crm.northwind.test/#Case/view/66f0c1"}`

// lifeRules are about the order of events.
var lifeRules = []rule{
	{"4.7", "a call goes from New_Call to End_Call, and all its events come between", inferred, tenant.Call, func(r *rig) {
		var said []string
		for _, action := range []string{"sign-in", "ring", "answer", "redact", "redact", "start-cobrowse", "end-cobrowse", "start-assist",
			`add-party {"party":"agent"}`, "end-call", "sign-out"} {
			said = append(said, r.types(action)...)
		}
		assert.Equal(r.t, []string{"Agent_Login", "New_Call", "Call_Redaction_Started", "Call_Redaction_Ended", "Cobrowse_Session_Started",
			"Cobrowse_Session_Ended", "Agent_Assist_Started", "Party_Added", "End_Call", "Agent_Logout"}, said)
	}},
	{"4.7", "a chat ends and is dismissed, in two events", seed, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, []string{"End_Chat"}, r.chatting().types("end-chat"))
		assert.EqualValues(r.t, "ended", r.one().State)
		assert.Equal(r.t, []string{"Dismissed_Chat"}, r.types("dismiss-chat"))
		assert.Empty(r.t, r.view().Sessions)
	}},
	{"4.7", "an offer, a declined and a missed call and a call that is put on hold have no event", seed, tenant.Call, func(r *rig) {
		r.signedIn()
		r.says("ring")
		r.says("decline")
		r.says("ring")
		r.says("caller-hangs-up")
		r.do("ring", "answer", "ring", "answer")
		r.says("switch-call")
	}},
	{"4.7", "a chat that nobody has taken has no event", seed, tenant.Chat, func(r *rig) {
		r.signedIn()
		r.says("new-chat")
		r.says(`customer-leaves {"chat":880231}`)
		assert.Equal(r.t, []string{"New_Chat"}, r.types("new-chat", "take-chat"))
	}},
	{"4.7", "several chats run together, and Active_Chat names the selected tab", seed, tenant.Chat, func(r *rig) {
		r.do("sign-in", "new-chat", "new-chat", "new-chat", "take-chat", "take-chat", "take-chat")
		assert.Len(r.t, r.view().Sessions, 3)
		assert.Equal(r.t, 880233., r.event(`show-chat {"chat":880233}`).Data["chat_id"])
		assert.EqualValues(r.t, 880233, r.view().Front)
	}},
	{"4.7", "a new chat does not take the focus from the selected one", official, tenant.Chat, func(r *rig) {
		r.chatting()
		assert.Equal(r.t, []string{"New_Chat"}, r.types("new-chat", "take-chat"))
		assert.EqualValues(r.t, firstChat, r.view().Front)
	}},
	{"4.7", "a second call may be answered while one is live", official, tenant.Call, func(r *rig) {
		assert.Equal(r.t, 990018., r.talking().event("ring", "answer").Data["call_id"])
		assert.Len(r.t, r.view().Sessions, 2)
	}},
	{"4.7", "a record pops without any session", seed, tenant.Call, func(r *rig) {
		assert.Equal(r.t, []string{"CRM_Record_Pop"}, r.signedIn().types(`pop-record {"url":"x"}`))
	}},
	{"4.7", "a record pops before its session starts, after that, or not at all", inferred, tenant.Call, func(r *rig) {
		r.signedIn()
		for setting, want := range map[string][]string{
			"before": {"CRM_Record_Pop", "New_Call"}, "after": {"New_Call", "CRM_Record_Pop"}, "never": {"New_Call"},
		} {
			r.do(`settings {"popAtStart":"` + setting + `"}`)
			assert.Equal(r.t, want, r.types("ring "+withRecord, "answer"), setting)
			r.do("end-call")
		}
	}},
	{"4.7", "a session without a record pops none", inferred, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, []string{"New_Chat"}, r.signedIn().types("new-chat", "take-chat"))
		assert.Equal(r.t, []string{"New_Chat", "CRM_Record_Pop"}, r.types("new-chat "+withRecord, "take-chat"), "one with a record does")
	}},
	{"4.7", "turning to a chat pops its record, if the tenant wants it", official, tenant.Chat, func(r *rig) {
		r.do("sign-in", "new-chat "+withRecord, "take-chat", "new-chat "+withRecord, "take-chat")
		assert.Equal(r.t, []string{"Active_Chat"}, r.types(`show-chat {"chat":880232}`))
		assert.Equal(r.t, []string{"Active_Chat", "CRM_Record_Pop"}, r.types(`settings {"popOnActive":true}`, `show-chat {"chat":880231}`))
	}},
	{"4.7", "a session that goes away by a cold transfer ends here after Transfer_Call", inferred, tenant.Call, func(r *rig) {
		assert.Equal(r.t, []string{"Transfer_Call", "End_Call"}, r.talking().types(`transfer {"toQueue":772}`))
		assert.Empty(r.t, r.view().Sessions)
	}},
	{"4.7", "a chat that was transferred keeps its tab until it is dismissed", inferred, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, []string{"Transfer_Chat", "End_Chat"}, r.chatting().types(`transfer {"toAgent":4177}`))
		assert.EqualValues(r.t, "ended", r.one().State)
		assert.Equal(r.t, []string{"Dismissed_Chat"}, r.types("dismiss-chat"))
	}},
	{"4.7", "a warm transfer is posted at its start, the other agent joins, and the session ends here when it is completed", inferred, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, []string{"Transfer_Chat"}, r.chatting().types(`transfer {"toAgent":4177,"mode":"warm"}`))
		assert.Equal(r.t, &session.TransferView{Warm: true, To: "Otto Vale"}, r.one().Transfer)
		assert.Equal(r.t, []string{"Agent_Joined_Chat"}, r.types("agent-joins"))
		assert.True(r.t, r.one().Transfer.Joined)
		assert.Equal(r.t, []string{"End_Chat"}, r.types("complete-transfer"))
		assert.Nil(r.t, r.one().Transfer)
	}},
	{"4.7", "a redaction and a shared screen end with their session without a word", inferred, tenant.Call, func(r *rig) {
		r.talking()
		assert.Equal(r.t, []string{"End_Call"}, r.types("redact", "start-cobrowse", "end-call"))
	}},
	{"4.7", "a frame that is loaded anew posts nothing, and the session continues", inferred, tenant.Call, func(r *rig) {
		before := r.talking().view()
		r.says("reload")
		assert.Equal(r.t, before, r.view())
		assert.Equal(r.t, []string{"End_Call"}, r.types("end-call"))
	}},
}

// settingRules are choices where no source tells which holds.
var settingRules = []rule{
	{"4.3", "a type that no source prints can be named otherwise", inferred, tenant.Call, func(r *rig) {
		r.talking().do(`name-event {"event":"Call_Redaction_Ended","as":"Call_Redaction_Stopped"}`, "redact")
		assert.Equal(r.t, []string{"Call_Redaction_Stopped"}, r.types("redact"))
		r.do(`name-event {"event":"Call_Redaction_Ended","as":""}`, "redact")
		assert.Equal(r.t, []string{"Call_Redaction_Ended"}, r.types("redact"))
	}},
	{"4.3", "an agent who connects to a chat is posted as Agent_Joined_Chat", seed, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, []string{"Agent_Joined_Chat"}, r.chatting().types("agent-joins"))
	}},
	{"4.3", "the agent's own connection is posted as New_Call alone, and as Agent_Joined_Call behind it if set so", inferred, tenant.Call, func(r *rig) {
		assert.Equal(r.t, []string{"New_Call"}, r.signedIn().types("ring "+withRecord, `settings {"popAtStart":"never"}`, "answer"))
		r.do("end-call", `settings {"reportOwnJoin":true,"popAtStart":"after"}`, "ring "+withRecord)
		events := r.events("answer")
		assert.Equal(r.t, []string{"New_Call", "Agent_Joined_Call", "CRM_Record_Pop"}, []string{events[0].Type, events[1].Type, events[2].Type})
		assert.Equal(r.t, 4102., events[1].Data["agent_id"])
		assert.Equal(r.t, []string{"New_Call", "Agent_Joined_Call"}, r.types("end-call", `dial {"number":"7"}`, "callee-answers"))
	}},
	{"4.3", "the agent's own connection to a chat is posted as New_Chat alone, and as Agent_Joined_Chat behind it if set so", inferred, tenant.Chat, func(r *rig) {
		assert.Equal(r.t, []string{"New_Chat"}, r.signedIn().types("new-chat", "take-chat"))
		assert.Equal(r.t, []string{"New_Chat", "Agent_Joined_Chat"}, r.types(`settings {"reportOwnJoin":"true"}`, "new-chat", "take-chat"))
		assert.Equal(r.t, []string{"New_Chat", "Agent_Joined_Chat"}, r.types(`start-chat {"number":"7"}`))
	}},
	{"4.5", "Agent_Joined_Call names the agent who joins, and the one who handles the session if set so", inferred, tenant.Call, func(r *rig) {
		e := r.talking().event(`agent-joins {"agent":4177}`)
		assert.Equal(r.t, []any{4177., "A-0077", "otto.vale@northwind.test"}, []any{e.Data["agent_id"], e.Data["agent_custom_id"], e.Data["agent_email"]})
		e = r.event(`settings {"joinedAgent":"handling"}`, `agent-joins {"agent":4203}`)
		assert.Equal(r.t, []any{4102., "A-0042", "mira.holt@northwind.test"}, []any{e.Data["agent_id"], e.Data["agent_custom_id"], e.Data["agent_email"]})
		assert.Len(r.t, r.one().Participants, 4, "who joined is there all the same")
	}},
	{"4.5", "the last events of a chat have the fields of the lists instead of the examples, if set so", seed, tenant.Chat, func(r *rig) {
		r.chatting().do(`settings {"endFields":"listed"}`)
		for _, e := range []decodedEvent{r.event("end-chat"), r.event("dismiss-chat")} {
			assert.Equal(r.t, "Web / Returns", e.Data["queue_path"], e.Type)
			assert.Equal(r.t, "A-0042", e.Data["agent_custom_id"], e.Type)
		}
	}},
	{"4.7", "a session that is transferred ends before Transfer_Call or not at all, if set so", inferred, tenant.Call, func(r *rig) {
		r.talking().do(`settings {"transferEnd":"before"}`)
		assert.Equal(r.t, []string{"End_Call", "Transfer_Call"}, r.types(`transfer {"toAgent":4177}`))
		r.do(`settings {"transferEnd":"never"}`, "ring", "answer")
		assert.Equal(r.t, []string{"Transfer_Call"}, r.types(`transfer {"toAgent":4177}`))
		assert.Empty(r.t, r.view().Sessions)
	}},
	{"4.7", "a chat that is transferred without an end loses its tab, if set so", inferred, tenant.Chat, func(r *rig) {
		r.chatting().do(`settings {"transferEnd":"never"}`)
		assert.Equal(r.t, []string{"Transfer_Chat"}, r.types(`transfer {"toAgent":4177}`))
		assert.Empty(r.t, r.view().Sessions)
	}},
	{"4.7", "a warm transfer is posted at its completion, if set so", inferred, tenant.Call, func(r *rig) {
		r.talking().do(`settings {"warmTransferAt":"completion"}`)
		r.says(`transfer {"toQueue":772,"mode":"warm"}`)
		assert.Equal(r.t, []string{"Transfer_Call", "End_Call"}, r.types("agent-joins", "complete-transfer"))
	}},
	{"4.7", "what ends with its session is reported before that, if set so", inferred, tenant.Call, func(r *rig) {
		r.talking().do(`settings {"reportEndings":"true"}`, "redact", "start-cobrowse")
		assert.Equal(r.t, []string{"Call_Redaction_Ended", "Cobrowse_Session_Ended", "End_Call"}, r.types("end-call"))
	}},
	{"4.7", "a dialled call begins when the other side answers, or immediately if set so", inferred, tenant.Call, func(r *rig) {
		r.signedIn().says(`dial {"number":"7"}`)
		assert.Equal(r.t, []string{"New_Call"}, r.types("callee-answers"))
		assert.Equal(r.t, []string{"New_Call"}, r.types("end-call", `settings {"outboundStart":"dialled"}`, `dial {"number":"7"}`))
	}},
}
