package nicemax_test

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

const bareToken = `{"messageType":"SessionInfo","sessionToken":"aG9zdHNpbS1zZXNzaW9uLW5vdC1hLXNlY3JldA=="}`

// envelopeRules are those of what the host posts.
var envelopeRules = []rule{
	{"4", "an envelope has issuer, contactId and events, and no other key", seed, everyProfile, func(r *rig) {
		answer, live := r.subscribe("workspace", `["agent"]`).Posts, r.console.Deliver(stateEvent).Posts
		refused := r.subscribe("window-1", `["nope"]`).Posts
		for _, post := range slices.Concat(answer, live, refused) {
			var keys map[string]json.RawMessage
			require.NoError(r.t, json.Unmarshal(post.Payload, &keys))
			assert.ElementsMatch(r.t, []string{"issuer", "contactId", "events"}, slices.Collect(maps.Keys(keys)))
		}
		assert.NotEmpty(r.t, live)
	}},
	{"4", "the issuer is MAX", seed, onlyMAX, func(r *rig) {
		assert.Equal(r.t, "MAX", r.one(r.subscribe("workspace", `["agent"]`)).Issuer)
	}},
	{"4", "the issuer is CXA", ran, cxa, func(r *rig) {
		assert.Equal(r.t, "CXA", r.one(r.subscribe("workspace", `["agent"]`)).Issuer)
	}},
	{"4", "an action is one envelope of the whole batch, in the platform's order", seed, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		r.expect(r.ring(), `workspace null: AgentState InboundContact, CallContactEvent Incoming 701200345`)
	}},
	{"4", "a window with nothing left after filtering gets no message", seed, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["contact"]`)
		assert.Empty(r.t, r.ring().Posts)
		r.subscribe("window-1", `["agent"]`)
		assert.Equal(r.t, []string{"window-1"}, frames(r.console.Deliver(stateEvent).Posts))
	}},
	{"4", "the acknowledgement is the first element", seed, onlyMAX, func(r *rig) {
		r.expect(r.subscribe("workspace", `["agent"]`), `workspace null: ack OK "Success" null, AgentState Available`)
	}},
	{"4", "the acknowledgement is the last element", ran, cxa25, func(r *rig) {
		r.expect(r.subscribe("workspace", `["agent"]`), `workspace null: AgentState Available, ack OK "Success" undefined`)
	}},
	{"4", "the acknowledgement's contactId is undefined, with the key present, when none was sent", ran, cxa25, func(r *rig) {
		post := r.subscribe("workspace", `["sessioninfo"]`).Posts[0]
		assert.Equal(r.t, []string{"/events/1/contactId"}, post.Undefined)
		assert.NotContains(r.t, string(post.Payload), `"contactId":null,"status"`)
		assert.Empty(r.t, r.register("window-1", `"contactId":55,"subscriptionTypes":["agent"]`).Posts[0].Undefined)
	}},
	{"4", "the acknowledgement's contactId is null on an error without an id", ran, cxa25, func(r *rig) {
		r.expect(r.subscribe("workspace", `[]`), `workspace null: ack ERROR "Invalid Subscription Types." null`)
	}},
	{"4", "the acknowledgement of an error echoes the id that was sent", niceCode, cxa25, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":55,"subscriptionTypes":[]`), `workspace 55: ack ERROR "Invalid Subscription Types." 55`)
	}},
	{"4", "contactId keeps the type it was sent with", ran, cxa25, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":"55","subscriptionTypes":["contact"]`), `workspace "55": ack OK "Success" "55"`)
		r.expect(r.register("window-1", `"contactId":55,"subscriptionTypes":["contact"]`), `window-1 55: ack OK "Success" 55`)
	}},
	{"4", "contactId is a number, whether it was sent as one or in a string", seed, onlyMAX, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":"55","subscriptionTypes":["contact"]`), `workspace 55: ack OK "Success" 55`)
		r.expect(r.register("window-1", `"contactId":55,"subscriptionTypes":["contact"]`), `window-1 55: ack OK "Success" 55`)
	}},
	{"4", "later envelopes carry the contact of the subscription", seed, onlyMAX, func(r *rig) {
		r.ring()
		r.subscribe("workspace", `["agent"]`)
		r.subscribe(firstPanel, `["agent"]`)
		r.expect(r.do("refuse"), `workspace null: AgentState Available`, `panel:701200345 701200345: AgentState Available`)
	}},
	{"4", "later envelopes carry the id as it was sent", ran, cxa, func(r *rig) {
		r.register("workspace", `"contactId":"55","subscriptionTypes":["agent"]`)
		r.expect(r.console.Deliver(`{"Type":"Mute","AgentMuted":"True"}`), `workspace "55": Mute True`)
	}},
	{"4", "after an error nothing else is sent and the window is not kept", seed, maxAnd25, func(r *rig) {
		assert.Len(r.t, r.one(r.subscribe("workspace", `["nope"]`)).Events, 1)
		r.expect(r.ring())
		r.subscribe("workspace", `["all"]`)
		assert.Len(r.t, r.do("answer").Posts, 1)
	}},
	{"4", "SessionInfo is an element of events", ran, cxaSnapshot, func(r *rig) {
		r.subscribe("window-1", `["contact"]`)
		posts := r.subscribe("workspace", `["sessioninfo"]`).Posts
		assert.Contains(r.t, string(posts[len(posts)-1].Payload), `"events":[`+bareToken+`,{"messageType":"ClientEvent`)
	}},
	{"4", "SessionInfo is an element of events, unless the console is set otherwise", inferred, onlyMAX, func(r *rig) {
		r.expect(r.subscribe("workspace", `["sessioninfo"]`), `workspace null: ack OK "Success" null, SessionInfo`)
		r.set("bare-session-info", true)
		r.expect(r.subscribe("window-1", `["sessioninfo"]`), `window-1 null: ack OK "Success" null`, `window-1: bare `+bareToken)
	}},
	{"4", "SessionInfo is a message of its own, if the console is set so", inferred, onlyMAX, opened(nicemax.Options{Faults: []fault.Name{faults.BareSessionInfo}}, func(r *rig) {
		r.expect(r.subscribe("workspace", `["agent","sessioninfo"]`),
			`workspace null: ack OK "Success" null, AgentState Available`, `workspace: bare `+bareToken)
	})},
	{"4", "without a session there is no SessionInfo", inferred, onlyMAX, opened(nicemax.Options{WithoutSession: true}, func(r *rig) {
		r.expect(r.subscribe("workspace", `["sessioninfo"]`), `workspace null: ack OK "Success" null`)
		r.do("sign-in")
		r.expect(r.subscribe("window-1", `["sessioninfo"]`), `window-1 null: ack OK "Success" null, SessionInfo`)
	})},
	{"4", "without a session there is no SessionInfo in the snapshot", niceCode, cxa25, opened(nicemax.Options{WithoutSession: true}, func(r *rig) {
		r.expect(r.subscribe("workspace", `["sessioninfo"]`), `workspace null: ack OK "Success" undefined`)
		r.do("sign-in")
		r.expect(r.subscribe("window-1", `["sessioninfo"]`), `window-1 null: SessionInfo, ack OK "Success" undefined`)
	})},
	{"4", "SessionInfo is sent again whenever a session starts", niceCode, cxa, opened(nicemax.Options{WithoutSession: true}, func(r *rig) {
		r.subscribe("workspace", `["sessioninfo"]`)
		for range 2 {
			r.expect(r.do("sign-in"), `workspace null: SessionInfo`)
			r.do("sign-out")
		}
	})},
	{"4", "SessionInfo is sent again whenever a session is joined", niceCode, cxa, func(r *rig) {
		r.subscribe("workspace", `["sessioninfo"]`)
		for range 2 {
			r.expect(r.do("join-session"), `workspace null: SessionInfo`)
		}
	}},
	{"4", "a session that is joined goes to no sessioninfo subscriber", inferred, onlyMAX, func(r *rig) {
		r.subscribe("workspace", `["sessioninfo"]`)
		r.expect(r.do("join-session"))
	}},
	{"4", "a session that starts goes to no sessioninfo subscriber", inferred, onlyMAX, opened(nicemax.Options{WithoutSession: true}, func(r *rig) {
		r.subscribe("workspace", `["sessioninfo"]`)
		r.subscribe("window-1", `["agent"]`)
		r.expect(r.do("sign-in"), `window-1 null: AgentSessionStart, MchAgentSettingsChangeEvent, AgentLeg Active, AgentState Available`)
	})},
}
