package e2e

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// wire is what the adapters posted, whole, in order.
func (s *site) wire() []string {
	s.t.Helper()
	var texts []string
	for _, e := range s.sim.Journal().Entries() {
		if e.Source == journal.CCAI && e.Direction == journal.Sent {
			var text string
			require.NoError(s.t, json.Unmarshal(e.Payload, &text))
			texts = append(texts, text)
		}
	}
	return texts
}

// alone opens an adapter in a tab of its own.
func (s *site) alone(kind string) *page {
	s.t.Helper()
	a := open(s.t, s.url+"/agent/?type="+kind+"&from=custom")
	a.until(visible(at("sign-in")))
	return a
}

// clicks clicks one after the other.
func (p *page) clicks(ids ...string) {
	p.t.Helper()
	for _, id := range ids {
		p.click(id)
	}
}

func TestTheFunctionsOfACall(t *testing.T) {
	s := start(t, nil)
	call := s.alone("call")
	call.clicks("sign-in", "ring", "answer")
	call.clicks("tool-cobrowse", "start-cobrowse")
	call.says("cobrowse-state", "Started by")
	call.fill("remote-control-to", "on")
	call.click("remote-control")
	call.fill("full-device-to", "requested")
	call.click("full-device")
	call.says("chips", "Co-browse, remote control")
	call.click("end-cobrowse")
	call.says("cobrowse-state", "Nobody")

	call.clicks("tool-party", "add-party")
	call.fill("party-kind", "end_user")
	call.fill("party-name", "Ida Brandt")
	call.click("add-party")
	call.says("participants", "Ida Brandt")
	call.says("chips", "4 participants")

	call.clicks("tool-assist", "start-assist", "va-joins")
	call.says("chips", "Agent Assist")
	call.clicks("play-session", "va-variables", "va-leaves")

	call.click("tool-transfer")
	call.fill("transfer-queue", "771")
	call.fill("transfer-mode", "warm")
	call.click("transfer")
	call.says("transfer-state", "Warm transfer")
	call.clicks("agent-joins", "complete-transfer")
	call.until(visible(at("no-call")))
	require.Equal(t, []string{
		"Agent_Login", "New_Call",
		"Cobrowse_Session_Started", "Cobrowse_Session_Remote_Control_Changed", "Cobrowse_Session_Full_Device_Changed", "Cobrowse_Session_Ended",
		"Party_Added", "Party_Added",
		"Agent_Assist_Started", "Task_VA_Joined", "Task_VA_Custom_Session_Variables_Received", "Task_VA_Left",
		"Transfer_Call", "Agent_Joined_Call", "End_Call",
	}, s.said(journal.CCAI, "parent"))
}

func TestASecondCallWaitsAndTheAgentSwitches(t *testing.T) {
	s := start(t, nil)
	call := s.alone("call")
	call.clicks("sign-in", "ring", "answer")
	call.fill("caller-number", "+14155550199")
	call.click("ring")
	call.says("ringing-caller", "+14155550199")
	call.says("caller", "+14155550123")
	call.click("answer")
	call.says("caller", "+14155550199")
	call.click("call-row")
	call.says("caller", "+14155550123")
	call.click("end-call")
	call.until(`!(` + visible(at("call-list")) + `)`)
	call.says("caller", "+14155550199")

	call.click("tool-dial")
	for _, digit := range "5551*" {
		call.click("key-" + string(digit))
	}
	call.click("dial")
	call.says("caller", "5551*")
	call.says("chips", "Calling")
	call.clicks("callee-answers", "end-call")
	call.says("caller", "+14155550199")
	require.Equal(t, []string{"Agent_Login", "New_Call", "New_Call", "End_Call", "New_Call", "End_Call"}, s.said(journal.CCAI, "parent"))
}

