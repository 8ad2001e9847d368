package ccai_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

const (
	mira  = `"agent_id":4102,"agent_custom_id":"A-0042","agent_email":"mira.holt@northwind.test"`
	call  = `"call_id":990017,"session_type":"Voice Inbound (IVR)"`
	line  = `"queue_id":771,"queue_path":"Billing / Disputes"`
	web   = `"chat_id":880231,"session_type":"Messaging Inbound (Web Chat)"`
	queue = `"queue_id":802,"queue_path":"Web / Returns"`

	callShare = `"cobrowse_session_id":"70d2WLuSisHzgspQNUPTJg"`
)

// eventRow is one event of the catalogue: when it is posted, and how it looks.
type eventRow struct {
	event, when string
	certainty   certainty
	before      []string
	action      string
	// data is all of it, between its braces.
	data string
}

var callEvents = []eventRow{
	{"Agent_Login", "the agent signs in to the call adapter", seed, nil, "sign-in", mira},
	{"Agent_Logout", "the agent signs out of the call adapter", seed, in, "sign-out", mira},
	{"New_Call", "the agent answers a call", seed, after(in, "ring"), "answer", mira + `,` + line + `,` + call},
	{"End_Call", "a call ends", seed, talk, "end-call", mira + `,` + line + `,` + call},
	{"Call_Redaction_Started", "the agent starts a redaction", inferred, talk, "redact", `"agent_id":4102,"call_id":990017`},
	{"Call_Redaction_Ended", "the agent ends a redaction", inferred, after(talk, "redact"), "redact", `"agent_id":4102,"call_id":990017`},
	{"Transfer_Call", "a call is transferred", inferred, talk, `transfer {"toAgent":4177,"mode":"warm"}`, call + `,"from_agent_id":4102,` +
		`"from_agent_custom_id":"A-0042","from_agent_email":"mira.holt@northwind.test","to_agent_id":4177,"to_agent_custom_id":"A-0077",` +
		`"to_agent_email":"otto.vale@northwind.test"`},
	{"Agent_Joined_Call", "another agent connects to a call", inferred, talk, `agent-joins {"agent":4203}`,
		`"call_id":990017,"agent_id":4203,"agent_email":"ines.brandt@northwind.test",` + line + `,"session_type":"Voice Inbound (IVR)"`},
	{"Party_Added", "a third party is added to a call", seed, talk, `add-party {"party":"end_user"}`,
		call + `,` + mira + `,` + line + `,"type":"end_user","end_user_id":9900171`},
	{"Cobrowse_Session_Started", "the agent shares the screen in a call", seed, talk, "start-cobrowse", `"agent_id":4102,"call_id":990017,` +
		callShare + `,"cobrowse_session_requested_by":"agent","cobrowse_session_remote_control":"off","cobrowse_session_full_device":"off"`},
	{"Cobrowse_Session_Remote_Control_Changed", "remote control is asked for", seed, after(talk, "start-cobrowse"),
		`remote-control {"to":"requested"}`, `"agent_id":4102,"call_id":990017,` + callShare + `,"cobrowse_session_remote_control":"requested"`},
	{"Cobrowse_Session_Full_Device_Changed", "the full device is refused", seed, after(talk, "start-cobrowse"),
		`full-device {"to":"rejected"}`, `"agent_id":4102,"call_id":990017,` + callShare + `,"cobrowse_session_full_device":"rejected"`},
	{"Cobrowse_Session_Ended", "the shared screen ends in a call", seed, after(talk, `start-cobrowse {"by":"end_user"}`, `remote-control {"to":"on"}`),
		`end-cobrowse {"by":"api"}`, `"agent_id":4102,"call_id":990017,` + callShare + `,"cobrowse_session_requested_by":"end_user",` +
			`"cobrowse_session_ended_by":"api","cobrowse_session_remote_control":"on","cobrowse_session_full_device":"off"`},
	{"Task_VA_Joined", "a task virtual agent joins a call", official, talk, "va-joins", `"call_id":990017,"virtual_agent_id":12,` +
		`"virtual_agent_name":"Card collector","participant_id":9900179,` + line + `,"queue_language_id":"en",` +
		`"session_type":"Voice Inbound (IVR)","conversation_id":"c-990017","timestamp":"2031-04-09T08:15:30Z"`},
	{"CRM_Record_Pop", "the platform wants a record shown", seed, in, `pop-record {"url":"https://crm.northwind.test/#Case/view/66f0c1"}`,
		`"recordUrl":"https://crm.northwind.test/#Case/view/66f0c1"`},
}

