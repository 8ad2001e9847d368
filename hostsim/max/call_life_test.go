package max_test

import "testing"

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
			{`complete-transfer`, hears(`AgentState OutboundConsult`, `CallContactEvent Disconnected #1`,
				`CallContactEvent Disconnected #2 Consult final`, `CallContactEvent Active #3 Consult`)},
			{`hangup`, hears(`AgentState Unavailable acw`, `CallContactEvent Disconnected #3 Consult final`)},
		}},
		{"a party that is alone on hold stays there when the conference ends", []step{
			{`ring`, hears(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, hears(answeredCall)},
			{`consult {"number":"3855550177"}`, hears(`AgentState OutboundConsult`, `CallContactEvent Holding #1`, `CallContactEvent Dialing #2 Consult`)},
			{`callee-answers`, hears(`CallContactEvent Active #2 Consult`)},
			{`conference`, hears(`AgentState InboundContact`, `CallContactEvent Joined #1 Conference`, `CallContactEvent Joined #2 Conference`, `Conference 1`)},
			{`hold`, hears(`CallContactEvent Holding #2 Conference`)},
			{`caller-hangs-up {"contact":701200345}`, hears(`AgentState OutboundConsult`, `CallContactEvent Disconnected #1`, `CallContactEvent Holding #2 Consult`)},
			{`focus {"contact":701200346}`, nil},
			{`hold`, hears(`CallContactEvent Active #2 Consult`)},
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
