package ccai_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
)

// during is an event while the chat lasts; the documentation prints its session type in lower case.
func during(eventType string, id int, more string) string {
	return fmt.Sprintf(`{"type":"%s","data":{"chat_id":%d,"session_type":"messaging inbound (web chat)","agent_id":4102,"agent_custom_id":"A-0042",`+
		`"agent_email":"mira.holt@northwind.test","queue_id":802,"queue_path":"Web / Returns"%s}}`, eventType, id, more)
}

const (
	ended     = `{"type":"End_Chat","data":{"chat_id":880231,"session_type":"Messaging Inbound (Web Chat)","agent_id":4102,` + endedRest
	endedRest = `"agent_email":"mira.holt@northwind.test","queue_id":null,"queue_path":null,"agent_custom_id":"A-0042"}}`
	dismissed = `{"type":"Dismissed_Chat","data":{"chat_id":880231,"session_type":"Messaging Inbound (Web Chat)","agent_id":4102,` +
		`"agent_custom_id":"A-0042","agent_email":"mira.holt@northwind.test"}}`
)

func TestTheLifeOfAChat(t *testing.T) {
	r := newRig(t, tenant.Chat)
	r.says("sign-in", login)
	r.says("new-chat")
	assert.EqualValues(t, "offered", r.one().State)
	r.says("take-chat", during("New_Chat", firstChat, ""))
	r.says(`customer-send {"chat":880231,"text":"My parcel came <open>"}`,
		during("Chat_Inbound_Message", firstChat, `,"message":"My parcel came <open>"`))
	r.says(`send {"text":"Let me look"}`, during("Chat_Outbound_Message", firstChat, `,"message":"Let me look"`))
	r.says("end-chat", ended)
	assert.EqualValues(t, "ended", r.one().State)
	r.says("dismiss-chat", dismissed)
	assert.Empty(t, r.view().Sessions)
	r.says("sign-out", logout)
}

func TestSeveralChats(t *testing.T) {
	r := newRig(t, tenant.Chat)
	r.do("sign-in", "new-chat", "new-chat")
	r.says("take-chat", during("New_Chat", firstChat, ""))
	r.says("take-chat", during("New_Chat", secondChat, ""))
	assert.EqualValues(t, firstChat, r.view().Front, "a new chat does not take the front")

	r.says(`show-chat {"chat":880232}`, during("Active_Chat", secondChat, ""))
	r.says(`show-chat {"chat":880232}`)
	r.says(`send {"text":"Hello"}`, during("Chat_Outbound_Message", secondChat, `,"message":"Hello"`))
	r.says(`customer-send {"chat":880231,"text":"Still there?"}`, during("Chat_Inbound_Message", firstChat, `,"message":"Still there?"`))
	assert.Equal(t, 1, r.view().Sessions[0].Unread)

	r.do("end-chat", "dismiss-chat")
	assert.Zero(t, r.view().Front, "the agent chooses the next tab")
	r.refuses(`send {"text":"To whom?"}`)
	r.says(`show-chat {"chat":880231}`, during("Active_Chat", firstChat, ""))
	assert.Zero(t, r.one().Unread, "what is selected is read")
}

func TestAWaitingChatMayBeTakenOutOfTurn(t *testing.T) {
	r := newRig(t, tenant.Chat)
	r.do("sign-in", "new-chat", "new-chat")
	r.says(`take-chat {"chat":880232}`, during("New_Chat", secondChat, ""))
	assert.EqualValues(t, secondChat, r.view().Front)
	r.says(`take-chat`, during("New_Chat", firstChat, ""))
}

func TestACustomerWhoLeavesBeforeAnybodyCameLeavesNoTrace(t *testing.T) {
	r := newRig(t, tenant.Chat)
	r.do("sign-in", "new-chat")
	r.says(`customer-leaves {"chat":880231}`)
	assert.Empty(t, r.view().Sessions)

	r.do("new-chat", "take-chat")
	assert.Equal(t, []string{"End_Chat"}, r.types("customer-leaves"), "later it ends the chat as the agent does")
}

func TestAnAgentWritesFirst(t *testing.T) {
	r := newRig(t, tenant.Chat)
	r.do("sign-in")
	e := r.event(`start-chat {"number":"+4722999000"}`)
	assert.Equal(t, "New_Chat", e.Type)
	assert.Equal(t, "Messaging Outbound (SMS)", e.Data["session_type"])
	assert.NotContains(t, e.Data, "queue_id")
	assert.EqualValues(t, firstChat, r.view().Front)
	assert.True(t, r.one().Outbound)
}

func TestAMessageIsKeptWithItsAuthor(t *testing.T) {
	r := newRig(t, tenant.Chat).chatting()
	r.do(`customer-send {"text":"Hello"}`, `send {"text":"<b>Welcome</b>","rich":"true"}`)
	messages := r.one().Messages
	assert.Len(t, messages, 2)
	assert.EqualValues(t, "customer", messages[0].From)
	assert.Equal(t, "Hello", messages[0].Text)
	assert.False(t, messages[0].Rich)
	assert.EqualValues(t, "agent", messages[1].From)
	assert.True(t, messages[1].Rich)
	assert.Zero(t, r.one().Unread, "the tab is selected")
}
