package nicemax_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/action"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

func TestTheStateMenu(t *testing.T) {
	for _, test := range []struct {
		name, details string
		want          []string
	}{
		{"a reason makes the agent unavailable", `{"state":"Unavailable","reason":"Lunch"}`, []string{"AgentState Unavailable"}},
		{"unavailable needs no reason", `{"state":"Unavailable","reason":""}`, []string{"AgentState Unavailable"}},
		{"the present state again changes nothing", `{"state":"Available","reason":""}`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["agent"]`)
			reply, err := r.try("choose-state", test.details)
			require.NoError(t, err)
			if test.want == nil {
				assert.Empty(t, reply.Posts)
				return
			}
			assert.Equal(t, test.want, r.one(reply).brief())
		})
	}
	t.Run("the reason goes out as CurrentOutReason", func(t *testing.T) {
		r := newRig(t)
		r.subscribe("workspace", `["agent"]`)
		reply, err := r.try("choose-state", `{"state":"Unavailable","reason":"Lunch"}`)
		require.NoError(t, err)
		event := r.one(reply).Events[0]
		assert.Equal(t, "Lunch", event["CurrentOutReason"])
		assert.Equal(t, "False", event["IsAcw"])
		assert.Equal(t, []any{map[string]any{"State": "Available", "OutReason": ""}}, event["NextStates"])
	})
	for _, details := range []string{
		`{"state":"InboundContact"}`, `{"state":"Available","reason":"Lunch"}`, `{"state":"Unavailable","reason":"Nap"}`, `{}`, `[]`,
	} {
		t.Run("there is no entry "+details, func(t *testing.T) {
			r := newRig(t)
			_, err := r.try("choose-state", details)
			require.Error(t, err)
			assert.Equal(t, "Available", r.view().Agent.State)
		})
	}
}

func TestAStateChosenDuringAContactComesAfterIt(t *testing.T) {
	r := newRig(t)
	r.talk()
	r.subscribe("workspace", `["agent"]`)

	reply, err := r.try("choose-state", `{"state":"Unavailable","reason":"Break"}`)
	require.NoError(t, err)
	event := r.one(reply).Events[0]
	assert.Equal(t, "InboundContact", event["CurrentState"])
	assert.Equal(t, []any{map[string]any{"State": "Unavailable", "OutReason": "Break"}}, event["NextStates"])

	r.do("hangup")
	event = r.one(r.do("complete-acw")).Events[0]
	assert.Equal(t, "Unavailable", event["CurrentState"])
	assert.Equal(t, "Break", event["CurrentOutReason"])
	assert.Equal(t, "False", event["IsAcw"])
}

func TestACallRingsAtAnAvailableAgentOnly(t *testing.T) {
	r := newRig(t)
	_, err := r.try("choose-state", `{"state":"Unavailable","reason":"Lunch"}`)
	require.NoError(t, err)
	_, err = r.try("ring", `{}`)
	require.Error(t, err)

	_, err = r.try("choose-state", `{"state":"Available","reason":""}`)
	require.NoError(t, err)
	r.ring()
	_, err = r.try("ring", `{}`)
	require.Error(t, err, "nor at one who is being rung")
	require.Len(t, r.view().Contacts, 1)
}

func TestButtonsThatCannotBePressedAreErrors(t *testing.T) {
	r := newRig(t)
	for _, action := range []string{"answer", "hold", "hangup", "complete-acw", "caller-hangs-up", "no such button"} {
		_, err := r.try(action, `{}`)
		assert.ErrorContains(t, err, action)
	}
	r.ring()
	_, err := r.try("answer", `{}`)
	assert.NoError(t, err)
}

func TestThePanelClosesWithItsContact(t *testing.T) {
	r := newRig(t)
	r.ring()
	assert.Equal(t, firstPanel, r.view().Contacts[0].Frame)
	r.subscribe(firstPanel, `["all"]`)

	last := r.do("refuse").Posts
	require.Len(t, last, 1, "the panel receives the end")
	assert.Equal(t, firstPanel, last[0].Frame)
	assert.Empty(t, r.view().Contacts)

	assert.Empty(t, r.subscribe(firstPanel, `["all"]`), "what it posts while it goes is nothing to the console")
	assert.Empty(t, r.ring().Posts, "and it is not subscribed any more")
	assert.EqualValues(t, secondID, r.view().Contacts[0].ID)
	assert.Equal(t, "OK", r.one(r.subscribe("panel:701200346", `["all"]`)).Events[0]["status"], "the next panel is another window")
}

func TestTheViewSaysWhatCanBePressed(t *testing.T) {
	r := newRig(t)
	assert.True(t, r.view().Can.Possible("ring"))
	assert.False(t, r.view().Can.Possible("answer"))
	r.ring()
	assert.False(t, r.view().Can.Possible("ring"))
	assert.True(t, r.view().Can.Possible("answer"))
	assert.True(t, r.view().Can.Possible("caller-hangs-up"))
}

func TestTheViewHasEveryActionWithWhetherItIsPossible(t *testing.T) {
	can := maps.Collect(newRig(t).view().Can.All())
	for _, spec := range nicemax.Actions() {
		assert.Contains(t, can, spec.Name)
	}
	assert.Len(t, can, len(nicemax.Actions()))
	assert.True(t, can["fault"], "a fault can always be switched")
}

func TestOneCanFocusWhereThereAreContacts(t *testing.T) {
	r := newRig(t)
	assert.False(t, r.view().Can.Possible("focus"))
	r.ring()
	assert.True(t, r.view().Can.Possible("focus"))
}

func TestEveryFieldOfAnActionSaysWhatItHolds(t *testing.T) {
	for _, spec := range nicemax.Actions() {
		for _, f := range spec.Fields {
			assert.NotEmpty(t, f.Kind, "%s: %s", spec.Name, f.Name)
			if f.Name == "contact" {
				assert.Equal(t, action.KindNumber, f.Kind, spec.Name)
			}
		}
	}
}
