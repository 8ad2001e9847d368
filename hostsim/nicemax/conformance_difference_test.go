package nicemax_test

import (
	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

const incomingCall = "AgentState InboundContact, CallContactEvent Incoming 701200345"

// differenceRules are the rows of the table of differences.
var differenceRules = []rule{
	{"9", "the acknowledgement is wrapped in data and the only element", ran, cxaOld, func(r *rig) {
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: data{ack OK "Success" null}`)
	}},
	{"9", "the acknowledgement is plain and behind the snapshot", niceCode, cxaMid, func(r *rig) {
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: AgentState Available, SessionInfo, ack OK "Success" null`)
	}},
	{"9", "bad types without a contact send the whole snapshot of all", niceCode, cxaMid, func(r *rig) {
		r.ring()
		r.expect(r.subscribe("workspace", `["nope"]`), `workspace null: `+incomingCall+`, ack ERROR "Invalid Subscription Types." null`)
	}},
	{"9", "a bad contact sends the snapshot of the types", niceCode, cxaMid, func(r *rig) {
		post := r.register("workspace", `"contactId":"abc","subscriptionTypes":["agent"]`).Posts[0]
		assert.Regexp(r.t, `^workspace \S+: AgentState Available, ack ERROR "Invalid Contact Id" \S+$`, r.line(post))
	}},
	{"9", "a bad contact is echoed as null", inferred, cxaMid, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":"abc","subscriptionTypes":["contact"]`), `workspace null: ack ERROR "Invalid Contact Id" null`)
	}},
	{"9", "a bad contact is echoed as null", inferred, cxaOld, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":"abc","subscriptionTypes":["contact"]`), `workspace null: data{ack ERROR "Invalid Contact Id" null}`)
	}},
	{"9", "a window that was refused is not kept in spite of its snapshot", niceCode, cxaMid, func(r *rig) {
		r.subscribe("workspace", `["nope"]`)
		r.expect(r.ring())
	}},
	{"9", "there is no snapshot of a contact by id", niceCode, cxaMid, registered(
		`"contactId":701200345,"subscriptionTypes":["contact"]`, `workspace 701200345: ack OK "Success" 701200345`)},
	{"9", "live events are not duplicated", ran, maxAnd25, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.subscribe("window-1", `["sessioninfo"]`)
		r.subscribe("window-2", `["nope"]`)
		r.expect(r.console.Deliver(stateEvent), "workspace null: AgentState Available")
	}},
	{"9", "live events come as often as anyone has registered", ran, midAndOld, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.expect(r.console.Deliver(stateEvent), "workspace null: AgentState Available")
		r.subscribe("window-1", `["sessioninfo"]`)
		r.expect(r.console.Deliver(stateEvent), "workspace null: AgentState Available", "workspace null: AgentState Available")
	}},
	{"9", "an error is not repeated", ran, maxAnd25, func(r *rig) {
		r.subscribe("workspace", `["nope"]`)
		posts := r.subscribe("window-1", `["sessioninfo"]`).Posts
		assert.Len(r.t, posts, 1)
		assert.Equal(r.t, "window-1", posts[0].Frame)
	}},
	{"9", "an error is repeated on every later registration by anyone", ran, cxaOld, func(r *rig) {
		r.subscribe("workspace", `["nope"]`)
		for _, window := range []string{"window-1", "window-2"} {
			r.expect(r.subscribe(window, `["agent"]`),
				`workspace null: data{ack ERROR "Invalid Subscription Types." null}`, window+` null: data{ack OK "Success" null}`)
		}
	}},
	{"9", "an error is repeated, with its snapshot, on every later registration by anyone", niceCode, cxaMid, func(r *rig) {
		r.subscribe("workspace", `["nope"]`)
		r.expect(r.subscribe("window-1", `["contact"]`),
			`workspace null: AgentState Available, ack ERROR "Invalid Subscription Types." null`, `window-1 null: ack OK "Success" null`)
	}},
	{"9", "a corrected registration is acknowledged behind the repeated error", niceCode, cxaOld, func(r *rig) {
		r.subscribe("workspace", `["nope"]`)
		r.expect(r.subscribe("workspace", `["agent"]`),
			`workspace null: data{ack ERROR "Invalid Subscription Types." null}`, `workspace null: data{ack OK "Success" null}`)
	}},
	{"9", "after an unregistration the new types hold", ran, maxAnd25, func(r *rig) {
		changeTypes(r)
		r.expect(r.console.Deliver(stateEvent))
	}},
	{"9", "after an unregistration the old types are restored, and the new request is dropped as a duplicate", ran, midAndOld, func(r *rig) {
		reply := changeTypes(r)
		assert.Equal(r.t, []string{"Error processing Client Event Subscription. Issuer has already subscribed."}, reply.Warnings)
		assert.Contains(r.t, string(reply.Posts[0].Payload), `"status":"OK"`)
		r.expect(r.console.Deliver(stateEvent), "workspace null: AgentState Available", "workspace null: AgentState Available")
	}},
	{"9", "after an unregistration nothing more comes", ran, maxAnd25, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.unregister("workspace")
		assert.Len(r.t, r.subscribe("window-1", `["contact"]`).Posts, 1)
		r.expect(r.console.Deliver(stateEvent))
	}},
	{"9", "an unregistered window is subscribed and acknowledged again as soon as another registers", ran, cxaOld, func(r *rig) {
		r.subscribe("workspace", `["agent","sessioninfo"]`)
		r.unregister("workspace")
		r.expect(r.console.Deliver(stateEvent))
		r.expect(r.subscribe("window-1", `["contact"]`),
			`workspace null: data{ack OK "Success" null}`, `window-1 null: data{ack OK "Success" null}`)
		r.expect(r.console.Deliver(stateEvent), "workspace null: AgentState Available", "workspace null: AgentState Available")
		r.do("sign-out")
		posts := r.do("sign-in").Posts
		assert.Equal(r.t, "workspace null: SessionInfo", r.line(posts[len(posts)-1]), "the session token too")
	}},
	{"9", "an unregistered window is subscribed and acknowledged again, with a snapshot, as soon as another registers", niceCode, cxaMid,
		func(r *rig) {
			r.subscribe("workspace", `["agent"]`)
			r.unregister("workspace")
			r.expect(r.subscribe("window-1", `["contact"]`),
				`workspace null: AgentState Available, ack OK "Success" null`, `window-1 null: ack OK "Success" null`)
		}},
	{"9", "a panel that closed with its contact is not subscribed again", inferred, midAndOld, func(r *rig) {
		r.ring()
		r.subscribe(firstPanel, `["agent"]`)
		r.do("refuse")
		posts := r.subscribe("workspace", `["agent"]`).Posts
		assert.Len(r.t, posts, 1)
		assert.Equal(r.t, "workspace", posts[0].Frame)
	}},
	{"9", "the acknowledgement's contactId is null when none was given", seed, onlyMAX,
		answered(`"subscriptionTypes":["contact"]`, `workspace null: ack OK "Success" null`)},
	{"9", "the acknowledgement's contactId is null when none was given", niceCode, cxaMid,
		answered(`"subscriptionTypes":["contact"]`, `workspace null: ack OK "Success" null`)},
	{"9", "the acknowledgement's contactId is null when none was given", niceCode, cxaOld,
		answered(`"subscriptionTypes":["contact"]`, `workspace null: data{ack OK "Success" null}`)},
	{"9", "contactId 0 is no error", niceCode, cxa, func(r *rig) {
		assert.Contains(r.t, string(r.register("workspace", `"contactId":0,"subscriptionTypes":["contact"]`).Posts[0].Payload), `"status":"OK"`)
	}},
	{"9", "a panel's contact is not looked up", niceCode, cxa, func(r *rig) {
		r.ring()
		assert.Nil(r.t, r.one(r.subscribe(firstPanel, `["contact"]`)).ContactID)
	}},
}

// changeTypes lets a window turn from agent to contact.
func changeTypes(r *rig) (reply pagelink.Reply) {
	r.subscribe("workspace", `["agent"]`)
	r.unregister("workspace")
	reply = r.subscribe("workspace", `["contact"]`)
	assert.Len(r.t, reply.Posts, 1)
	return reply
}
