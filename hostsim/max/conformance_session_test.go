package max_test

import (
	"github.com/stretchr/testify/assert"
)

// sessionRules are about ends of a session that end nothing, and calls that are no call of the agent's. The fields and their values are known from
// the vendor's code; when the platform sends such events is not.
var sessionRules = []rule{
	{"11", "a sign-out that fails is an AgentSessionEnd with Success False, and the session goes on", inferred, everyProfile, func(r *rig) {
		r.talk()
		r.subscribe("workspace", `["all"]`)
		assert.Equal(r.t, "False", r.event(`sign-out-fails`, "AgentSessionEnd")["Success"])
		assert.True(r.t, r.view().Agent.SignedIn)
		assert.Len(r.t, r.view().Contacts, 1)
		r.after(`hangup`, `complete-acw`)
		assert.Equal(r.t, "True", r.event(`sign-out`, "AgentSessionEnd")["Success"])
		assert.False(r.t, r.view().Agent.SignedIn)
	}},
	{"11", "a remote end that fails is a RemoteAgentSessionEnd with Success False, and the session goes on", inferred, everyProfile, func(r *rig) {
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
	{"11", "a call of the type AgentLeg is told and is no contact of the agent's", inferred, everyProfile, stranger("leg-call", "AgentLeg")},
	{"11", "a call of the type ReskillProxy is told and is no contact of the agent's", inferred, everyProfile, stranger("proxy-call", "ReskillProxy")},
}

// stranger goes through the life of such a call beside one of the agent's, twice.
func stranger(action, callType string) func(*rig) {
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
