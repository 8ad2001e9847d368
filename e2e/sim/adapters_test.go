package sim

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// postedTexts is what the adapters posted, whole, in order.
func postedTexts(s *harness.Server) []string {
	s.T.Helper()
	var texts []string
	for _, e := range s.Sim.Journal().Entries() {
		if e.Source == journal.CCAI && e.Direction == journal.Sent {
			var text string
			require.NoError(s.T, json.Unmarshal(e.Payload, &text))
			texts = append(texts, text)
		}
	}
	return texts
}

// openAdapter opens an adapter in a tab of its own.
func openAdapter(s *harness.Server, kind string) *harness.Page {
	s.T.Helper()
	a := harness.Open(s.T, s.URL+"/agent/?type="+kind+"&from=custom")
	a.Until(harness.Visible(harness.At("sign-in")))
	return a
}

func TestTheFunctionsOfACall(t *testing.T) {
	s := harness.Start(t, nil)
	call := openAdapter(s, "call")
	call.Clicks("sign-in", "ring", "answer")
	call.Clicks("tool-cobrowse", "start-cobrowse")
	call.AwaitText("cobrowse-state", "Started by")
	call.Fill("remote-control-to", "on")
	call.Click("remote-control")
	call.Fill("full-device-to", "requested")
	call.Click("full-device")
	call.AwaitText("chips", "Co-browse, remote control")
	call.Click("end-cobrowse")
	call.AwaitText("cobrowse-state", "Nobody")

	call.Clicks("tool-party", "add-party")
	call.Fill("party-kind", "end_user")
	call.Fill("party-name", "Ida Brandt")
	call.Click("add-party")
	call.AwaitText("participants", "Ida Brandt")
	call.AwaitText("chips", "4 participants")

	call.Clicks("tool-assist", "start-assist", "va-joins")
	call.AwaitText("chips", "Agent Assist")
	call.Clicks("play-session", "va-variables", "va-leaves")

	call.Click("tool-transfer")
	call.Fill("transfer-queue", "771")
	call.Fill("transfer-mode", "warm")
	call.Click("transfer")
	call.AwaitText("transfer-state", "Warm transfer")
	call.Clicks("agent-joins", "complete-transfer")
	call.Until(harness.Visible(harness.At("no-call")))
	require.Equal(t, []string{
		"Agent_Login", "New_Call",
		"Cobrowse_Session_Started", "Cobrowse_Session_Remote_Control_Changed", "Cobrowse_Session_Full_Device_Changed", "Cobrowse_Session_Ended",
		"Party_Added", "Party_Added",
		"Agent_Assist_Started", "Task_VA_Joined", "Task_VA_Custom_Session_Variables_Received", "Task_VA_Left",
		"Transfer_Call", "Agent_Joined_Call", "End_Call",
	}, s.Sent(journal.CCAI, "parent"))
}

func TestASecondCallWaitsAndTheAgentSwitches(t *testing.T) {
	s := harness.Start(t, nil)
	call := openAdapter(s, "call")
	call.Clicks("sign-in", "ring", "answer")
	call.Fill("caller-number", "+14155550199")
	call.Click("ring")
	call.AwaitText("ringing-caller", "+14155550199")
	call.AwaitText("caller", "+14155550123")
	call.Click("answer")
	call.AwaitText("caller", "+14155550199")
	call.Click("call-row")
	call.AwaitText("caller", "+14155550123")
	call.Click("end-call")
	call.Until(`!(` + harness.Visible(harness.At("call-list")) + `)`)
	call.AwaitText("caller", "+14155550199")

	call.Click("tool-dial")
	for _, digit := range "5551*" {
		call.Click("key-" + string(digit))
	}
	call.Click("dial")
	call.AwaitText("caller", "5551*")
	call.AwaitText("chips", "Calling")
	call.Clicks("callee-answers", "end-call")
	call.AwaitText("caller", "+14155550199")
	require.Equal(t, []string{"Agent_Login", "New_Call", "New_Call", "End_Call", "New_Call", "End_Call"}, s.Sent(journal.CCAI, "parent"))
}

