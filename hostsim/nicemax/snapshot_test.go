package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSnapshotFollowsTheAcknowledgement(t *testing.T) {
	const (
		acknowledgement = "ClientEventSubscriptionAcknowledge"
		agentState      = "AgentState InboundContact"
		contact         = "CallContactEvent Holding 701200345"
	)
	for _, test := range []struct {
		name, frame, keys string
		want              []string
	}{
		{"all gets the agent's state and every contact", "workspace", `"subscriptionTypes":["all"]`, []string{acknowledgement, agentState, contact}},
		{"agent gets the agent's state without the token", "workspace", `"subscriptionTypes":["agent"]`, []string{acknowledgement, agentState}},
		{"contacts gets every contact", "workspace", `"subscriptionTypes":["contacts"]`, []string{acknowledgement, contact}},
		{"contact gets the contact it named", "workspace", `"contactId":701200345,"subscriptionTypes":["contact"]`, []string{acknowledgement, contact}},
		{"contact in a panel gets the panel's contact", firstPanel, `"subscriptionTypes":["contact"]`, []string{acknowledgement, contact}},
		{"contact gets nothing of a contact the console does not know", "workspace", `"contactId":55,"subscriptionTypes":["contact"]`,
			[]string{acknowledgement}},
		{"contact and contacts get a contact once", firstPanel, `"subscriptionTypes":["contact","contacts"]`, []string{acknowledgement, contact}},
		{"sessioninfo gets the token", "workspace", `"subscriptionTypes":["sessioninfo"]`, []string{acknowledgement, "SessionInfo"}},
		{"types are additive", "workspace", `"subscriptionTypes":["agent","sessioninfo"]`, []string{acknowledgement, agentState, "SessionInfo"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.talk()
			r.do("hold")
			assert.Equal(t, test.want, r.one(r.hear(test.frame, `{"messageType":"RegisterForClientEvents",`+test.keys+`}`)).brief())
		})
	}
}

func TestSessionInfoIsABareElement(t *testing.T) {
	r := newRig(t)
	events := r.one(r.subscribe("workspace", `["sessioninfo"]`)).Events
	require.Len(t, events, 2)
	assert.Equal(t, map[string]any{"messageType": "SessionInfo", "sessionToken": events[1]["sessionToken"]}, events[1])
	assert.NotEmpty(t, events[1]["sessionToken"])
}

func TestAContactInAfterCallWorkIsInTheSnapshot(t *testing.T) {
	r := newRig(t)
	r.talk()
	r.do("hangup")
	events := r.one(r.subscribe("workspace", `["contacts"]`)).Events
	require.Len(t, events, 2)
	assert.Equal(t, "Disconnected", events[1]["Status"])
	assert.Equal(t, "False", events[1]["FinalState"])

	r.do("complete-acw")
	assert.Equal(t, []string{"ClientEventSubscriptionAcknowledge"}, r.one(r.subscribe("window-1", `["contacts"]`)).brief())
}
