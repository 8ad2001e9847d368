package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// The first call is over and gone, the second is in its panel: a subscription to the first contact must see nothing of the second.
func TestLiveFilters(t *testing.T) {
	const (
		agentState = "AgentState Unavailable"
		contact    = "CallContactEvent Disconnected 701200346"
		mute       = "Mute False"
	)
	for _, test := range []struct {
		name, frame, keys string
		want              []string
	}{
		{"all receives everything", "workspace", `"subscriptionTypes":["all"]`, []string{agentState, contact, mute}},
		{"agent receives what has no contact id", "workspace", `"subscriptionTypes":["agent"]`, []string{agentState, mute}},
		{"contacts hears what has a contact id", "workspace", `"subscriptionTypes":["contacts"]`, []string{contact}},
		{"contact receives its contact", "workspace", `"contactId":701200346,"subscriptionTypes":["contact"]`, []string{contact}},
		{"contact in a panel hears the panel's contact", "panel:701200346", `"subscriptionTypes":["contact"]`, []string{contact}},
		{"contact hears nothing of another contact", "workspace", `"contactId":701200345,"subscriptionTypes":["contact"]`, nil},
		{"contact without a contact hears nothing", "workspace", `"subscriptionTypes":["contact"]`, nil},
		{"sessioninfo hears nothing live", "workspace", `"subscriptionTypes":["sessioninfo"]`, nil},
		{"types are additive", "workspace", `"contactId":701200346,"subscriptionTypes":["agent","contact"]`, []string{agentState, contact, mute}},
		{"a contact id without the type contact means nothing", "workspace", `"contactId":701200346,"subscriptionTypes":["agent"]`,
			[]string{agentState, mute}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRigWith(t, nicemax.Options{Faults: []fault.Name{faults.MuteEndsWithCall}})
			r.ring()
			r.do("refuse")
			r.talk()
			r.do("mute")
			r.hear(test.frame, `{"messageType":"RegisterForClientEvents",`+test.keys+`}`)
			reply := r.do("hangup")
			if test.want == nil {
				assert.Empty(t, reply.Posts)
				return
			}
			assert.Equal(t, test.want, r.one(reply).brief(), "one action is one envelope")
		})
	}
}

func TestEnvelopesCarryTheContactOfTheSubscription(t *testing.T) {
	r := newRig(t)
	r.ring()
	r.subscribe("workspace", `["agent"]`)
	r.subscribe(firstPanel, `["agent"]`)
	posts := r.do("refuse").Posts
	assert.Equal(t, "workspace", posts[0].Frame)
	assert.Nil(t, r.open(posts[0]).ContactID)
	assert.Equal(t, firstPanel, posts[1].Frame)
	assert.EqualValues(t, firstID, *r.open(posts[1]).ContactID)
}
