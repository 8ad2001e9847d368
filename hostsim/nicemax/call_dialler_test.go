package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const previewed = `preview {"number":"3855550199","skill":"Billing EN","screenPopUrl":"https://crm.test/199"}`

var diallerLives = []life{
	{"a preview call that the agent accepts is dialled and answered", []step{
		{previewed, receives(`AgentState OutboundContact`, `CallContactEvent Preview #1 Dialer`)},
		{`answer`, receives(`CallContactEvent Dialing #1 Dialer`)},
		{`callee-rings`, receives(`CallContactEvent Ringing #1 Dialer`)},
		{`callee-answers`, receives(`CallContactEvent Active #1 Dialer`)},
		{`hangup`, receives(`AgentState Unavailable acw`, `CallContactEvent Disconnected #1 Dialer`)},
		{`complete-acw`, receives(`AgentState Available`, `CallContactEvent Disconnected #1 Dialer final`)},
	}},
	{"a preview call that the agent refuses leaves nothing behind", []step{
		{previewed, receives(`AgentState OutboundContact`, `CallContactEvent Preview #1 Dialer`)},
		{`refuse`, receives(`AgentState Available`, `CallContactEvent Disconnected #1 Dialer final`)},
	}},
	{"a preview call that runs out makes the agent unavailable", []step{
		{previewed, receives(`AgentState OutboundContact`, `CallContactEvent Preview #1 Dialer`)},
		{`miss`, receives(`AgentState Unavailable`, `CallContactEvent Disconnected #1 Dialer final`)},
	}},
	{"a natural call is dialled, listened to, rings and is answered", []step{
		{`natural-call {"number":"3855550199"}`, receives(`AgentState OutboundContact`, `CallContactEvent NaturalCallDialing #1 NaturalCalling`)},
		{`detect-machine`, receives(`CallContactEvent NaturalCallAMD #1 NaturalCalling`)},
		{`callee-rings`, receives(`CallContactEvent NaturalCallRinging #1 NaturalCalling`)},
		{`callee-answers`, receives(`CallContactEvent Active #1 NaturalCalling`)},
	}},
	{"a natural call may be answered immediately, and hung up while it is dialled", []step{
		{`natural-call {"number":"3855550199"}`, receives(`AgentState OutboundContact`, `CallContactEvent NaturalCallDialing #1 NaturalCalling`)},
		{`hangup`, receives(`AgentState Available`, `CallContactEvent Disconnected #1 NaturalCalling final`)},
		{`natural-call {"number":"3855550199"}`, receives(`AgentState OutboundContact`, `CallContactEvent NaturalCallDialing #2 NaturalCalling`)},
		{`callee-answers`, receives(`CallContactEvent Active #2 NaturalCalling`)},
	}},
	{"a call-back that nobody answers ends in one phase", []step{
		{`natural-call {"number":"3855550199"}`, receives(`AgentState OutboundContact`, `CallContactEvent NaturalCallDialing #1 NaturalCalling`)},
		{`call-back-fails`, receives(`AgentState Available`, `CallContactEvent CallBackDisconnected #1 NaturalCalling final`)},
	}},
}

func TestThePreviewShowsWhomTheDiallerWouldCall(t *testing.T) {
	r := newRig(t)
	r.subscribe("workspace", `["all"]`)
	e := r.event(previewed, "CallContactEvent")
	for key, want := range map[string]string{
		"ANI": "8005550142", "DNIS": "3855550199", "IsInbound": "False", "Skill": "Billing EN", "ScreenPopUrl": "https://crm.test/199",
	} {
		require.Equal(t, want, e[key], key)
	}
	require.True(t, r.view().Contacts[0].Offer)
}

func TestTheDiallerCallsAnAvailableAgentWithoutACall(t *testing.T) {
	for _, action := range []string{previewed, `natural-call {"number":"3855550199"}`} {
		r := newRig(t)
		r.talk()
		_, err := r.act(action)
		require.ErrorContains(t, err, "not possible")
	}
}

func TestADiallerWithBadDetailsIsRefused(t *testing.T) {
	for details, why := range map[string]string{
		`{}`:                                     "number is required",
		`{"number":"7","skill":"Chat EN"}`:       `no call skill "Chat EN"`,
		`{"number":"7","screenPopUrl":"file:x"}`: "no web address",
	} {
		for _, action := range []string{"preview", "natural-call"} {
			r := newRig(t)
			before := r.view()
			_, err := r.try(action, details)
			require.ErrorContains(t, err, why)
			require.Equal(t, before, r.view())
		}
	}
}

// The page's own commands are the agent's buttons.
func TestAnswerAndRefuseArePreviewsButtonsToo(t *testing.T) {
	for message, want := range map[string]string{"AnswerEvent": "CallContactEvent Dialing #1 Dialer", "RefuseEvent": "CallContactEvent Disconnected #1 Dialer final"} {
		r := newRig(t)
		r.subscribe("workspace", `["all"]`)
		r.after(previewed)
		require.Contains(t, r.lines(r.hear("workspace", `{"messageType":"`+message+`"}`)), want)
	}
}
