package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheTwoEndsOfACallOnTheWire(t *testing.T) {
	for _, test := range []struct {
		name, action            string
		ani, dnis, inbound, typ string
		skill                   string
	}{
		{"an inbound call comes from ANI", `ring {"caller":"3855550188","skill":"Support FR"}`, "3855550188", "8005550142", "True", "Regular", "Support FR"},
		{"an outbound call goes to DNIS", `dial {"number":"3855550199"}`, "8005550142", "3855550199", "False", "Regular", "Billing EN"},
		{"another agent's call is an inbound consult", `ring-consult {"caller":"agent 7"}`, "agent 7", "8005550142", "True", "Consult", ""},
		{"a personal queue has its own type of call", `ring {"callType":"PersonalQueue"}`, "", "8005550142", "True", "PersonalQueue", "Billing EN"},
		{"a supervisor takes a call over", `ring {"callType":"TakeOver"}`, "", "8005550142", "True", "TakeOver", "Billing EN"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["contacts"]`)
			e := r.event(test.action, "CallContactEvent")
			assert.Equal(t, []any{test.ani, test.dnis, test.inbound, test.typ, test.skill},
				[]any{e["ANI"], e["DNIS"], e["IsInbound"], e["CallType"], e["Skill"]})
		})
	}
}

func TestAConsultBelongsToItsCall(t *testing.T) {
	r := newRig(t)
	r.talk()
	r.subscribe("window-1", `["contacts"]`)
	reply, err := r.act(`consult {"number":"3855550177"}`)
	require.NoError(t, err)
	e := r.one(reply).Events[1]
	assert.Equal(t, []any{"701200346", "701200345", "701200345", "False", "Billing EN"},
		[]any{e["ContactID"], e["MasterID"], e["ParentContactId"], e["IsInbound"], e["Skill"]})
}

func TestATransferGivesANewContactOfTheSameMaster(t *testing.T) {
	for _, test := range []struct {
		name   string
		before []string
		action string
		master string
	}{
		{"a call that comes back after a blind transfer", []string{`ring`, `answer`, `transfer {"target":"Support FR"}`, `complete-acw`},
			`transfer-in`, "701200345"},
		{"a call that comes back after a warm transfer", []string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`, `complete-transfer`,
			`complete-acw`}, `transfer-in`, "701200345"},
		{"a call that another agent transferred", nil, `transfer-in {"master":"701200300"}`, "701200300"},
		{"a call that is transferred twice keeps the first master", []string{`transfer-in {"master":701200300}`, `answer`,
			`transfer {"target":"Support FR"}`, `complete-acw`}, `transfer-in`, "701200300"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["contacts"]`)
			e := r.after(test.before...).event(test.action, "CallContactEvent")
			assert.Equal(t, test.master, e["MasterID"])
			assert.NotEqual(t, test.master, e["ContactID"])
			assert.Equal(t, "hostsim-"+test.master, e["InteractionId"])
		})
	}
	t.Run("a call that was never transferred is its own master", func(t *testing.T) {
		r := newRig(t)
		r.subscribe("workspace", `["contacts"]`)
		e := r.event(`ring`, "CallContactEvent")
		assert.Equal(t, e["ContactID"], e["MasterID"])
	})
}

func TestCommandsReachTheRightCall(t *testing.T) {
	for _, test := range []struct {
		name, command string
		before        []string
		want          []string
	}{
		{"AnswerEvent takes the offer while another call is held", "AnswerEvent", []string{`ring`, `answer`, `hold`, `ring-consult`},
			receives(`CallContactEvent Active #2 Consult`)},
		{"RefuseEvent refuses the offer while another call is held", "RefuseEvent", []string{`ring`, `answer`, `hold`, `ring-consult`},
			receives(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
		{"AnswerEvent takes a call that rings while a chat is current", "AnswerEvent", []string{`chat`, `answer`, `ring`},
			receives(`TextContactEvent Active #1`, `CallContactEvent Active #2`)},
		{"AnswerEvent takes the call, not the chat that is offered and current", "AnswerEvent", []string{`chat`, `ring`},
			receives(`TextContactEvent Incoming #1`, `CallContactEvent Active #2`)},
		{"HangupEvent ends a dialling call", "HangupEvent", []string{`dial {"number":"7"}`},
			receives(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		{"HangupEvent ends a ringing call", "HangupEvent", []string{`dial {"number":"7"}`, `callee-rings`},
			receives(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		{"HangupEvent ends the consult that is current, not the caller on hold", "HangupEvent",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`},
			receives(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
		{"HangupEvent ends the caller when the agent went back to that contact", "HangupEvent",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`, `focus {"contact":701200345}`},
			receives(`CallContactEvent Disconnected #1`)},
		{"HoldEvent holds the current call", "HoldEvent", []string{`ring`, `answer`, `chat`}, receives(`CallContactEvent Holding #1`)},
		{"HoldEvent is ignored while a chat is current", "HoldEvent", []string{`ring`, `answer`, `chat`, `focus {"contact":701200346}`, `answer`}, nil},
		{"HangupEvent never ends a chat", "HangupEvent", []string{`chat`, `answer`}, nil},
		{"AnswerEvent never takes a chat", "AnswerEvent", []string{`chat`}, nil},
		{"AnswerEvent never takes a voicemail", "AnswerEvent", []string{`voicemail`}, nil},
		{"RecordEvent is obeyed in a conference", "RecordEvent",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`, `conference`}, receives(`CallContactEvent Joined #2 Conference`)},
		{"HoldEvent is ignored while a call is only dialled", "HoldEvent", []string{`dial {"number":"7"}`}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t).after(test.before...)
			r.subscribe("workspace", `["all"]`)
			assert.Equal(t, test.want, r.lines(r.hear("window-1", `{"messageType":"`+test.command+`"}`)))
		})
	}
}
