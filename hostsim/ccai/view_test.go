package ccai_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

func TestTheViewOfASession(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do("sign-in", `ring {"party":"Ada","sessionType":"Voice Campaign","record":"http://crm.test/1"}`, "answer", `start-cobrowse {"by":"end_user"}`,
		`remote-control {"to":"on"}`, `full-device {"to":"rejected"}`, "start-assist", "va-joins", "redact", `add-party {"party":"end_user","name":"Bo"}`)
	s := r.one()
	assert.EqualValues(t, firstCall, s.ID)
	assert.EqualValues(t, "active", s.State)
	assert.Equal(t, "Voice Campaign", s.SessionType)
	assert.False(t, s.Outbound)
	assert.Equal(t, "Ada", s.Party)
	assert.Equal(t, "Surveys / Spring", s.Queue.Path)
	assert.Equal(t, &tenant.Campaign{ID: 3107, Name: "Spring survey"}, s.Campaign)
	assert.True(t, s.Redacting)
	assert.True(t, s.Assist)
	assert.Equal(t, "http://crm.test/1", s.Record)
	assert.Equal(t, "http://crm.test/1", r.view().Record, "it was popped")
	drawn, err := json.Marshal(s)
	require.NoError(t, err)
	for _, part := range []string{
		`"cobrowse":{"id":"70d2WLuSisHzgspQNUPTJg","requestedBy":"end_user","remoteControl":"on","fullDevice":"rejected"}`,
		`"participants":[{"type":"agent","id":4102,"name":"Mira Holt"},{"type":"end_user","id":9900170,"name":"Ada"},{"type":"end_user","id":9900171,"name":"Bo"}]`,
		`"virtualAgent":{"id":12,"name":"Card collector"}`, `"messages":[]`, `"transfer":null`,
	} {
		assert.Contains(t, string(drawn), part)
	}
}

func TestAViewStaysAsItWas(t *testing.T) {
	r := newRig(t, tenant.Chat).chatting()
	r.do("start-cobrowse")
	before := r.view()
	r.do(`remote-control {"to":"on"}`, `send {"text":"x"}`, `add-party {"party":"agent"}`, `name-event {"event":"Transfer_Call","as":"x"}`)
	now := r.view()
	for _, v := range []struct {
		view     ccai.View
		messages int
		control  string
		parties  int
		name     string
	}{{before, 0, "off", 2, "Transfer_Call"}, {now, 1, "on", 3, "x"}} {
		s := v.view.Sessions[0]
		assert.Len(t, s.Messages, v.messages)
		assert.EqualValues(t, v.control, s.Cobrowse.RemoteControl)
		assert.Len(t, s.Participants, v.parties)
		assert.Equal(t, v.name, v.view.Settings.Names["Transfer_Call"])
	}
}

func TestAChatThatEndedKeepsItsFieldsAndNothingThatIsUnderWay(t *testing.T) {
	r := newRig(t, tenant.Chat).chatting()
	r.do(`send {"text":"x"}`, "start-cobrowse", "va-joins", `transfer {"toAgent":4177,"mode":"warm"}`, "end-chat")
	s := r.one()
	assert.Len(t, s.Messages, 1)
	assert.Nil(t, s.Cobrowse)
	assert.Nil(t, s.VirtualAgent)
	assert.Nil(t, s.Transfer)
}

func TestWhoCameForATransferGoesWhenItIsCancelled(t *testing.T) {
	r := newRig(t, tenant.Call).talking()
	r.do(`add-party {"party":"end_user"}`, `transfer {"toAgent":4177,"toQueue":772,"mode":"warm"}`)
	assert.Equal(t, "Otto Vale, Billing / Refunds", r.one().Transfer.To)
	r.do("agent-joins")
	assert.Len(t, r.one().Participants, 4)
	r.says("cancel-transfer")
	assert.Len(t, r.one().Participants, 3)
	assert.Nil(t, r.one().Transfer)
	r.do(`transfer {"toQueue":772,"mode":"warm"}`)
	assert.Equal(t, "Billing / Refunds", r.one().Transfer.To)
	assert.Equal(t, 9900172., r.event(`add-party {"party":"end_user"}`).Data["end_user_id"], "no two end users have the same id")
}

func TestAnyAgentMayComeForATransferToAQueue(t *testing.T) {
	r := newRig(t, tenant.Call).talking()
	r.do(`transfer {"toQueue":772,"mode":"warm"}`, `agent-joins {"agent":4203}`)
	assert.Equal(t, []string{"End_Call"}, r.types("complete-transfer"))
}

func TestAProfileHasItsFaultsAndNoOthers(t *testing.T) {
	on := func(r *rig) (names []fault.Name) {
		for _, f := range r.view().Faults {
			if f.On {
				names = append(names, f.Name)
			}
		}
		return names
	}
	count := map[faults.Profile]int{
		"current": 0, "before-6.3": 1, "before-3.44": 3, "before-3.39": 4, "before-3.31": 5, "before-3.26": 7, "as-printed": 7, "unreadable": 3,
	}
	require.Len(t, faults.Profiles, len(count))
	r := newRigWith(t, ccai.Options{Type: tenant.Chat, Faults: []fault.Name{faults.Doubled}})
	assert.Equal(t, []fault.Name{faults.Doubled}, on(r))
	for _, p := range faults.Profiles {
		r.do(`profile {"profile":"` + string(p) + `"}`)
		assert.Len(t, on(r), count[p], p)
		assert.Equal(t, p, r.view().Profile)
		assert.Equal(t, on(r), on(newRigWith(t, ccai.Options{Type: tenant.Chat, Profile: p})), "at its opening too")
	}
	for _, text := range []string{"", "current"} {
		p, err := faults.ParseProfile(text)
		require.NoError(t, err)
		assert.Equal(t, faults.ProfileCurrent, p)
	}
	_, err := faults.ParseProfile("before-9")
	assert.ErrorContains(t, err, "before-3.44")
}

func TestSettingsOfTheOptionsAreThoseOfTheDefaultWhereTheyAreEmpty(t *testing.T) {
	want := event.DefaultSettings()
	assert.Equal(t, want, newRig(t, tenant.Call).view().Settings)
	want.TransferEnd, want.ReportEndings, want.Names["Task_VA_Left"] = "never", true, "VTA_Left"
	got := newRigWith(t, ccai.Options{Type: tenant.Call, Settings: event.Settings{
		TransferEnd: "never", ReportEndings: true, Names: map[string]string{"Task_VA_Left": "VTA_Left"},
	}}).view().Settings
	assert.Equal(t, want, got)
}
