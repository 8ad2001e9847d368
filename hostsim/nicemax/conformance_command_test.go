package nicemax_test

import (
	"fmt"
	"slices"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// commanded checks what another window hears after a command of a window that never registered.
func commanded(prepare func(*rig), command string, elements ...string) func(*rig) {
	return func(r *rig) {
		prepare(r)
		r.subscribe("workspace", `["all"]`)
		var lines []string
		for _, element := range elements {
			lines = append(lines, "workspace null: "+element)
		}
		r.expect(r.hear("window-1", `{"messageType":"`+command+`"}`), lines...)
	}
}

var (
	inOffer = (*rig).rings
	inCall  = (*rig).talk
	onHold  = func(r *rig) { r.talk(); r.do("hold") }
	masked  = func(r *rig) { r.talk(); r.do("mask") }
	isMuted = func(r *rig) { r.talk(); r.do("mute") }
	records = func(r *rig) { r.talk(); r.do("record") }
)

func (r *rig) rings() { r.ring() }

const over = "AgentState Unavailable, CallContactEvent Disconnected 701200345"

var commandRules = slices.Concat(obeyedRules, currentRules, ignoredRules(onlyMAX, seed), ignoredRules(cxa, inferred))

// ignoredRules are those of commands that the state does not allow. Which states CXone Agent asks for is not known.
func ignoredRules(profiles []nicemax.Profile, how certainty) []rule {
	return []rule{
		{"8", "AnswerEvent is ignored in a call", how, profiles, commanded(inCall, "AnswerEvent")},
		{"8", "RefuseEvent is ignored in a call", how, profiles, commanded(inCall, "RefuseEvent")},
		{"8", "HoldEvent is ignored while it rings", how, profiles, commanded(inOffer, "HoldEvent")},
		{"8", "RecordEvent cannot stop a recording", how, profiles, func(r *rig) {
			commanded(records, "RecordEvent")(r)
			assert.True(r.t, r.view().Contacts[0].Recording)
		}},
		{"8", "HangupEvent is ignored without a call", how, profiles, commanded(func(*rig) {}, "HangupEvent")},
	}
}

var obeyedRules = []rule{
	{"8", "AnswerEvent answers an offered call", seed, everyProfile,
		commanded(inOffer, "AnswerEvent", "CallContactEvent Active 701200345")},
	{"8", "RefuseEvent refuses an offered call", seed, everyProfile,
		commanded(inOffer, "RefuseEvent", "AgentState Available, CallContactEvent Disconnected 701200345")},
	{"8", "HoldEvent holds", seed, everyProfile, commanded(inCall, "HoldEvent", "CallContactEvent Holding 701200345")},
	{"8", "HoldEvent on hold is back", seed, everyProfile, commanded(onHold, "HoldEvent", "CallContactEvent Active 701200345")},
	{"8", "MuteEvent mutes", seed, everyProfile, commanded(inCall, "MuteEvent", "Mute True")},
	{"8", "MuteEvent when muted is back", seed, everyProfile, commanded(isMuted, "MuteEvent", "Mute False")},
	{"8", "MaskEvent masks", seed, everyProfile, commanded(inCall, "MaskEvent", "CallContactEvent Masking 701200345")},
	{"8", "MaskEvent when masked is back", seed, everyProfile, commanded(masked, "MaskEvent", "CallContactEvent Active 701200345")},
	{"8", "RecordEvent starts a recording", seed, everyProfile, func(r *rig) {
		r.talk()
		r.subscribe("workspace", `["all"]`)
		events := r.one(r.hear("window-1", `{"messageType":"RecordEvent"}`)).Events
		if assert.Len(r.t, events, 1) {
			assert.Equal(r.t, []any{"CallContactEvent", "701200345", "True"}, []any{events[0]["Type"], events[0]["ContactID"], events[0]["IsLogging"]})
		}
	}},
	{"8", "HangupEvent ends the call immediately", seed, everyProfile, commanded(inCall, "HangupEvent", over)},
	{"8", "a command is not answered, whether it is obeyed or not", seed, everyProfile, func(r *rig) {
		r.talk()
		assert.Empty(r.t, r.hear("window-1", `{"messageType":"HoldEvent"}`))
		assert.EqualValues(r.t, "Holding", r.view().Contacts[0].Status)
		assert.Empty(r.t, r.hear("window-1", `{"messageType":"AnswerEvent"}`))
	}},
}

// held is a call on hold that the agent selected, while another one, answered last, continues.
func held(r *rig) {
	r.talk()
	r.after("ring-consult", "answer", `focus {"contact":701200345}`)
}

// currentRules are about which contact a command reaches: none is named, so it is the one that the agent selected.
var currentRules = []rule{
	{"8", "a command reaches the call that the agent selected, also one on hold", inferred, everyProfile,
		commanded(held, "HangupEvent", "CallContactEvent Disconnected 701200345")},
	{"8", "HoldEvent resumes the call that the agent selected, and the other goes on hold", inferred, everyProfile,
		commanded(held, "HoldEvent", "CallContactEvent Active 701200345, CallContactEvent Holding 701200346")},
	{"8", "a command that does not fit the contact that the agent selected reaches no other", inferred, everyProfile, func(r *rig) {
		for _, elsewhere := range []string{"chat", "work-item", "digital"} {
			r.talk()
			r.after(elsewhere)
			r.after(fmt.Sprintf(`focus {"contact":%d}`, r.view().Contacts[1].ID), "answer")
			before := r.view()
			for _, command := range []string{"HoldEvent", "MuteEvent", "MaskEvent", "RecordEvent", "HangupEvent"} {
				assert.Empty(r.t, r.hear("window-1", `{"messageType":"`+command+`"}`))
			}
			assert.Equal(r.t, before, r.view())
			r.after("remote-session-end {\"message\":\"RemoteLogoff\"}", "sign-in")
		}
	}},
	{"8", "AnswerEvent answers the call that rings, whatever the agent selected", inferred, everyProfile, func(r *rig) {
		r.after("chat", "answer")
		r.ring()
		r.hear("window-1", `{"messageType":"AnswerEvent"}`)
		assert.EqualValues(r.t, "Active", r.view().Contacts[1].Status)
	}},
}
