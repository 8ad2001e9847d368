package nicemax_test

import (
	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// sessionRules are about ends of a session that end nothing, and calls that are no call of the agent's. The fields and their values are known from
// the vendor's code; when the platform sends such events is not.
var sessionRules = []rule{
	{"11", "IsLinked marks the dialler's call that the agent hears, and no other call", niceCode, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		for offer, linked := range map[string]string{`ring`: "False", `natural-call {"number":"7"}`: "True"} {
			assert.Equal(r.t, "False", r.event(offer, "CallContactEvent")["IsLinked"], offer)
			answer := map[string]string{"False": `answer`, "True": `callee-answers`}[linked]
			assert.Equal(r.t, linked, r.event(answer, "CallContactEvent")["IsLinked"], offer)
			assert.Equal(r.t, "False", r.event(`hold`, "CallContactEvent")["IsLinked"], offer)
			assert.Equal(r.t, linked, r.event(`hold`, "CallContactEvent")["IsLinked"], offer)
			assert.Equal(r.t, "False", r.event(`hangup`, "CallContactEvent")["IsLinked"], offer)
			r.after(`complete-acw`)
		}
	}},
	{"11", "a sign-out that fails is an AgentSessionEnd with Success False, and the session continues", inferred, everyProfile, func(r *rig) {
		r.talk()
		r.subscribe("workspace", `["all"]`)
		assert.Equal(r.t, "False", r.event(`sign-out-fails`, "AgentSessionEnd")["Success"])
		assert.True(r.t, r.view().Agent.SignedIn)
		assert.Len(r.t, r.view().Contacts, 1)
		r.after(`hangup`, `complete-acw`)
		assert.Equal(r.t, "True", r.event(`sign-out`, "AgentSessionEnd")["Success"])
		assert.False(r.t, r.view().Agent.SignedIn)
	}},
	{"11", "a remote end that fails is a RemoteAgentSessionEnd with Success False, and the session continues", inferred, everyProfile, func(r *rig) {
		r.talk()
		r.subscribe("workspace", `["all"]`)
		for _, message := range []string{"RemoteLogoff", "SessionTimeout"} {
			failed := r.event(`remote-session-end-fails {"message":"`+message+`"}`, "RemoteAgentSessionEnd")
			assert.Equal(r.t, []any{"False", message}, []any{failed["Success"], failed["Message"]})
		}
		assert.True(r.t, r.view().Agent.SignedIn)
		assert.Len(r.t, r.view().Contacts, 1)
		assert.Equal(r.t, "True", r.event(`remote-session-end {"message":"RemoteLogoff"}`, "RemoteAgentSessionEnd")["Success"])
		assert.Empty(r.t, r.view().Contacts)
	}},
	{"11", "a session that another one took over ends with a lower-case type, and takes the contacts without a word", niceCode, cxa, lost},
	{"11", "so does one of MAX, if the console is set so", inferred, onlyMAX, opened(nicemax.Options{Faults: []fault.Name{faults.MAXSessionConflict}}, lost)},
	{"11", "MAX is not known to lose its session in that way", inferred, onlyMAX, func(r *rig) {
		_, err := r.act(`session-conflict`)
		assert.ErrorContains(r.t, err, "not possible")
		assert.False(r.t, r.view().Can.Possible("session-conflict"))
	}},
	{"11", "the end of a session is no AgentState, and who registers then finds the agent Unavailable", inferred, everyProfile, func(r *rig) {
		r.subscribe("window-1", `["all"]`)
		assert.Equal(r.t, []string{"AgentSessionEnd"}, r.one(r.do("sign-out")).brief())
		assert.Equal(r.t, "Unavailable", r.view().Agent.State)
	}},
	{"11", "the end of a session is an AgentState LoggedOut as well, if the console is set so", inferred, everyProfile,
		opened(nicemax.Options{Faults: []fault.Name{faults.LoggedOutState}}, func(r *rig) {
			r.subscribe("window-1", `["all"]`)
			assert.Equal(r.t, []string{"AgentState LoggedOut", "AgentSessionEnd"}, r.one(r.do("sign-out")).brief())
			assert.Equal(r.t, "LoggedOut", r.view().Agent.State)
		})},
	{"11", "a mute outlives the call", inferred, everyProfile, func(r *rig) {
		r.talk()
		r.after(`mute`)
		r.subscribe("workspace", `["all"]`)
		assert.Equal(r.t, []string{"AgentState Unavailable acw", "CallContactEvent Disconnected #1"}, r.lines(r.do("hangup")))
		assert.True(r.t, r.view().Agent.Muted)
	}},
	{"11", "a mute ends with the last call, with a Mute False, if the console is set so", inferred, everyProfile,
		opened(nicemax.Options{Faults: []fault.Name{faults.MuteEndsWithCall}}, func(r *rig) {
			r.talk()
			r.after(`mute`)
			r.subscribe("workspace", `["all"]`)
			assert.Equal(r.t, []string{"AgentState Unavailable acw", "CallContactEvent Disconnected #1", "Mute False"}, r.lines(r.do("hangup")))
			assert.False(r.t, r.view().Agent.Muted)
		})},
	{"11", "a call of the type AgentLeg is forwarded and is no contact of the agent's", inferred, everyProfile, reportedCall("leg-call", "AgentLeg")},
	{"11", "a call of the type ReskillProxy is forwarded and is no contact of the agent's", inferred, everyProfile, reportedCall("proxy-call", "ReskillProxy")},
}

func lost(r *rig) {
	r.talk()
	r.subscribe("workspace", `["all"]`)
	assert.Equal(r.t, []string{"AgentSessionEnd"}, r.lines(r.do("session-conflict")))
	assert.Empty(r.t, r.view().Contacts)
	assert.False(r.t, r.view().Agent.SignedIn)
}

// reportedCall goes through the life of such a call beside one of the agent's, twice.
func reportedCall(action, callType string) func(*rig) {
	return func(r *rig) {
		r.talk()
		r.subscribe("workspace", `["all"]`)
		ids := map[any]bool{}
		for range 2 {
			for i, status := range []string{"Dialing", "Active", "Disconnected"} {
				e := r.event(action, "CallContactEvent")
				assert.Equal(r.t, []any{callType, status, map[bool]any{false: "False", true: "True"}[i == 2]},
					[]any{e["CallType"], e["Status"], e["FinalState"]})
				ids[e["ContactID"]] = true
				assert.Len(r.t, r.view().Contacts, 1)
				assert.EqualValues(r.t, firstID, r.view().Current)
				assert.Equal(r.t, "InboundContact", r.view().Agent.State)
			}
		}
		assert.Len(r.t, ids, 2, "each has an id of its own")
		assert.Equal(r.t, []string{"AgentState Unavailable acw", "CallContactEvent Disconnected #1"}, r.lines(r.do("hangup")),
			"commands are about the agent's call")
	}
}
