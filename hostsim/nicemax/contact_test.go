package nicemax_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

var otherLives = []life{
	{"a voicemail takes the agent as a call does and ends as Discarded", []step{
		{`voicemail {"caller":"3855550188"}`, receives(`AgentState InboundContact`, `VoiceMailContactEvent Incoming #1`)},
		{`answer`, receives(`VoiceMailContactEvent Active #1`, `VoiceMailPlayBackEvent False 0 #1`)},
		{`end`, receives(`AgentState Available`, `VoiceMailContactEvent Discarded #1 final`)},
	}},
	{"a voicemail on hold is paused", []step{
		{`voicemail`, receives(`AgentState InboundContact`, `VoiceMailContactEvent Incoming #1`)},
		{`answer`, receives(`VoiceMailContactEvent Active #1`, `VoiceMailPlayBackEvent False 0 #1`)},
		{`hold`, receives(`VoiceMailContactEvent Holding #1`, `VoiceMailPlayBackEvent True 0 #1`)},
		{`hold`, receives(`VoiceMailContactEvent Active #1`)},
		{`play`, receives(`VoiceMailPlayBackEvent False 0 #1`)},
		{`play`, receives(`VoiceMailPlayBackEvent True 0 #1`)},
		{`hold`, receives(`VoiceMailContactEvent Holding #1`)},
	}},
	{"a refused voicemail leaves the agent available", []step{
		{`voicemail`, receives(`AgentState InboundContact`, `VoiceMailContactEvent Incoming #1`)},
		{`refuse`, receives(`AgentState Available`, `VoiceMailContactEvent Discarded #1 final`)},
	}},
	{"a missed voicemail makes the agent unavailable", []step{
		{`voicemail`, receives(`AgentState InboundContact`, `VoiceMailContactEvent Incoming #1`)},
		{`miss`, receives(`AgentState Unavailable`, `VoiceMailContactEvent Discarded #1 final`)},
	}},
	{"a work item is accepted, interrupted, resumed and closed", []step{
		{`work-item`, receives(`WorkItemContactEvent Incoming #1 focus`)},
		{`answer`, receives(`WorkItemContactEvent Active #1 focus`)},
		{`interrupt`, receives(`WorkItemContactEvent Interrupted #1 focus`)},
		{`resume`, receives(`WorkItemContactEvent Active #1 focus`)},
		{`end`, receives(`WorkItemContactEvent Disconnected #1 final`)},
	}},
	{"a work item that is handed over passes through Transfer", []step{
		{`work-item`, receives(`WorkItemContactEvent Incoming #1 focus`)},
		{`answer`, receives(`WorkItemContactEvent Active #1 focus`)},
		{`transfer {"target":"Back office"}`, receives(`WorkItemContactEvent Transfer #1 focus`, `WorkItemContactEvent Disconnected #1 final`)},
	}},
	{"a refused work item is over", []step{
		{`work-item`, receives(`WorkItemContactEvent Incoming #1 focus`)},
		{`refuse`, receives(`WorkItemContactEvent Disconnected #1 final`)},
	}},
	{"a missed work item is over and leaves the agent's state", []step{
		{`work-item`, receives(`WorkItemContactEvent Incoming #1 focus`)},
		{`miss`, receives(`WorkItemContactEvent Disconnected #1 final`)},
	}},
	{"a chat waits, is offered, held, interrupted and wrapped up", []step{
		{`chat {"status":"Waiting"}`, receives(`TextContactEvent Waiting #1 focus`)},
		{`route`, receives(`TextContactEvent Incoming #1 focus`)},
		{`answer`, receives(`TextContactEvent Active #1 focus`)},
		{`hold`, receives(`TextContactEvent Holding #1 focus`)},
		{`hold`, receives(`TextContactEvent Active #1 focus`)},
		{`interrupt`, receives(`TextContactEvent Interrupted #1 focus`)},
		{`resume`, receives(`TextContactEvent Active #1 focus`)},
		{`customer-leaves`, receives(`TextContactEvent Disconnected #1 focus`)},
		{`complete-acw`, receives(`TextContactEvent Disconnected #1 final`)},
	}},
	{"a chat may begin as Incoming and be refused", []step{
		{`chat`, receives(`TextContactEvent Incoming #1 focus`)},
		{`refuse`, receives(`TextContactEvent Disconnected #1 final`)},
	}},
	{"a customer who leaves before the answer leaves nothing behind", []step{
		{`chat {"status":"Waiting"}`, receives(`TextContactEvent Waiting #1 focus`)},
		{`customer-leaves`, receives(`TextContactEvent Disconnected #1 final`)},
		{`chat`, receives(`TextContactEvent Incoming #2 focus`)},
		{`customer-leaves`, receives(`TextContactEvent Disconnected #2 final`)},
	}},
	{"an invitation to a chat is accepted, and the agent ends it", []step{
		{`chat {"status":"Inviting"}`, receives(`TextContactEvent Inviting #1 focus`)},
		{`answer`, receives(`TextContactEvent Active #1 focus`)},
		{`end`, receives(`TextContactEvent Disconnected #1 focus`)},
	}},
	{"a digital contact goes through every status", []step{
		{`digital`, receives(`DigitalContactEvent new #1`)},
		{`answer`, receives(`DigitalContactEvent open #1`)},
		{`digital-status {"status":"pending"}`, receives(`DigitalContactEvent pending #1`)},
		{`digital-status {"status":"escalated"}`, receives(`DigitalContactEvent escalated #1`)},
		{`digital-status {"status":"resolved"}`, receives(`DigitalContactEvent resolved #1`)},
		{`digital-status {"status":"resolved"}`, nil},
		{`digital-status {"status":"open"}`, receives(`DigitalContactEvent open #1`)},
		{`digital-status {"status":"closed"}`, receives(`DigitalContactEvent closed #1`)},
	}},
	{"a digital contact may begin as Incoming", []step{
		{`digital {"status":"Incoming"}`, receives(`DigitalContactEvent Incoming #1`)},
		{`answer`, receives(`DigitalContactEvent open #1`)},
	}},
	{"the focus goes to the contact that is answered, and InFocus events name both", []step{
		{`chat`, receives(`TextContactEvent Incoming #1 focus`)},
		{`answer`, receives(`TextContactEvent Active #1 focus`)},
		{`work-item`, receives(`WorkItemContactEvent Incoming #2`)},
		{`focus {"contact":701200346}`, receives(`TextContactEvent Active #1`, `WorkItemContactEvent Incoming #2 focus`)},
		{`focus {"contact":701200346}`, nil},
		{`focus {"contact":701200345}`, receives(`TextContactEvent Active #1 focus`, `WorkItemContactEvent Incoming #2`)},
	}},
	{"without ContactAutoFocus the agent chooses alone", []step{
		{`agent-settings {"autoFocus":false}`, receives(`MchAgentSettingsChangeEvent`)},
		{`chat`, receives(`TextContactEvent Incoming #1 focus`)},
		{`answer`, receives(`TextContactEvent Active #1 focus`)},
		{`ring`, receives(`AgentState InboundContact`, `CallContactEvent Incoming #2`)},
		{`answer`, receives(`CallContactEvent Active #2`)},
		{`hold`, receives(`TextContactEvent Holding #1 focus`)},
	}},
	{"a contact that ends hands the focus to a call first, then to the oldest", []step{
		{`chat`, receives(`TextContactEvent Incoming #1 focus`)},
		{`work-item`, receives(`WorkItemContactEvent Incoming #2`)},
		{`ring`, receives(`AgentState InboundContact`, `CallContactEvent Incoming #3`)},
		{`miss {"contact":701200345}`, receives(`TextContactEvent Disconnected #1 final`)},
		{`refuse`, receives(`AgentState Available`, `WorkItemContactEvent Incoming #2 focus`, `CallContactEvent Disconnected #3 final`)},
	}},
	{"a chat does not change the agent's state, and the state menu acts immediately", []step{
		{`chat`, receives(`TextContactEvent Incoming #1 focus`)},
		{`answer`, receives(`TextContactEvent Active #1 focus`)},
		{`choose-state {"state":"Unavailable","reason":"Lunch"}`, receives(`AgentState Unavailable Lunch`)},
	}},
}

