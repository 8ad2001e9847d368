package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/page"
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
	r := newRig(t, ccai.Call, 990017)
	r.says("sign-in", `{}`, login)
	r.silently("ring", `{"caller":"+14155550123"}`)
	r.says("answer", `{}`, newCall)
	r.says("redact", `{}`, `{"type":"Call_Redaction_Started","data":{"agent_id":4102,"call_id":990017}}`)
	r.says("redact", `{}`, `{"type":"Call_Redaction_Ended","data":{"agent_id":4102,"call_id":990017}}`)
	r.says("pop-record", `{"url":"http://localhost:4600/crm/record/?id=66f0c1&a=<b>"}`,
		`{"type":"CRM_Record_Pop","data":{"recordUrl":"http://localhost:4600/crm/record/?id=66f0c1&a=<b>"}}`)
	r.says("end-call", `{}`, endCall)
	r.says("sign-out", `{}`, logout)
}

func TestADeclinedCallLeavesNoTrace(t *testing.T) {
	r := newRig(t, ccai.Call, 990016)
	r.says("sign-in", `{}`, login)
	r.silently("ring", `{"caller":"+14155550123"}`)
	r.silently("decline", `{}`)
	assert.Zero(t, r.adapter.View().(ccai.CallView).Call)
	r.silently("ring", `{"caller":"+14155550123"}`)
	r.says("answer", `{}`, newCall)
}

func TestARedactionEndsWithItsCall(t *testing.T) {
	r := newRig(t, ccai.Call, 990017)
	r.says("sign-in", `{}`, login)
	r.silently("ring", `{}`)
	r.says("answer", `{}`, newCall)
	r.says("redact", `{}`, `{"type":"Call_Redaction_Started","data":{"agent_id":4102,"call_id":990017}}`)
	r.says("end-call", `{}`, endCall)
	assert.False(t, r.adapter.View().(ccai.CallView).Redacting)
}

func TestWhatACallAdapterRefuses(t *testing.T) {
	r := newRig(t, ccai.Call, 990017)
	for _, action := range []string{"sign-out", "ring", "answer", "decline", "redact", "end-call", "pop-record", "new-chat", ""} {
		r.refuses(action, `{}`)
	}
	r.says("sign-in", `{}`, login)
	r.refuses("sign-in", `{}`)
	r.refuses("ring", `[]`)
	r.refuses("pop-record", `[]`)
	r.silently("ring", `{}`)
	for _, action := range []string{"ring", "sign-out", "redact", "end-call"} {
		r.refuses(action, `{}`)
	}
	r.says("answer", `{}`, newCall)
	for _, action := range []string{"ring", "sign-out", "answer", "decline"} {
		r.refuses(action, `{}`)
	}
	r.says("end-call", `{}`, endCall)
	r.refuses("end-call", `{}`)
	r.says("sign-out", `{}`, logout)
}

func TestARecordAddressIsPassedOnAsItIs(t *testing.T) {
	r := newRig(t, ccai.Call, 990017)
	r.says("sign-in", `{}`, login)
	r.says("pop-record", `{}`, `{"type":"CRM_Record_Pop","data":{"recordUrl":""}}`)
	r.says("pop-record", `{"url":"javascript:alert(1)"}`, `{"type":"CRM_Record_Pop","data":{"recordUrl":"javascript:alert(1)"}}`)
}

func TestAnAdapterTakesNoMessage(t *testing.T) {
	for _, adapterType := range []ccai.Type{ccai.Call, ccai.Chat} {
		r := newRig(t, adapterType, 1)
		r.says("sign-in", `{}`, login)
		before := r.adapter.View()
		for _, data := range []string{`null`, `"answer"`, `{"type":"Agent_Logout"}`, `{"action":"sign-out"}`} {
			assert.Empty(t, r.adapter.Hear(page.Heard{Frame: "parent", Data: []byte(data)}))
		}
		assert.Equal(t, before, r.adapter.View())
	}
}

func TestTheParametersOfTheAddress(t *testing.T) {
	for _, test := range []struct {
		text string
		want ccai.Type
		ok   bool
	}{
		{"call", ccai.Call, true}, {"Call", ccai.Call, true}, {"CHAT", ccai.Chat, true}, {"email", "email", false}, {"", "", false},
	} {
		got, ok := ccai.ParseType(test.text)
		assert.Equal(t, test.ok, ok, test.text)
		assert.Equal(t, test.want, got)
	}
	for from, want := range map[string]bool{"custom": true, "Custom": true, "": true, "zendesk": false} {
		assert.Equal(t, want, ccai.AllowedFrom(from), from)
	}
}
