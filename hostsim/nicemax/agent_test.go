package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestTheEndAndTheStartOfASession(t *testing.T) {
	signIn := step{`sign-in`, receives(`AgentSessionStart`, `MchAgentSettingsChangeEvent`, `AgentLeg Active`, `AgentState Available`)}
	for _, test := range []struct {
		name  string
		steps []step
	}{
		{"an agent signs out and in again", []step{{`sign-out`, receives(`AgentSessionEnd`)}, signIn}},
		{"a supervisor ends the session", []step{{`remote-session-end {"message":"RemoteLogoff"}`, receives(`RemoteAgentSessionEnd RemoteLogoff`)}, signIn}},
		{"a session times out", []step{{`remote-session-end {"message":"SessionTimeout"}`, receives(`RemoteAgentSessionEnd SessionTimeout`)}, signIn}},
		{"a poll that is answered with 409 ends it in lower case", []step{
			{`fault {"fault":"max-session-conflict","on":true}`, nil}, {`session-conflict`, receives(`AgentSessionEnd`)}, signIn,
		}},
		{"the state LoggedOut is forwarded where the console is set so", []step{
			{`fault {"fault":"logged-out-state","on":true}`, nil}, {`sign-out`, receives(`AgentState LoggedOut`, `AgentSessionEnd`)}, signIn,
		}},
		{"and for a remote end", []step{
			{`fault {"fault":"logged-out-state","on":true}`, nil},
			{`remote-session-end {"message":"SessionTimeout"}`, receives(`AgentState LoggedOut`, `RemoteAgentSessionEnd SessionTimeout`)}, signIn,
		}},
		{"every contact ends before a remote end", []step{
			{`chat`, receives(`TextContactEvent Incoming #1 focus`)},
			{`answer`, receives(`TextContactEvent Active #1 focus`)},
			{`ring`, receives(`AgentState InboundContact`, `CallContactEvent Incoming #2`)},
			{`answer`, receives(`TextContactEvent Active #1`, `CallContactEvent Active #2`)},
			{`digital`, receives(`DigitalContactEvent new #3`)},
			{`remote-session-end {"message":"RemoteLogoff"}`, receives(`TextContactEvent Disconnected #1 final`, `CallContactEvent Disconnected #2 final`,
				`DigitalContactEvent closed #3`, `RemoteAgentSessionEnd RemoteLogoff`)},
			signIn,
		}},
		{"a 409 takes the contacts without a word", []step{
			{`fault {"fault":"max-session-conflict","on":true}`, nil},
			{`ring`, receives(`AgentState InboundContact`, `CallContactEvent Incoming #1`)},
			{`answer`, receives(answeredCall)},
			{`session-conflict`, receives(`AgentSessionEnd`)},
			signIn,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := play(t, test.steps[:len(test.steps)-1]...)
			assert.Empty(t, r.view().Contacts)
			assert.False(t, r.view().Agent.SignedIn)
			for _, action := range []string{`ring`, `chat`, `dial {"number":"7"}`, `choose-state {"state":"Available"}`, `leg-dial`} {
				_, err := r.act(action)
				require.Error(t, err, "nothing is routed to an agent who is gone: %s", action)
			}
			_, err := r.act(signIn.action)
			require.NoError(t, err)
			assert.True(t, r.view().Agent.SignedIn)
			r.after(`chat`)
		})
	}
	t.Run("signing in tells everything that the platform knows", func(t *testing.T) {
		play(t, step{`sign-out`, receives(`AgentSessionEnd`)}, signIn)
	})
	t.Run("an agent who has contacts cannot sign out", func(t *testing.T) {
		r := newRig(t).after(`chat`)
		_, err := r.act(`sign-out`)
		require.Error(t, err)
		r.after(`refuse`, `sign-out`)
	})
	t.Run("each session has an id of its own", func(t *testing.T) {
		r := newRig(t)
		r.subscribe("workspace", `["all"]`)
		r.after(`sign-out`)
		assert.Equal(t, "hostsim-session-2", r.event(`sign-in`, "AgentSessionStart")["SessionId"])
	})
}

func TestNextIsAcwNamesWhetherAfterCallWorkFollows(t *testing.T) {
	for _, test := range []struct {
		name   string
		before []string
		action string
		want   string
	}{
		{"it follows an inbound call", nil, `ring`, "True"},
		{"it follows an outbound call", nil, `dial {"number":"7"}`, "True"},
		{"it follows no voicemail", nil, `voicemail`, "False"},
		{"it follows no consult", nil, `ring-consult`, "False"},
		{"it does not follow itself", []string{`ring`, `answer`}, `hangup`, "False"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t).after(test.before...)
			r.subscribe("workspace", `["agent"]`)
			assert.Equal(t, test.want, r.event(test.action, "AgentState")["NextIsAcw"])
		})
	}
}

func TestAConsoleWithoutASessionHasNobodySignedIn(t *testing.T) {
	r := newRigWith(t, nicemax.Options{WithoutSession: true})
	r.subscribe("workspace", `["all"]`)
	assert.Equal(t, "Unavailable", r.view().Agent.State)
	assert.EqualValues(t, "Disconnected", r.view().Agent.Leg)
	for _, action := range []string{`leg-hang-up`, `leg-answer`, `leg-dial`} {
		assert.False(t, r.view().Can.Possible(action), action)
		_, err := r.act(action)
		require.Error(t, err, action)
	}
	reply, err := r.act(`sign-in`)
	require.NoError(t, err)
	events := r.one(reply).Events
	assert.Equal(t, "hostsim-session-1", events[0]["SessionId"], "it is the first session")
	assert.Equal(t, "701200299", events[2]["AgentLegId"], "and the first leg")
	assert.Equal(t, "Available", r.view().Agent.State)
	r.after(`leg-hang-up`)
}

func TestTheAgentsPhone(t *testing.T) {
	play(t,
		step{`leg-hang-up`, receives(`AgentLeg Disconnected final`)},
		step{`leg-dial`, receives(`AgentLeg Dialing`)},
		step{`leg-answer`, receives(`AgentLeg Active`)},
		step{`leg-hang-up`, receives(`AgentLeg Disconnected final`)},
	)
	t.Run("each leg has an id of its own", func(t *testing.T) {
		r := newRig(t)
		r.subscribe("workspace", `["agent"]`)
		assert.Equal(t, "701200299", r.event(`leg-hang-up`, "AgentLeg")["AgentLegId"])
		assert.Equal(t, "701200300", r.event(`leg-dial`, "AgentLeg")["AgentLegId"])
		assert.Equal(t, "701200300", r.event(`leg-answer`, "AgentLeg")["AgentLegId"])
	})
	t.Run("a phone that is up is not dialled", func(t *testing.T) {
		r := newRig(t)
		for _, action := range []string{`leg-dial`, `leg-answer`} {
			_, err := r.act(action)
			assert.Error(t, err, action)
		}
		r.after(`leg-hang-up`, `leg-dial`, `leg-answer`)
	})
	t.Run("a call goes on without it", func(t *testing.T) {
		r := newRig(t).after(`ring`, `answer`, `leg-hang-up`)
		assert.EqualValues(t, "Active", r.view().Contacts[0].Status)
	})
}