var chatEvents = []eventRow{
	{"Agent_Login", "the agent signs in to the chat adapter", seed, nil, "sign-in", mira},
	{"Agent_Logout", "the agent signs out of the chat adapter", seed, in, "sign-out", mira},
	{"New_Chat", "the agent takes a chat", seed, after(in, "new-chat"), "take-chat", lower(web) + `,` + mira + `,` + queue},
	{"Active_Chat", "the agent selects another tab", seed, after(in, "new-chat", "new-chat", `take-chat {"chat":880232}`, "take-chat"),
		`show-chat {"chat":880231}`, lower(web) + `,` + mira + `,` + queue},
	{"Chat_Inbound_Message", "the customer writes", seed, chat, `customer-send {"text":"a \"b\" <c>"}`,
		lower(web) + `,` + mira + `,` + queue + `,"message":"a \"b\" <c>"`},
	{"Chat_Outbound_Message", "the agent writes", official, chat, `send {"text":"x"}`, lower(web) + `,` + mira + `,` + queue + `,"message":"x"`},
	{"End_Chat", "a chat ends", seed, chat, "end-chat",
		web + `,"agent_id":4102,"agent_email":"mira.holt@northwind.test","queue_id":null,"queue_path":null,"agent_custom_id":"A-0042"`},
	{"Dismissed_Chat", "the agent closes the tab of a chat", seed, after(chat, "end-chat"), "dismiss-chat", web + `,` + mira},
	{"Transfer_Chat", "a chat is transferred", seed, chat, `transfer {"toAgent":4203,"toQueue":803,"mode":"warm"}`, web + `,"from_agent_id":4102,` +
		`"from_agent_custom_id":"A-0042","from_agent_email":"mira.holt@northwind.test","to_agent_id":4203,` +
		`"to_agent_email":"ines.brandt@northwind.test","from_queue_id":802,"from_queue_path":"Web / Returns","to_queue_id":803,` +
		`"to_queue_path":"Web / Claims"`},
	{"Agent_Joined_Chat", "another agent connects to a chat", inferred, chat, `agent-joins {"agent":4177}`, `"chat_id":880231,"agent_id":4177,` +
		`"agent_custom_id":"A-0077","agent_email":"otto.vale@northwind.test",` + queue + `,"session_type":"Messaging Inbound (Web Chat)"`},
	{"Party_Added", "a third party is added to a chat", seed, chat, `add-party {"party":"agent"}`, web + `,` + mira + `,` + queue + `,"type":"agent"`},
	{"Cobrowse_Session_Started", "the customer shares the screen in a chat", seed, chat, `start-cobrowse {"by":"end_user"}`,
		`"agent_id":4102,"chat_id":880231,"cobrowse_session_id":"lLqxUm2cwdtPohSyypQTHg","cobrowse_session_requested_by":"end_user",` +
			`"cobrowse_session_remote_control":"off","cobrowse_session_full_device":"off"`},
	{"Agent_Assist_Started", "the agent turns Agent Assist on", seed, chat, "start-assist", `"conversation_id":"c-880231","queue_id":"802",` +
		`"agent_id":"4102","session_id":"wuXN0oZVBaL4j3T99IbFVw","queue_language_id":"en","timestamp":"08:15:30"`},
	{"Task_VA_Left", "a task virtual agent leaves a chat", inferred, after(chat, `va-joins {"name":"Scribe"}`), "va-leaves",
		`"chat_id":880231,"virtual_agent_id":12,"virtual_agent_name":"Scribe","participant_id":8802319,` + queue +
			`,"queue_language_id":"en","session_type":"Messaging Inbound (Web Chat)","conversation_id":"c-880231","timestamp":"2031-04-09T08:15:30Z"`},
	{"Task_VA_Custom_Session_Variables_Received", "a task virtual agent returns variables", inferred, after(chat, "va-joins"),
		`va-variables {"variables":{"pin":"ok"}}`, `"chat_id":880231,"virtual_agent_id":12,"virtual_agent_name":"Card collector",` +
			`"participant_id":8802319,` + queue + `,"queue_language_id":"en","session_type":"Messaging Inbound (Web Chat)",` +
			`"conversation_id":"c-880231","timestamp":"2031-04-09T08:15:30Z","session_variable":{"pin":"ok"}`},
	{"CRM_Record_Pop", "the platform wants a record shown during a chat", seed, chat, `pop-record {"url":"x"}`, `"recordUrl":"x"`},
}

// lower writes the session type as it is while a chat lasts.
func lower(data string) string {
	return strings.Replace(data, "Messaging Inbound (Web Chat)", "messaging inbound (web chat)", 1)
}

// eventRules hold the whole catalogue: each event alone, when it is due, and field by field.
func eventRules() []rule {
	return append(eventRulesOf(tenant.Call, callEvents), eventRulesOf(tenant.Chat, chatEvents)...)
}

func eventRulesOf(kind tenant.Type, rows []eventRow) []rule {
	var list []rule
	for _, row := range rows {
		list = append(list, rule{"4.3", row.event + " is posted when " + row.when, row.certainty, kind, func(r *rig) {
			r.do(row.before...)
			r.says(row.action, `{"type":"`+row.event+`","data":{`+row.data+`}}`)
		}})
	}
	return list
}

// eachOfTheCatalogue calls f with every event of both adapters, as it is posted.
func eachOfTheCatalogue(t *testing.T, f func(name, text string)) {
	t.Helper()
	for kind, rows := range map[tenant.Type][]eventRow{tenant.Call: callEvents, tenant.Chat: chatEvents} {
		for _, row := range rows {
			r := newRig(t, kind)
			r.do(row.before...)
			f(row.event, r.do(row.action)[0])
		}
	}
}

// catalogue is section 4.3, without the names under which an event is posted by a fault or a setting.
var catalogue = []string{
	"Agent_Login", "Agent_Logout", "New_Call", "End_Call", "Call_Redaction_Started", "Call_Redaction_Ended", "New_Chat", "Active_Chat",
	"Chat_Inbound_Message", "Chat_Outbound_Message", "End_Chat", "Dismissed_Chat", "Cobrowse_Session_Started",
	"Cobrowse_Session_Remote_Control_Changed", "Cobrowse_Session_Full_Device_Changed", "Cobrowse_Session_Ended", "Transfer_Chat",
	"Transfer_Call", "Party_Added", "Agent_Joined_Chat", "Agent_Joined_Call", "Agent_Assist_Started", "Task_VA_Joined", "Task_VA_Left",
	"Task_VA_Custom_Session_Variables_Received", "CRM_Record_Pop",
}

func TestEveryEventOfTheCatalogueHasARule(t *testing.T) {
	shown := map[string]bool{}
	for _, row := range append(callEvents[:len(callEvents):len(callEvents)], chatEvents...) {
		shown[row.event] = true
	}
	for _, name := range catalogue {
		assert.True(t, shown[name], name)
	}
	assert.Len(t, shown, len(catalogue))
}
