package ccai

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// catalogue is every event of the platform: how it comes about, and what the page
// is emitted beside the vendor's own event.
var catalogue = []struct {
	event  string
	frame  int
	before []string
	action string
	want   []string
}{
	{"Agent_Login", call, nil, "sign-in", []string{"adapter.state", "adapter.state", "agent.state"}},
	{"Agent_Logout", chat, []string{"sign-in"}, "sign-out", []string{"adapter.state", "agent.state"}},
	{"New_Call", call, []string{"sign-in", "ring"}, "answer", []string{"contact.started"}},
	{"End_Call", call, talking, "end-call", []string{"contact.ended", "contact.removed"}},
	{"Call_Redaction_Started", call, talking, "redact", []string{"contact.updated", "recording.paused"}},
	{"Call_Redaction_Ended", call, with(talking, "redact"), "redact", []string{"contact.updated", "recording.resumed"}},
	{"New_Chat", chat, []string{"sign-in", "new-chat"}, "take-chat", []string{"contact.started", "contact.focused"}},
	{"Active_Chat", chat, with(chatting, "new-chat", "take-chat"), `show-chat {"chat":880232}`, []string{"contact.updated", "contact.focused"}},
	{"Chat_Inbound_Message", chat, chatting, `customer-send {"chat":880231,"text":"open"}`, []string{"message.received"}},
	{"Chat_Outbound_Message", chat, chatting, `send {"text":"sorry"}`, []string{"message.sent"}},
	{"End_Chat", chat, chatting, "end-chat", []string{"contact.ended"}},
	{"Dismissed_Chat", chat, with(chatting, "end-chat"), "dismiss-chat", []string{"contact.removed"}},
	{"Cobrowse_Session_Started", call, talking, "start-cobrowse", []string{"cobrowse.started", "contact.updated"}},
	{"Cobrowse_Session_Remote_Control_Changed", chat, with(chatting, "start-cobrowse"), `remote-control {"to":"requested"}`,
		[]string{"cobrowse.changed", "contact.updated"}},
	{"Cobrowse_Session_Full_Device_Changed", chat, with(chatting, "start-cobrowse"), `full-device {"to":"requested"}`,
		[]string{"cobrowse.changed", "contact.updated"}},
	{"Cobrowse_Session_Ended", call, with(talking, "start-cobrowse"), `end-cobrowse {"by":"api"}`, []string{"cobrowse.ended", "contact.updated"}},
	{"Transfer_Call", call, talking, `transfer {"toAgent":4177,"mode":"warm"}`, []string{"contact.transferred"}},
	{"Transfer_Chat", chat, chatting, `transfer {"toAgent":4177,"mode":"warm"}`, []string{"contact.transferred"}},
	{"Party_Added", call, talking, `add-party {"party":"end_user"}`, []string{"participant.joined", "contact.updated"}},
	{"Agent_Joined_Call", call, talking, "agent-joins", []string{"participant.joined", "contact.updated"}},
	{"Agent_Joined_Chat", chat, chatting, "agent-joins", []string{"participant.joined", "contact.updated"}},
	{"Agent_Assist_Started", chat, chatting, "start-assist", []string{"assistant.changed"}},
	{"Task_VA_Joined", call, talking, "va-joins", []string{"participant.joined", "contact.updated", "assistant.changed"}},
	{"Task_VA_Custom_Session_Variables_Received", call, with(talking, "va-joins"), `va-variables {"variables":{"card":"ok"}}`, []string{"assistant.changed"}},
	{"Task_VA_Left", chat, with(chatting, "va-joins"), "va-leaves", []string{"participant.left", "contact.updated", "assistant.changed"}},
	{"CRM_Record_Pop", call, []string{"sign-in"}, `pop-record {"url":"https://crm.test/1"}`, []string{"screen.pop"}},
}

var (
	talking  = []string{"sign-in", "ring", "answer"}
	chatting = []string{"sign-in", "new-chat", "take-chat"}
)

func with(before []string, more ...string) []string {
	return append(append([]string{}, before...), more...)
}

func eventRules() (rules []rule) {
	for _, row := range catalogue {
		rules = append(rules, rule{"4.3", row.event + " reaches the page untouched, and as " + listed(row.want), func(t *testing.T) {
			d := newTestbed(t, options())
			d.must(row.frame, row.before...)
			d.wait(1000)
			d.Forget()
			said := len(d.said[row.frame])
			d.must(row.frame, row.action)
			posts := d.said[row.frame][said:]
			require.Len(t, posts, 1)
			d.wait(200)
			require.Equal(t, row.event, typeOf(posts[0]))
			require.Equal(t, contract.VendorEvent{Index: -1, Name: row.event}, last[contract.VendorEvent](d), "the message itself")
			require.Equal(t, []string{row.event}, d.vendor())
			require.Equal(t, row.want, d.neutral())
		}})
	}
	return rules
}

func listed(types []string) (text string) {
	for i, t := range types {
		switch {
		case i == 0:
		case i == len(types)-1:
			text += " and "
		default:
			text += ", "
		}
		text += t
	}
	return text
}