func TestSeveralChatsWithTheirTabs(t *testing.T) {
	s := harness.Start(t, nil)
	chat := openAdapter(s, "chat")
	chat.Clicks("sign-in", "new-chat")
	chat.Fill("chat-from", "Jonas Vik")
	chat.Fill("chat-type", "Messaging (WhatsApp)")
	chat.Click("new-chat")
	chat.AwaitText("waiting", "2 chats waiting")
	chat.Click("take-chat")
	chat.AwaitText("waiting", "1 chat waiting")
	chat.Click("take-chat")
	chat.Until(`!(` + harness.Visible(harness.At("waiting")) + `)`)

	chat.Fill("customer-chat", "880232")
	chat.Fill("customer-text", "Hello?")
	chat.Click("customer-send")
	chat.AwaitText("chat-tab-880232", "1 not read")
	require.NotContains(t, harness.Eval[string](chat, harness.At("lines")+`.textContent`), "Hello?")
	chat.Click("chat-tab-880232")
	chat.AwaitText("lines", "Hello?")
	chat.Until(`!(` + harness.Visible(harness.At("chat-tab-880232")+`.querySelector(".unread")`) + `)`)

	chat.Fill("reply", "<b>Good morning</b>")
	chat.Clicks("reply-rich", "send")
	chat.AwaitText("lines", "<b>Good morning</b>")
	chat.Clicks("customer-leaves", "dismiss-chat", "chat-tab-880231", "end-chat", "dismiss-chat")

	chat.Click("tool-message")
	chat.Fill("message-number", "+14155550177")
	chat.Click("start-chat")
	chat.AwaitText("chat-party", "+14155550177")
	require.Equal(t, []string{
		"Agent_Login", "New_Chat", "New_Chat", "Chat_Inbound_Message", "Active_Chat", "Chat_Outbound_Message", "End_Chat", "Dismissed_Chat",
		"Active_Chat", "End_Chat", "Dismissed_Chat", "New_Chat",
	}, s.Sent(journal.CCAI, "parent"))
}

func TestARecordPopsWithAndWithoutAnAddress(t *testing.T) {
	s := harness.Start(t, nil)
	call := openAdapter(s, "call")
	call.Click("sign-in")
	call.Fill("record-url", "https://crm.example/1")
	call.Clicks("pop-record", "pop-record-empty", "pop-record-missing", "more-fields")
	call.Fill("record-of-session", "https://crm.example/2")
	call.Clicks("ring", "answer")
	call.Until(harness.At("record-link") + `?.href === "https://crm.example/2"`)
	call.Click("open-record")
	call.Until(harness.Visible(harness.At("redact")))
	call.Fill("record-of-session", "javascript:alert(1)")
	call.Clicks("end-call", "ring", "answer")
	call.Until(harness.Visible(harness.At("redact")) + ` && !(` + harness.Visible(harness.At("record-link")) + `)`)
	wire := postedTexts(s)
	require.Equal(t, []string{
		`{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.example/1"}}`,
		`{"type":"CRM_Record_Pop","data":{"recordUrl":""}}`,
		`{"type":"CRM_Record_Pop","data":{}}`,
	}, wire[1:4])
	require.Equal(t, `{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.example/2"}}`, wire[6], "the session's own, not the drawer's")
}

func TestFaultsSettingsAndTheAgentAreChosenInTheDrawer(t *testing.T) {
	s := harness.Start(t, nil)
	call := openAdapter(s, "call")
	call.Click("play-agent")
	call.Fill("agent-email", "otto.vale@northwind.test")
	call.Fill("agent-custom-id", "")
	call.Clicks("set-agent", "sign-in", "play-faults", "fault-doubled", "ring", "answer", "fault-doubled")
	call.Until(`!` + harness.At("fault-doubled") + `.checked`)

	call.Click("play-settings")
	call.Fill("name-event", "Call_Redaction_Started")
	call.Fill("name-as", "Redaction_On")
	call.Clicks("set-name", "redact")
	call.AwaitPressed("redact", true)
	call.Click("setting-reportEndings")
	call.Fill("profile", "before-6.3")
	call.AwaitText("profile-about", "v6.3")
	call.Click("end-call")
	call.Until(harness.Visible(harness.At("no-call")))
	require.Equal(t, []string{"Agent_Login", "New_Call", "New_Call", "Redaction_On", "Call_Redaction_Ended", "End_Call"}, s.Sent(journal.CCAI, "parent"))
	require.Contains(t, postedTexts(s)[0], `"agent_email":"otto.vale@northwind.test"`)
	require.NotContains(t, postedTexts(s)[0], "agent_custom_id")
}

func TestARefusedActionSaysWhy(t *testing.T) {
	s := harness.Start(t, nil)
	call := openAdapter(s, "call")
	call.Clicks("sign-in", "more-fields")
	call.Fill("sip-headers", "X-Branch: Oslo")
	call.Click("ring")
	call.AwaitText("play-refused", "X-Branch: Oslo")
	call.Fill("sip-headers", `{"X-Branch":"Oslo"}`)
	call.Clicks("ring", "answer")
	call.Until(`!(` + harness.Visible(harness.At("play-refused")) + `)`)
	call.Until(harness.Visible(harness.At("redact")))
	require.Contains(t, postedTexts(s)[1], `"custom_sip_headers":{"X-Branch":"Oslo"}`)
}
