package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/contact"
)

func TestANextStateThatIsChosenAlreadyChangesNothing(t *testing.T) {
	r := newRig(t).after(`ring`, `answer`)
	r.subscribe("workspace", `["all"]`)
	reply, err := r.act(`choose-state {"state":"Available"}`)
	require.NoError(t, err)
	assert.Empty(t, reply.Posts)
	assert.Equal(t, "InboundContact", r.view().Agent.State)
}

func TestAMuteEndsWithTheSession(t *testing.T) {
	r := newRig(t).after(`ring`, `answer`, `mute`)
	assert.True(t, r.view().Agent.Muted)
	r.after(`remote-session-end {"message":"RemoteLogoff"}`)
	assert.False(t, r.view().Agent.Muted)
}

func TestAVoicemailIsDiscardedWithTheSession(t *testing.T) {
	r := newRig(t).after(`voicemail`)
	r.subscribe("workspace", `["all"]`)
	ended := r.event(`remote-session-end {"message":"RemoteLogoff"}`, "VoiceMailContactEvent")
	assert.Equal(t, []any{"Discarded", "True"}, []any{ended["Status"], ended["FinalState"]})
}

func TestAnAgentSignsOutOnce(t *testing.T) {
	r := newRig(t).after(`sign-out`)
	_, err := r.act(`sign-out`)
	assert.ErrorContains(t, err, "not possible in the present state")
}

// The call rings in a dialog of its own, whatever the agent works on.
func TestACallIsRefusedWhileAChatIsFocused(t *testing.T) {
	r := newRig(t).after(`chat`, `answer`, `ring`, `refuse`)
	require.Len(t, r.view().Contacts, 1)
	assert.Equal(t, contact.Chat, r.view().Contacts[0].Channel)
}

func TestTheContactListShowsTheTypeOfACallAndWhetherItIsRecorded(t *testing.T) {
	r := newRig(t).after(`ring {"callType":"PersonalQueue"}`, `answer`)
	call := r.view().Contacts[0]
	assert.Equal(t, contact.PersonalQueue, call.Type)
	assert.False(t, call.Recording)
	r.after(`record`)
	assert.True(t, r.view().Contacts[0].Recording)
}

// The keys of a JavaScript object are in order up to 2^32-2; above that they stay as they came.
func TestIDsOfMoreThan32BitsStayInTheOrderInWhichTheyCame(t *testing.T) {
	polled([]string{"CallContactEvent Active 5", "CallContactEvent Active 8589934591", "CallContactEvent Active 4294967297"},
		`{"Type":"CallContactEvent","ContactID":"8589934591","Status":"Active"}`,
		`{"Type":"CallContactEvent","ContactID":"4294967297","Status":"Active"}`, call,
	)(newRigWith(t, nicemax.Options{Profile: nicemax.ProfileCXA25}))
}

func TestCXoneAgentNamesAContactIDThatIsNone(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Profile: nicemax.ProfileCXA25})
	warnings := r.register("workspace", `"contactId":-5,"subscriptionTypes":["contact"]`).Warnings
	assert.Equal(t, []string{"Invalid contact id [-5] in Client Event Subscription."}, warnings)
}