func TestSeveralChatsWithTheirTabs(t *testing.T) {
	s := start(t, nil)
	chat := s.alone("chat")
	chat.clicks("sign-in", "new-chat")
	chat.fill("chat-from", "Jonas Vik")
	chat.fill("chat-type", "Messaging (WhatsApp)")
	chat.click("new-chat")
	chat.says("waiting", "2 chats waiting")
	chat.click("take-chat")
	chat.says("waiting", "1 chat waiting")
	chat.click("take-chat")
	chat.until(`!(` + visible(at("waiting")) + `)`)

	chat.fill("customer-chat", "880232")
	chat.fill("customer-text", "Hello?")
	chat.click("customer-send")
	chat.says("chat-tab-880232", "1 not read")
	require.NotContains(t, eval[string](chat, at("lines")+`.textContent`), "Hello?")
	chat.click("chat-tab-880232")
	chat.says("lines", "Hello?")
	chat.until(`!(` + visible(at("chat-tab-880232")+`.querySelector(".unread")`) + `)`)

	chat.fill("reply", "<b>Good morning</b>")
	chat.clicks("reply-rich", "send")
	chat.says("lines", "<b>Good morning</b>")
	chat.clicks("customer-leaves", "dismiss-chat", "chat-tab-880231", "end-chat", "dismiss-chat")

	chat.click("tool-message")
	chat.fill("message-number", "+14155550177")
	chat.click("start-chat")
	chat.says("chat-party", "+14155550177")
	require.Equal(t, []string{
		"Agent_Login", "New_Chat", "New_Chat", "Chat_Inbound_Message", "Active_Chat", "Chat_Outbound_Message", "End_Chat", "Dismissed_Chat",
		"Active_Chat", "End_Chat", "Dismissed_Chat", "New_Chat",
	}, s.said(journal.CCAI, "parent"))
}

func TestARecordPopsWithAndWithoutAnAddress(t *testing.T) {
	s := start(t, nil)
	call := s.alone("call")
	call.click("sign-in")
	call.fill("record-url", "https://crm.example/1")
	call.clicks("pop-record", "pop-record-empty", "pop-record-missing", "more-fields")
	call.fill("record-of-session", "https://crm.example/2")
	call.clicks("ring", "answer")
	call.until(at("record-link") + `?.href === "https://crm.example/2"`)
	call.click("open-record")
	call.until(visible(at("redact")))
	call.fill("record-of-session", "javascript:alert(1)")
	call.clicks("end-call", "ring", "answer")
	call.until(visible(at("redact")) + ` && !(` + visible(at("record-link")) + `)`)
	wire := s.wire()
	require.Equal(t, []string{
		`{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.example/1"}}`,
		`{"type":"CRM_Record_Pop","data":{"recordUrl":""}}`,
		`{"type":"CRM_Record_Pop","data":{}}`,
	}, wire[1:4])
	require.Equal(t, `{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.example/2"}}`, wire[6], "the session's own, not the drawer's")
}

func TestFaultsSettingsAndTheAgentAreChosenInTheDrawer(t *testing.T) {
	s := start(t, nil)
	call := s.alone("call")
	call.click("play-agent")
	call.fill("agent-email", "otto.vale@northwind.test")
	call.fill("agent-custom-id", "")
	call.clicks("set-agent", "sign-in", "play-faults", "fault-doubled", "ring", "answer", "fault-doubled")
	call.until(`!` + at("fault-doubled") + `.checked`)

	call.click("play-settings")
	call.fill("name-event", "Call_Redaction_Started")
	call.fill("name-as", "Redaction_On")
	call.clicks("set-name", "redact")
	call.pressed("redact", true)
	call.click("setting-reportEndings")
	call.fill("profile", "before-6.3")
	call.says("profile-about", "v6.3")
	call.click("end-call")
	call.until(visible(at("no-call")))
	require.Equal(t, []string{"Agent_Login", "New_Call", "New_Call", "Redaction_On", "Call_Redaction_Ended", "End_Call"}, s.said(journal.CCAI, "parent"))
	require.Contains(t, s.wire()[0], `"agent_email":"otto.vale@northwind.test"`)
	require.NotContains(t, s.wire()[0], "agent_custom_id")
}

func TestARefusedActionSaysWhy(t *testing.T) {
	s := start(t, nil)
	call := s.alone("call")
	call.clicks("sign-in", "more-fields")
	call.fill("sip-headers", "X-Branch: Oslo")
	call.click("ring")
	call.says("play-refused", "X-Branch: Oslo")
	call.fill("sip-headers", `{"X-Branch":"Oslo"}`)
	call.clicks("ring", "answer")
	call.until(`!(` + visible(at("play-refused")) + `)`)
	call.until(visible(at("redact")))
	require.Contains(t, s.wire()[1], `"custom_sip_headers":{"X-Branch":"Oslo"}`)
}
