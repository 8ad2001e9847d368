package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

const (
	login  = `{"type":"Agent_Login","data":{"agent_id":4102,"agent_custom_id":"A-0042","agent_email":"mira.holt@northwind.test"}}`
	logout = `{"type":"Agent_Logout","data":{"agent_id":4102,"agent_custom_id":"A-0042","agent_email":"mira.holt@northwind.test"}}`

	callOf990017 = `{"agent_id":4102,"agent_custom_id":"A-0042","agent_email":"mira.holt@northwind.test","queue_id":771,` +
		`"queue_path":"Billing / Disputes","call_id":990017,"session_type":"Voice Inbound (IVR)"}}`
	newCall = `{"type":"New_Call","data":` + callOf990017
	endCall = `{"type":"End_Call","data":` + callOf990017
)

func TestTheLifeOfACall(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.says("sign-in", login)
	r.says(`ring {"caller":"+14155550123"}`)
	r.says("answer", newCall)
	r.says("redact", `{"type":"Call_Redaction_Started","data":{"agent_id":4102,"call_id":990017}}`)
	assert.True(t, r.one().Redacting)
	r.says("redact", `{"type":"Call_Redaction_Ended","data":{"agent_id":4102,"call_id":990017}}`)
	r.says(`pop-record {"url":"http://localhost:4600/crm/record/?id=66f0c1&a=<b>"}`,
		`{"type":"CRM_Record_Pop","data":{"recordUrl":"http://localhost:4600/crm/record/?id=66f0c1&a=<b>"}}`)
	r.says("end-call", endCall)
	assert.Empty(t, r.view().Sessions)
	r.says("sign-out", logout)
}

func TestADeclinedCallLeavesNoTrace(t *testing.T) {
	for _, action := range []string{"decline", `caller-hangs-up {"call":990017}`} {
		r := newRig(t, tenant.Call)
		r.do("sign-in", `ring {"caller":"+14155550123"}`)
		assert.EqualValues(t, "offered", r.one().State)
		r.says(action)
		assert.Empty(t, r.view().Sessions)
		assert.Zero(t, r.view().Front)
	}
}

func TestTheCustomerEndsACallAsTheAgentDoes(t *testing.T) {
	r := newRig(t, tenant.Call).talking()
	r.says("caller-hangs-up", endCall)
	assert.Empty(t, r.view().Sessions)
}

func TestASecondCallWaitsAndTheFirstIsResumed(t *testing.T) {
	r := newRig(t, tenant.Call).talking()
	r.says("ring")
	assert.EqualValues(t, 990017, r.view().Front, "what rings is not connected")
	assert.Equal(t, []string{"New_Call"}, r.types("answer"))
	assert.EqualValues(t, 990018, r.view().Front)
	assert.False(t, r.view().Can.Possible("ring"), "two calls are the most")
	r.says(`switch-call {"call":990017}`)
	assert.EqualValues(t, 990017, r.view().Front)
	r.says(`end-call`, endCall)
	assert.EqualValues(t, 990018, r.view().Front)
}

func TestAnAgentDials(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do("sign-in")
	r.says(`dial {"number":"+4722999000"}`)
	assert.EqualValues(t, "dialing", r.one().State)
	assert.Equal(t, decodedEvent{"New_Call", map[string]any{
		"agent_id": 4102., "agent_custom_id": "A-0042", "agent_email": "mira.holt@northwind.test", "call_id": 990017., "session_type": "Voice Outbound",
	}}, r.event("callee-answers"), "without a queue")
	assert.EqualValues(t, "active", r.one().State)
	assert.True(t, r.one().Outbound)
	assert.Equal(t, "+4722999000", r.one().Party)
}

func TestACallThatNobodyAnsweredIsNeverEmitted(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do("sign-in", `dial {"number":"7"}`)
	r.says("end-call")
	assert.Empty(t, r.view().Sessions)
}

func TestAnOutboundCallMayBeginWhenItIsDialled(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do("sign-in", `settings {"outboundStart":"dialled"}`)
	assert.Equal(t, []string{"New_Call"}, r.types(`dial {"number":"7"}`))
	r.says("callee-answers")
	assert.Equal(t, []string{"End_Call"}, r.types("end-call"))
	r.do(`dial {"number":"7"}`)
	assert.Equal(t, []string{"End_Call"}, r.types("end-call"), "what was said to begin is said to end")
}

func TestAnAdapterTakesNoMessage(t *testing.T) {
	for _, kind := range []tenant.Type{tenant.Call, tenant.Chat} {
		r := newRig(t, kind)
		r.do("sign-in")
		before := r.view()
		for _, data := range []string{`null`, `"answer"`, `{"type":"Agent_Logout"}`, `{"action":"sign-out"}`} {
			assert.Equal(t, pagelink.Reply{Refused: "an adapter takes no message"}, r.adapter.Receive(pagelink.Message{Frame: "parent", Data: []byte(data)}))
		}
		assert.Equal(t, before, r.view())
	}
}

func TestTheParametersOfTheAddress(t *testing.T) {
	for _, test := range []struct {
		text string
		want tenant.Type
		ok   bool
	}{
		{"call", tenant.Call, true}, {"Call", tenant.Call, true}, {"CHAT", tenant.Chat, true}, {"email", "email", false}, {"", "", false},
	} {
		got, ok := tenant.ParseType(test.text)
		assert.Equal(t, test.ok, ok, test.text)
		assert.Equal(t, test.want, got)
	}
	for from, want := range map[string]bool{"custom": true, "Custom": true, "": true, "zendesk": false} {
		assert.Equal(t, want, ccai.AllowedFrom(from), from)
	}
}

func TestACallBehindEndsWithoutTakingTheFront(t *testing.T) {
	r := newRig(t, tenant.Call).talking()
	r.do("ring", "answer")
	r.says(`caller-hangs-up {"call":990017}`, endCall)
	assert.EqualValues(t, 990018, r.view().Front)
	r.do("ring")
	r.says(`caller-hangs-up {"call":990019}`)
	assert.EqualValues(t, 990018, r.view().Front)
}
