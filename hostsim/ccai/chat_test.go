package ccai_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
)

// during is the data of an event while the chat lasts; the documentation prints its session type in lower case.
func during(eventType string, id int, more string) string {
	return fmt.Sprintf(`{"type":"%s","data":{"chat_id":%d,"session_type":"messaging inbound (web chat)","agent_id":4102,`+
		`"agent_email":"mira.holt@northwind.test","queue_id":802,"queue_path":"Web / Returns"%s}}`, eventType, id, more)
}

// after is the data of an event when the chat is over; there the session type is in title case.
func after(eventType string, id int, more string) string {
	return fmt.Sprintf(`{"type":"%s","data":{"chat_id":%d,"session_type":"Messaging Inbound (Web Chat)","agent_id":4102,`+
		`"agent_email":"mira.holt@northwind.test"%s}}`, eventType, id, more)
}

const endedWithNulls = `,"queue_id":null,"queue_path":null,"agent_custom_id":null`

func TestTheLifeOfAChat(t *testing.T) {
	r := newRig(t, ccai.Chat, 880231)
	r.says("sign-in", `{}`, login)
	r.silently("new-chat", `{}`)
	r.says("take-chat", `{}`, during("New_Chat", 880231, ""))
	r.says("customer-send", `{"chat":880231,"text":"My parcel came <open>"}`,
		during("Chat_Inbound_Message", 880231, `,"message":"My parcel came <open>"`))
	r.says("send", `{"text":"Let me look"}`, during("Chat_Outbound_Message", 880231, `,"message":"Let me look"`))
	r.says("end-chat", `{}`, after("End_Chat", 880231, endedWithNulls))
	r.says("dismiss-chat", `{}`, after("Dismissed_Chat", 880231, ""))
	r.says("sign-out", `{}`, logout)
}

func TestSeveralChats(t *testing.T) {
	r := newRig(t, ccai.Chat, 880231)
	front := func() int64 { return r.adapter.View().(ccai.ChatView).Front }
	r.says("sign-in", `{}`, login)
	r.silently("new-chat", `{}`)
	r.silently("new-chat", `{}`)
	r.says("take-chat", `{}`, during("New_Chat", 880231, ""))
	r.says("take-chat", `{}`, during("New_Chat", 880232, ""))
	assert.EqualValues(t, 880231, front(), "a new chat does not take the front")

	r.says("show-chat", `{"chat":880232}`, during("Active_Chat", 880232, ""))
	r.silently("show-chat", `{"chat":880232}`)
	r.says("send", `{"text":"Hello"}`, during("Chat_Outbound_Message", 880232, `,"message":"Hello"`))
	r.says("customer-send", `{"chat":880231,"text":"Still there?"}`, during("Chat_Inbound_Message", 880231, `,"message":"Still there?"`))

	r.says("end-chat", `{}`, after("End_Chat", 880232, endedWithNulls))
	r.says("dismiss-chat", `{}`, after("Dismissed_Chat", 880232, ""))
	assert.Zero(t, front(), "the agent chooses the next tab")
	r.refuses("send", `{"text":"To whom?"}`)
	r.says("show-chat", `{"chat":880231}`, during("Active_Chat", 880231, ""))
}

func TestWhatAChatAdapterRefuses(t *testing.T) {
	r := newRig(t, ccai.Chat, 880231)
	for _, action := range []string{"sign-out", "new-chat", "take-chat", "end-chat", "dismiss-chat", "pop-record", "ring", ""} {
		r.refuses(action, `{}`)
	}
	r.says("sign-in", `{}`, login)
	r.silently("new-chat", `{}`)
	r.refuses("sign-out", `{}`)
	r.refuses("customer-send", `{"chat":880231,"text":"Nobody took me"}`)
	r.says("take-chat", `{}`, during("New_Chat", 880231, ""))
	r.refuses("show-chat", `{"chat":5}`)
	r.refuses("show-chat", `[]`)
	r.refuses("send", `{"text":""}`)
	r.refuses("dismiss-chat", `{}`)
	r.refuses("sign-out", `{}`)

	r.says("end-chat", `{}`, after("End_Chat", 880231, endedWithNulls))
	r.refuses("end-chat", `{}`)
	r.refuses("send", `{"text":"Too late"}`)
	r.refuses("customer-send", `{"chat":880231,"text":"Too late"}`)
	r.refuses("sign-out", `{}`)
	r.says("dismiss-chat", `{}`, after("Dismissed_Chat", 880231, ""))
	r.says("sign-out", `{}`, logout)
}

func TestTheViewOfAChat(t *testing.T) {
	r := newRig(t, ccai.Chat, 880231)
	r.says("sign-in", `{}`, login)
	r.silently("new-chat", `{}`)
	assert.Equal(t, 1, r.adapter.View().(ccai.ChatView).Waiting)
	r.says("take-chat", `{}`, during("New_Chat", 880231, ""))
	r.says("send", `{"text":"Hello"}`, during("Chat_Outbound_Message", 880231, `,"message":"Hello"`))
	view := r.adapter.View().(ccai.ChatView)
	assert.Zero(t, view.Waiting)
	assert.Len(t, view.Chats, 1)
	assert.Equal(t, "Hello", view.Chats[0].Lines[0].Text)
	assert.EqualValues(t, "agent", view.Chats[0].Lines[0].From)
}