func TestPlayBackGivesThePositionInSeconds(t *testing.T) {
	r := newRig(t).after(`voicemail`, `answer`)
	r.subscribe("workspace", `["all"]`)
	for _, step := range []struct {
		wait time.Duration
		want string
	}{
		{7500 * time.Millisecond, `VoiceMailPlayBackEvent True 7 #1`},
		{time.Minute, `VoiceMailPlayBackEvent False 7 #1`},
		{time.Hour, `VoiceMailPlayBackEvent False 0 #1`},
		{2 * time.Second, `VoiceMailPlayBackEvent True 2 #1`},
	} {
		r.clock.Advance(step.wait)
		reply, err := r.act(`play`)
		require.NoError(t, err)
		assert.Equal(t, []string{step.want}, r.lines(reply))
	}
}

func TestAVoicemailThatWasPlayedToItsEndIsNotPlaying(t *testing.T) {
	r := newRig(t).after(`voicemail`, `answer`)
	r.subscribe("workspace", `["all"]`)
	r.clock.Advance(41 * time.Second)
	assert.True(t, r.view().Contacts[0].Playing)
	r.clock.Advance(time.Second)
	assert.False(t, r.view().Contacts[0].Playing)

	reply, err := r.act(`hold`)
	require.NoError(t, err)
	assert.Equal(t, []string{`VoiceMailContactEvent Holding #1`}, r.lines(reply), "there is nothing to pause")
	r.after(`hold`)
	assert.Equal(t, "0", r.event(`play`, "VoiceMailPlayBackEvent")["PlayBackPosition"], "it begins anew")
	assert.True(t, r.view().Contacts[0].Playing)
}

