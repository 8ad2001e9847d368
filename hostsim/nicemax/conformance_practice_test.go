package nicemax_test

import "github.com/stretchr/testify/assert"

// practiceRules are what real integrations met, as far as the console has a part in it.
var practiceRules = []rule{
	{"12", "a page that asks for contacts receives no call, and one that asks for all receives it", ran, cxa25, func(r *rig) {
		r.subscribe("workspace", `["contacts"]`)
		r.subscribe("window-1", `["all"]`)
		r.expect(r.ring(), "window-1 null: "+incomingCall)
	}},
	{"12", "a misspelt UnegisterFromClientEvents is ignored, so the next registration gets no reply", ran, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		assert.Empty(r.t, r.hear("workspace", `{"messageType":"UnegisterFromClientEvents"}`))
		r.expect(r.subscribe("workspace", `["agent"]`))
		r.unregister("workspace")
		assert.NotEmpty(r.t, r.subscribe("workspace", `["agent"]`).Posts)
	}},
	{"12", "a page that waits for the issuer MAX receives nothing", ran, cxa, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		assert.NotEqual(r.t, "MAX", r.one(r.ring()).Issuer)
	}},
	{"12", "a contact disconnects twice, and is over at the second time only", ran, everyProfile, func(r *rig) {
		r.talk()
		r.subscribe("workspace", `["all"]`)
		first, second := r.one(r.do("hangup")).Events[1], r.one(r.do("complete-acw")).Events[1]
		assert.Equal(r.t, []any{"Disconnected", "False"}, []any{first["Status"], first["FinalState"]})
		assert.Equal(r.t, []any{"Disconnected", "True"}, []any{second["Status"], second["FinalState"]})
	}},
	{"12", "a page that reloads and registers gets neither acknowledgement nor snapshot", ran, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		r.expect(r.subscribe("workspace", `["all"]`))
		assert.NotEmpty(r.t, r.subscribe("window-1", `["all"]`).Posts, "another window does")
	}},
}
