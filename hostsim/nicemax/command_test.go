package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// situations bring a console into each state that a command may meet.
var situations = map[string]func(*rig){
	"no contact": func(*rig) {},
	"incoming":   func(r *rig) { r.ring() },
	"active":     func(r *rig) { r.talk() },
	"holding":    func(r *rig) { r.talk(); r.do("hold") },
	"masking":    func(r *rig) { r.talk(); r.do("mask") },
	"recording":  func(r *rig) { r.talk(); r.do("record") },
	"after-call": func(r *rig) { r.talk(); r.do("hangup") },
}

// obeyed is the whole matrix: what an "all" subscriber hears after a command, for each situation in which it is obeyed.
var obeyed = map[string]map[string][]string{
	"AnswerEvent": {"incoming": {"CallContactEvent Active 701200345"}},
	"RefuseEvent": {"incoming": {"AgentState Available", "CallContactEvent Disconnected 701200345"}},
	"HoldEvent": {
		"active":    {"CallContactEvent Holding 701200345"},
		"recording": {"CallContactEvent Holding 701200345"},
		"holding":   {"CallContactEvent Active 701200345"},
	},
	"MaskEvent": {
		"active":    {"CallContactEvent Masking 701200345"},
		"recording": {"CallContactEvent Masking 701200345"},
		"masking":   {"CallContactEvent Active 701200345"},
	},
	"MuteEvent": {
		"active": {"Mute True"}, "holding": {"Mute True"}, "masking": {"Mute True"}, "recording": {"Mute True"},
	},
	"RecordEvent": {"active": {"CallContactEvent Active 701200345"}},
	"HangupEvent": {
		"active":    {"AgentState Unavailable", "CallContactEvent Disconnected 701200345"},
		"holding":   {"AgentState Unavailable", "CallContactEvent Disconnected 701200345"},
		"masking":   {"AgentState Unavailable", "CallContactEvent Disconnected 701200345"},
		"recording": {"AgentState Unavailable", "CallContactEvent Disconnected 701200345"},
	},
}

func TestCommandsAreObeyedInValidStatesOnly(t *testing.T) {
	for command, outcomes := range obeyed {
		for situation, prepare := range situations {
			want, isObeyed := outcomes[situation]
			name := command + " in " + situation + " is ignored"
			if isObeyed {
				name = command + " in " + situation + " is obeyed"
			}
			t.Run(name, func(t *testing.T) {
				r := newRig(t)
				prepare(r)
				r.subscribe("workspace", `["all"]`)
				before := r.view()
				reply := r.hear("window-1", `{"messageType":"`+command+`"}`)
				assert.Empty(t, reply.Warnings)
				if !isObeyed {
					assert.Empty(t, reply.Posts)
					assert.Equal(t, before, r.view())
					return
				}
				require.Len(t, reply.Posts, 1, "the sender itself is not answered")
				assert.Equal(t, "workspace", reply.Posts[0].Frame)
				assert.Equal(t, want, r.one(reply).brief())
			})
		}
	}
}

func TestMessagesThatMeanNothingChangeNothing(t *testing.T) {
	for _, data := range []string{
		``, `null`, `7`, `true`, `"HoldEvent"`, `["HoldEvent"]`, `[]`, `{}`, `{"messageType":null}`, `{"messageType":7}`,
		`{"messageType":["HoldEvent"]}`, `{"messagetype":"HoldEvent"}`, `{"messageType":"holdevent"}`, `{"messageType":"constructor"}`,
		`{"messageType":"__proto__"}`, `{"messageType":"ContactCardData"}`, `{"messageType":"complete-acw"}`, `{"messageType":`,
	} {
		t.Run(data, func(t *testing.T) {
			r := newRig(t)
			r.talk()
			r.subscribe("workspace", `["all"]`)
			before := r.view()
			assert.Empty(t, r.hear("window-1", data))
			assert.Equal(t, before, r.view())
		})
	}
	t.Run("while a message that means something does change the call", func(t *testing.T) {
		r := newRig(t)
		r.talk()
		r.hear("window-1", `{"messageType":"HoldEvent"}`)
		assert.EqualValues(t, "Holding", r.view().Contacts[0].Status)
	})
}

func TestContactCards(t *testing.T) {
	const picture = "https://img.example/ines.png"
	const both = `{"name":"Ines Duval","userImg":"https://img.example/ines.png"}`
	shown := nicemax.ContactView{Name: "Ines Duval", Picture: picture}
	for _, test := range []struct {
		name, frame, keys string
		want              nicemax.ContactView
	}{
		{"a panel names its own contact", firstPanel, `"contactCardData":` + both, shown},
		{"another window names the current contact", "workspace", `"contactCardData":` + both, shown},
		{"a contact id is obeyed", "workspace", `"contactId":701200345,"contactCardData":` + both, shown},
		{"a name alone is enough", "workspace", `"contactCardData":{"name":"Ines Duval"}`, nicemax.ContactView{Name: "Ines Duval"}},
		{"an unknown contact is nobody's card", "workspace", `"contactId":55,"contactCardData":` + both, nicemax.ContactView{}},
		{"a bad contact id is nobody's card", "workspace", `"contactId":"abc","contactCardData":` + both, nicemax.ContactView{}},
		{"values that are no strings are left out", "workspace", `"contactCardData":{"name":7,"userImg":null}`, nicemax.ContactView{}},
		{"keys are case-sensitive", "workspace", `"contactCardData":{"Name":"Ines Duval","userimg":"x"}`, nicemax.ContactView{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newRig(t)
			r.talk()
			assert.Empty(t, r.hear(test.frame, `{"messageType":"ContactCardData",`+test.keys+`}`))
			got := r.view().Contacts[0]
			assert.Equal(t, test.want, nicemax.ContactView{Name: got.Name, Picture: got.Picture})
		})
	}
	t.Run("without a contact there is no card, and no harm", func(t *testing.T) {
		r := newRig(t)
		assert.Empty(t, r.hear("workspace", `{"messageType":"ContactCardData","contactCardData":`+both+`}`))
	})
}

func TestACardKeepsWhatAMessageDoesNotName(t *testing.T) {
	r := newRig(t)
	r.ring()
	const picture = "https://img.example/ines.png"
	r.hear("workspace", inesCard)
	for _, card := range []string{`{"name":"Ines"}`, `{"name":"Ines","userImg":7}`, `{"name":null}`} {
		r.hear("workspace", `{"messageType":"ContactCardData","contactCardData":`+card+`}`)
		k := r.view().Contacts[0]
		assert.Equal(t, "Ines", k.Name, card)
		assert.Equal(t, picture, k.Picture, card)
	}
	r.hear("workspace", `{"messageType":"ContactCardData","contactCardData":{"userImg":"x"}}`)
	assert.Equal(t, "Ines", r.view().Contacts[0].Name)
	assert.Equal(t, "x", r.view().Contacts[0].Picture)
}