func TestSeveralContactsAtOnce(t *testing.T) {
	r := newRig(t).after(`chat`, `answer`, `chat`, `work-item`, `digital`, `ring`, `answer`)
	assert.Equal(t, []string{"701200345 chat Active", "701200346 chat Incoming", "701200347 work-item Incoming", "701200348 digital new",
		"701200349 call Active"}, inList(r.view()))
	assert.EqualValues(t, 701200349, r.view().Current)

	t.Run("all are in the snapshot, in ascending order, each in its own type", func(t *testing.T) {
		assert.Equal(t, receives(``, `AgentState InboundContact`, `TextContactEvent Active #1`, `TextContactEvent Incoming #2`,
			`WorkItemContactEvent Incoming #3`, `DigitalContactEvent new #4`, `CallContactEvent Active #5`), r.lines(r.subscribe("workspace", `["all"]`)))
	})
	t.Run("one of them is in the snapshot of its panel", func(t *testing.T) {
		assert.Equal(t, "WorkItemContactEvent", r.one(r.subscribe("panel:701200347", `["contact"]`)).Events[1]["Type"])
	})
	t.Run("each panel closes with its own contact", func(t *testing.T) {
		r.subscribe("panel:701200345", `["all"]`)
		r.after(`miss {"contact":701200346}`)
		assert.Len(t, r.view().Contacts, 4)
		assert.Empty(t, r.subscribe("panel:701200346", `["all"]`))
		assert.NotEmpty(t, r.hear("panel:701200345", `{"messageType":"MuteEvent"}`).Posts, "the other panels still hear")
	})
}

func inList(view nicemax.View) []string {
	var list []string
	for _, k := range view.Contacts {
		list = append(list, fmt.Sprintf("%d %s %s", k.ID, k.Channel, k.Status))
	}
	return list
}

