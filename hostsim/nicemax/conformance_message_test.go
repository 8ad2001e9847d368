package nicemax_test

import (
	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

const inesCard = `{"messageType":"ContactCardData","contactCardData":{"name":"Ines Duval","userImg":"https://img.example/ines.png"}}`

// messageRules are those of what a page may send.
var messageRules = []rule{
	{"1", "what the host posts is an object, not JSON text", seed, everyProfile, func(r *rig) {
		payload := r.subscribe("workspace", `["all"]`).Posts[0].Payload
		assert.Equal(r.t, "{", string(payload[:1]))
	}},
	{"3", "messageType is compared with its case", seed, everyProfile, func(r *rig) {
		r.expect(r.hear("workspace", `{"messageType":"registerforclientevents","subscriptionTypes":["all"]}`))
		assert.Len(r.t, r.hear("workspace", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}`).Posts, 1)
	}},
	{"3", "'muteevent' is ignored, MuteEvent is not", seed, everyProfile, func(r *rig) {
		r.talk()
		r.hear("window-1", `{"messageType":"muteevent"}`)
		assert.False(r.t, r.view().Agent.Muted)
		r.hear("window-1", `{"messageType":"MuteEvent"}`)
		assert.True(r.t, r.view().Agent.Muted)
	}},
	{"3", "keys are compared with their case, so SubscriptionTypes is no subscriptionTypes", seed, onlyMAX, func(r *rig) {
		r.expect(r.register("workspace", `"SubscriptionTypes":["sessioninfo"]`), `workspace null: ack ERROR "Invalid Subscription Types" null`)
		r.expect(r.register("workspace", `"subscriptionTypes":["sessioninfo"]`), `workspace null: ack OK "Success" null, SessionInfo`)
	}},
	{"3", "a registration is answered without an issuer too", seed, everyProfile, func(r *rig) {
		with := r.subscribe("workspace", `["agent"]`).Posts
		without := r.hear("window-1", `{"messageType":"RegisterForClientEvents","subscriptionTypes":["agent"]}`).Posts
		assert.Equal(r.t, with[0].Payload, without[len(without)-1].Payload)
	}},
	{"3", "an unregistration is never answered, of a window that is known or not", ran, everyProfile, func(r *rig) {
		assert.Empty(r.t, r.unregister("workspace"))
		r.subscribe("workspace", `["agent"]`)
		assert.Empty(r.t, r.unregister("workspace"))
		r.expect(r.ring())
	}},
	{"3", "a contact card is shown and not answered", seed, onlyMAX, func(r *rig) {
		r.talk()
		assert.Empty(r.t, r.hear("workspace", inesCard))
		assert.Equal(r.t, "Ines Duval", r.view().Contacts[0].Name)
	}},
	{"3", "a contact card has no effect", ran, cxa, func(r *rig) {
		r.talk()
		assert.Empty(r.t, r.hear("workspace", inesCard))
		assert.Empty(r.t, r.view().Contacts[0].Name)
	}},
	{"3", "types are compared in lower case", seed, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["AGENT"]`)
		assert.Len(r.t, r.ring().Posts, 1)
	}},
	{"3", "types are additive", seed, everyProfile, func(r *rig) {
		for types, want := range map[string]string{
			`["agent"]`: saysState, `["contacts"]`: saysWithKey, `["agent","contacts"]`: saysState + ", " + saysWithKey,
		} {
			alone := newRigWith(r.t, nicemax.Options{Profile: r.profile})
			alone.subscribe("workspace", types)
			alone.expect(alone.console.Deliver(stateEvent, callWithKey), "workspace null: "+want)
		}
	}},
	{"3", "each invalid type is named on the browser's console, and one valid type is enough", seed, everyProfile, func(r *rig) {
		reply := r.subscribe("workspace", `["agent","nope",7]`)
		assert.Equal(r.t, []string{
			"Invalid subscription type [nope] in Client Event Subscription. Issuer: [acme-crm].",
			"Invalid subscription type [7] in Client Event Subscription. Issuer: [acme-crm].",
		}, reply.Warnings)
		assert.Contains(r.t, string(reply.Posts[0].Payload), `"status":"OK"`)
		assert.Contains(r.t, string(r.subscribe("window-1", `["nope",7]`).Posts[0].Payload), `"status":"ERROR"`)
	}},
	{"3", "agentassist is no type", inferred, onlyMAX, func(r *rig) {
		r.expect(r.subscribe("workspace", `["agentassist"]`), `workspace null: ack ERROR "Invalid Subscription Types" null`)
	}},
	{"3", "agentassist is a type, for events whose Type is AgentAssist in any case", niceCode, cxa, func(r *rig) {
		r.subscribe("workspace", `["agentassist"]`)
		r.expect(r.console.Deliver(`{"Type":"AgentState","CurrentState":"Available"}`))
		r.expect(r.console.Deliver(`{"Type":"AGENTASSIST","ContactId":"5"}`), `workspace null: AGENTASSIST`)
	}},
}
