package max_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const answeredCall = `CallContactEvent Active #1`

func TestLifeCyclesOfCalls(t *testing.T) {
	for _, test := range []struct {
		name  string
		steps []step
	}{
		{"an inbound call that the caller ends", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`caller-hangs-up`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`)},
			{`complete-acw`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a caller who gives up before the answer leaves nothing behind", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`caller-hangs-up`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a caller who gives up on hold leaves after-call work", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`hold`, hears(`CallContactEvent Holding #1`)},
			{`caller-hangs-up`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`)},
		}},
		{"a caller who gives up while masked leaves after-call work", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`mask`, hears(`CallContactEvent Masking #1`)},
			{`caller-hangs-up`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`)},
		}},
		{"a missed call makes the agent unavailable", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`miss`, hears(`AgentState Unavailable`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a refused call leaves the agent available", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`refuse`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a missed call keeps the state that the agent had chosen next", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`choose-state {"state":"Unavailable","reason":"Lunch"}`, hears(`AgentState InboundContact`)},
			{`miss`, hears(`AgentState Unavailable Lunch`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"an outbound call dials, rings and is answered", []step{
			{`dial {"number":"3855550199"}`, hears(`AgentState OutboundContact`, `CallContactEvent Dialing #1`)},
			{`callee-rings`, hears(`CallContactEvent Ringing #1`)},
			{`callee-answers`, hears(answeredCall)},
			{`hangup`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`)},
			{`complete-acw`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"an outbound call may be answered without ringing", []step{
			{`dial {"number":"3855550199"}`, hears(`AgentState OutboundContact`, `CallContactEvent Dialing #1`)},
			{`callee-answers`, hears(answeredCall)},
		}},
		{"an agent who hangs up while dialling has no after-call work", []step{
			{`dial {"number":"3855550199"}`, hears(`AgentState OutboundContact`, `CallContactEvent Dialing #1`)},
			{`hangup`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"nor has one whose call is declined", []step{
			{`dial {"number":"3855550199"}`, hears(`AgentState OutboundContact`, `CallContactEvent Dialing #1`)},
			{`callee-rings`, hears(`CallContactEvent Ringing #1`)},
			{`caller-hangs-up`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"an agent who dials while out goes back to the same reason", []step{
			{`choose-state {"state":"Unavailable","reason":"Break"}`, hears(`AgentState Unavailable Break`)},
			{`dial {"number":"3855550199"}`, hears(`AgentState OutboundContact`, `CallContactEvent Dialing #1`)},
			{`hangup`, hears(`AgentState Unavailable Break`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a consult holds the call and gives it back", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`hangup`, hears(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
			{`hold`, hears(answeredCall)},
		}},
		{"the agent goes to and fro between caller and consult", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`focus {"contact":701200345}`, nil},
			{`hold`, hears(answeredCall, `CallContactEvent Holding #2 Consult`)},
			{`focus {"contact":"701200346"}`, nil},
			{`hold`, hears(`CallContactEvent Holding #1`, `CallContactEvent Active #2 Consult`)},
		}},
		{"a caller who hangs up during the consult leaves after-call work for later", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`caller-hangs-up {"contact":701200345}`, hears(`CallContactEvent Disconnected #1`)},
			{`hangup`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #2 Consult final`)},
			{`complete-acw`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"another agent asks for advice", []step{
			{`ring-consult {"caller":"agent 7"}`, hears(`AgentState InboundConsult`, `CallContactEvent Incoming #1 Consult`)},
			{`answer`, hears(`CallContactEvent Active #1 Consult`)},
			{`caller-hangs-up`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 Consult final`)},
		}},
		{"another agent's call is answered while a caller is on hold", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`hold`, hears(`CallContactEvent Holding #1`)},
			{`ring-consult {"caller":"agent 7"}`, hears(`AgentState InboundConsult`, `CallContactEvent Incoming #2 Consult`)},
			{`answer`, hears(`CallContactEvent Active #2 Consult`)},
		}},
		{"and puts a caller on hold who is not", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`ring-consult {"caller":"agent 7"}`, hears(`AgentState InboundConsult`, `CallContactEvent Incoming #2 Consult`)},
			{`answer`, hears(`CallContactEvent Holding #1`, `CallContactEvent Active #2 Consult`)},
		}},
		{"a second agent's call that is missed does not blame an agent who talks", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`ring-consult {"caller":"agent 7"}`, hears(`AgentState InboundConsult`, `CallContactEvent Incoming #2 Consult`)},
			{`miss {"contact":701200346}`, hears(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
			{`hangup`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`)},
			{`complete-acw`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a blind transfer leaves after-call work", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`transfer {"target":"Support FR"}`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`)},
			{`complete-acw`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a warm transfer ends both calls, and the consult for good", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`complete-transfer`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`, `CallContactEvent Disconnected #2 Consult final`)},
			{`complete-acw`, hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		}},
		{"a conference that one party leaves becomes a call again", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`, `Conference 1`)},
			{`caller-hangs-up {"contact":701200346}`, hears(answeredCall, `CallContactEvent Disconnected #2 Consult final`)},
		}},
		{"a conference that the caller leaves is a consult again", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`, `Conference 1`)},
			{`caller-hangs-up {"contact":701200345}`, hears(`AgentState OutboundConsult`, `CallContactEvent Disconnected #1`, `CallContactEvent Active #2 Consult`)},
		}},
		{"an agent leaves a conference with every party", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`, `Conference 1`)},
			{`hangup`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`, `CallContactEvent Disconnected #2 Consult final`)},
		}},
		{"a party of a conference is held, masked and taken back alone", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`, `Conference 1`)},
			{`hold`, hears(`CallContactEvent Holding #2 Conference`)},
			{`hold`, hears(`CallContactEvent Joined #2 Conference`)},
			{`mask`, hears(`CallContactEvent Masking #2 Conference`)},
			{`mask`, hears(`CallContactEvent Joined #2 Conference`)},
		}},
		{"a third party joins a conference", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`, `Conference 1`)},
			{`focus {"contact":701200345}`, nil},
			{`consult {"number":"3855550166"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1 Conference`,
				`CallContactEvent Holding #2 Conference`, `CallContactEvent Dialing #3 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #3 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`,
				`CallContactEvent Joined #3 Conference`, `Conference 2`)},
		}},
		{"a muted agent is heard again only when the last call is over", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`mute`, hears(`Mute True`)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`hangup`, hears(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
			{`hangup`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1`, `Mute False`)},
		}},
	} {
		t.Run(test.name, func(t *testing.T) { play(t, test.steps...) })
	}
}

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
			hears(`CallContactEvent Active #2 Consult`)},
		{"RefuseEvent refuses the offer while another call is held", "RefuseEvent", []string{`ring`, `answer`, `hold`, `ring-consult`},
			hears(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
		{"AnswerEvent takes a call that rings while a chat is current", "AnswerEvent", []string{`chat`, `answer`, `ring`},
			hears(`TextContactEvent Active #1`, `CallContactEvent Active #2`)},
		{"AnswerEvent takes the call, not the chat that is offered and current", "AnswerEvent", []string{`chat`, `ring`},
			hears(`TextContactEvent Incoming #1`, `CallContactEvent Active #2`)},
		{"HangupEvent ends a dialling call", "HangupEvent", []string{`dial {"number":"7"}`},
			hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		{"HangupEvent ends a ringing call", "HangupEvent", []string{`dial {"number":"7"}`, `callee-rings`},
			hears(`AgentState Available`, `CallContactEvent Disconnected #1 final`)},
		{"HangupEvent ends the consult that is current, not the caller on hold", "HangupEvent",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`},
			hears(`AgentState InboundContact`, `CallContactEvent Disconnected #2 Consult final`)},
		{"HangupEvent ends the caller when the agent went back to that contact", "HangupEvent",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`, `focus {"contact":701200345}`},
			hears(`CallContactEvent Disconnected #1`)},
		{"HoldEvent holds the current call", "HoldEvent", []string{`ring`, `answer`, `chat`}, hears(`CallContactEvent Holding #1`)},
		{"HoldEvent is ignored while a chat is current", "HoldEvent", []string{`ring`, `answer`, `chat`, `focus {"contact":701200346}`, `answer`}, nil},
		{"HangupEvent never ends a chat", "HangupEvent", []string{`chat`, `answer`}, nil},
		{"AnswerEvent never takes a chat", "AnswerEvent", []string{`chat`}, nil},
		{"AnswerEvent never takes a voicemail", "AnswerEvent", []string{`voicemail`}, nil},
		{"RecordEvent is obeyed in a conference", "RecordEvent",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `callee-answers`, `conference`}, hears(`CallContactEvent Joined #2 Conference`)},
		{"HoldEvent is ignored while a call is only dialled", "HoldEvent", []string{`dial {"number":"7"}`}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t).after(test.before...)
			r.subscribe("workspace", `["all"]`)
			assert.Equal(t, test.want, r.lines(r.hear("window-1", `{"messageType":"`+test.command+`"}`)))
		})
	}
}