func TestThresholdsLimitWhatIsRouted(t *testing.T) {
	for _, test := range []struct {
		name, settings string
		before         []string
		action         string
		fits           bool
	}{
		{"a chat below its threshold comes", `{"chat":"1"}`, nil, `chat`, true},
		{"a chat at its threshold does not", `{"chat":"1"}`, []string{`chat`}, `chat`, false},
		{"a work item at its threshold does not", `{"workItem":1}`, []string{`work-item`}, `work-item`, false},
		{"a work item does not count as a chat", `{"chat":1}`, []string{`work-item`}, `chat`, true},
		{"a digital contact at its threshold does not", `{"digital":0}`, nil, `digital`, false},
		{"every contact counts towards the total", `{"total":2}`, []string{`chat`, `ring`}, `work-item`, false},
		{"a threshold of 0 lets nothing come", `{"chat":"0"}`, nil, `chat`, false},
		{"a threshold that is left empty stays", `{"chat":"","digital":""}`, nil, `chat`, true},
		{"a threshold that is null stays", `{"chat":null}`, nil, `chat`, true},
		{"below the total it comes", `{"total":3}`, []string{`chat`, `ring`}, `work-item`, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t).after(`agent-settings ` + test.settings).after(test.before...)
			before := r.view()
			_, err := r.act(test.action)
			if test.fits {
				require.NoError(t, err)
				assert.Len(t, r.view().Contacts, len(before.Contacts)+1)
				return
			}
			require.Error(t, err)
			assert.Equal(t, before, r.view())
		})
	}
}

func TestTheCardIsThePhoneContacts(t *testing.T) {
	const message = `{"messageType":"ContactCardData","contactCardData":{"name":"Ines Duval"}}`
	for _, test := range []struct {
		name, frame string
		before      []string
		names       []string
	}{
		{"a workspace names the call although a chat is current", "workspace", []string{`chat`, `ring`}, []string{"", "Ines Duval"}},
		{"a workspace names the current call of two", "workspace",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `focus {"contact":701200345}`}, []string{"Ines Duval", ""}},
		{"a workspace names the newest call when none is current", "workspace",
			[]string{`ring`, `answer`, `consult {"number":"7"}`, `chat`, `focus {"contact":701200347}`}, []string{"", "Ines Duval", ""}},
		{"a chat's panel names nobody, as the card is a phone contact's", "panel:701200345", []string{`chat`, `ring`}, []string{"", ""}},
		{"a call's panel names its own", "panel:701200346", []string{`chat`, `ring`}, []string{"", "Ines Duval"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t).after(test.before...)
			assert.Empty(t, r.hear(test.frame, message))
			var names []string
			for _, k := range r.view().Contacts {
				names = append(names, k.Name)
			}
			assert.Equal(t, test.names, names)
		})
	}
}

func TestScreenPopsOfAContact(t *testing.T) {
	const pop = `{"screenPopUrl":"https://crm.example/pop?acct=77","screenPopUrlVariables":{"tier":"gold","acct":"77"}}`
	for action, name := range map[string]string{
		`ring`: "CallContactEvent", `chat`: "TextContactEvent", `work-item`: "WorkItemContactEvent", `voicemail`: "VoiceMailContactEvent",
	} {
		t.Run(action+" carries the address, and its panel opens there", func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["contacts"]`)
			e := r.event(action+` `+pop, name)
			assert.Equal(t, "https://crm.example/pop?acct=77", e["ScreenPopUrl"])
			if variables, has := e["ScreenPopUrlVariables"]; has {
				assert.Equal(t, []any{map[string]any{"acct": "77"}, map[string]any{"tier": "gold"}}, variables)
			}
			assert.Equal(t, "https://crm.example/pop?acct=77", r.view().Contacts[0].Pop)
		})
		t.Run(action+" without one has none", func(t *testing.T) {
			r := newRig(t)
			r.subscribe("workspace", `["contacts"]`)
			assert.Equal(t, "", r.event(action, name)["ScreenPopUrl"])
			assert.Empty(t, r.view().Contacts[0].Pop)
		})
	}
}
