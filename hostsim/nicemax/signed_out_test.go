package nicemax_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestAnAgentWhoHasYetToSignInIsSignedOutSinceTheConsoleWasOpened(t *testing.T) {
	r := newRigWith(t, nicemax.Options{WithoutSession: true})
	r.clock.Advance(time.Minute)
	state := r.agentState()
	assert.Equal(t, "Unavailable", state["CurrentState"])
	assert.Equal(t, "2031-04-09T08:15:30.000Z", state["StartTimeUTC"])
}

// What the agent chose to do after the call is nothing that the next session begins with.
func TestTheEndOfASessionTakesTheNextStateWithIt(t *testing.T) {
	r := newRig(t).after(`ring`, `answer`, `choose-state {"state":"Unavailable","reason":"Lunch"}`)
	state := r.agentState()
	assert.Equal(t, "True", state["NextIsAcw"])
	assert.Equal(t, []any{map[string]any{"State": "Unavailable", "OutReason": "Lunch"}}, state["NextStates"])

	r.clock.Advance(time.Minute)
	r.after(`remote-session-end {"message":"RemoteLogoff"}`)
	state = r.agentState()
	assert.Equal(t, "Unavailable", state["CurrentState"])
	assert.Equal(t, "", state["CurrentOutReason"])
	assert.Equal(t, "2031-04-09T08:16:30.000Z", state["StartTimeUTC"])
	assert.Equal(t, "False", state["IsAcw"])
	assert.Equal(t, "False", state["NextIsAcw"])
	assert.Equal(t, []any{map[string]any{"State": "Available", "OutReason": ""}}, state["NextStates"])
}

// An agent has room for several chats and for one work item, until a supervisor says otherwise.
func TestASessionBeginsWithTheThresholdsOfTheAgent(t *testing.T) {
	r := newRig(t).after(`sign-out`)
	r.subscribe("workspace", `["all"]`)
	settings := r.event(`sign-in`, "MchAgentSettingsChangeEvent")
	for field, want := range map[string]string{
		"ChatThreshold": "3", "SmsThreshold": "2", "EmailThreshold": "2", "WorkItemThreshold": "1", "DigitalThreshold": "4",
		"VoiceThreshold": "1", "TotalContactCount": "5", "ContactAutoFocus": "True",
	} {
		assert.Equal(t, want, settings[field], field)
	}
}

// The state LoggedOut is none of the state menu, and still no work that keeps the agent.
func TestAnAgentWhoIsLoggedOutIsNotBusy(t *testing.T) {
	r := newRig(t).after(`fault {"fault":"logged-out-state","on":true}`, `ring`)
	assert.True(t, r.view().Agent.Busy)
	r.after(`refuse`, `sign-out`)
	assert.Equal(t, "LoggedOut", r.view().Agent.State)
	assert.False(t, r.view().Agent.Busy)
}

// agentState is the AgentState of the snapshot.
func (r *rig) agentState() map[string]any {
	r.t.Helper()
	r.unregister("workspace")
	for _, e := range r.one(r.subscribe("workspace", `["all"]`)).Events {
		if e["Type"] == "AgentState" {
			return e
		}
	}
	r.t.Fatal("the snapshot has no AgentState")
	return nil
}
