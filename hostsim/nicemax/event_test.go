package nicemax_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

func TestTheWholeCallOnTheWire(t *testing.T) {
	r := newRig(t)
	r.subscribe("workspace", `["all"]`)
	r.clock.Advance(500 * time.Millisecond)
	assert.JSONEq(t, `{"issuer":"MAX","contactId":null,"events":[
		{"Type":"AgentState","IISHost":"web-21","VCHost":"vc-07","CurrentState":"InboundContact","CurrentOutReason":"",
			"StartTimeUTC":"2031-04-09T08:15:30.500Z","LastStateChangeTime":"2031-04-09T08:15:30.500Z","IsAcw":"False","AcwTimeout":"","NextIsAcw":"True",
			"NextStates":[{"State":"Available","OutReason":""}]},
		{"Type":"CallContactEvent","IISHost":"web-21","VCHost":"vc-07","ContactID":"701200345","MasterID":"701200345","ParentContactId":"",
			"Status":"Incoming","OriginalState":"False","CallType":"Regular","DNIS":"8005550142","ANI":"3855550188","Skill":"Billing EN",
			"IsInbound":"True","StartTimeUTC":"2031-04-09T08:15:30.500Z","StartTime":"2031-04-09T08:15:30.500Z",
			"LastStateChangeTimeUTC":"2031-04-09T08:15:30.500Z","LastStateChangeTime":"2031-04-09T08:15:30.500Z","ScreenPopUrl":"",
			"ScreenPopUrlVariables":[],"DisconnectCode":"","IsLogging":"False","Timeout":"","AllowDispositions":"False","Label":"",
			"IsLinked":"False","TimeZones":"","FinalState":"False","OtherInformation":"","OtherInformationNewFormat":"","BlendingToSkillName":"",
			"DeliveryType":"","CustomData":"","ComplianceRecord":"False","ConfirmationRequired":"False","OmniGroupId":"","ExternalId":"",
			"AnsMachineOverride":"","AnsMachineOverrideEndTime":"","InteractionId":"hostsim-701200345","CustomerCardUrl":"",
			"IsRequireManualAccept":"True"}]}`, string(r.ring().Posts[0].Payload))

	r.clock.Advance(time.Second)
	answered := r.one(r.do("answer"))
	require.Equal(t, []string{"CallContactEvent Active 701200345"}, answered.brief())
	assert.Equal(t, "2031-04-09T08:15:30.500Z", answered.Events[0]["StartTimeUTC"])
	assert.Equal(t, "2031-04-09T08:15:31.500Z", answered.Events[0]["LastStateChangeTimeUTC"])

	for _, step := range []struct {
		press string
		want  string
	}{
		{"hold", "CallContactEvent Holding 701200345"},
		{"hold", "CallContactEvent Active 701200345"},
		{"mask", "CallContactEvent Masking 701200345"},
		{"mask", "CallContactEvent Active 701200345"},
		{"mute", "Mute True"},
		{"mute", "Mute False"},
	} {
		assert.Equal(t, []string{step.want}, r.one(r.do(step.press)).brief())
	}

	recorded := r.one(r.do("record"))
	require.Equal(t, []string{"CallContactEvent Active 701200345"}, recorded.brief())
	assert.Equal(t, "True", recorded.Events[0]["IsLogging"])
}

func TestTheEndOfACallHasTwoPhases(t *testing.T) {
	r := newRig(t)
	r.talk()
	r.subscribe("workspace", `["all"]`)

	over := r.one(r.do("hangup"))
	require.Equal(t, []string{"AgentState Unavailable", "CallContactEvent Disconnected 701200345"}, over.brief())
	assert.Equal(t, "True", over.Events[0]["IsAcw"])
	assert.Equal(t, "False", over.Events[1]["FinalState"])

	done := r.one(r.do("complete-acw"))
	require.Equal(t, []string{"AgentState Available", "CallContactEvent Disconnected 701200345"}, done.brief())
	assert.Equal(t, "False", done.Events[0]["IsAcw"])
	assert.Equal(t, "True", done.Events[1]["FinalState"])
	assert.Empty(t, r.view().Contacts)
}

func TestAnOfferThatIsNotAnsweredEndsAtOnce(t *testing.T) {
	for _, action := range []string{"refuse", "caller-hangs-up"} {
		t.Run(action, func(t *testing.T) {
			r := newRig(t)
			r.ring()
			r.subscribe("workspace", `["all"]`)
			end := r.one(r.do(action))
			require.Equal(t, []string{"AgentState Available", "CallContactEvent Disconnected 701200345"}, end.brief())
			assert.Equal(t, "True", end.Events[1]["FinalState"])
		})
	}
}

func TestACallerWhoHangsUpLeavesAfterCallWork(t *testing.T) {
	r := newRig(t)
	r.talk()
	r.subscribe("workspace", `["agent"]`)
	assert.Equal(t, "True", r.one(r.do("caller-hangs-up")).Events[0]["IsAcw"])
}

func TestMutingEndsWithTheCallIfTheConsoleIsSetSo(t *testing.T) {
	r := newRigWith(t, nicemax.Options{Faults: []fault.Name{faults.MuteEndsWithCall}})
	r.talk()
	r.do("mute")
	r.subscribe("workspace", `["all"]`)
	assert.Equal(t, []string{"AgentState Unavailable", "CallContactEvent Disconnected 701200345", "Mute False"}, r.one(r.do("hangup")).brief())
	assert.False(t, r.view().Agent.Muted)

	r.do("complete-acw")
	r.talk()
	assert.Equal(t, []string{"AgentState Unavailable", "CallContactEvent Disconnected 701200346"}, r.one(r.do("hangup")).brief(),
		"a call that was not muted says nothing of it")
}
