package nicemax_test

import "github.com/stretchr/testify/assert"

// answered checks the one answer to a registration with the keys given.
func answered(keys, line string) func(*rig) {
	return func(r *rig) { r.expect(r.register("workspace", keys), line) }
}

var registrationMAXRules = []rule{
	{"5", "contactId 0 is an error", seed, onlyMAX,
		answered(`"contactId":0,"subscriptionTypes":["contact"]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	{"5", "contactId '0' is an error", inferred, onlyMAX,
		answered(`"contactId":"0","subscriptionTypes":["contact"]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	{"5", "contactId '12.5' is an error", seed, onlyMAX,
		answered(`"contactId":"12.5","subscriptionTypes":["contact"]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	{"5", "contactId 'abc' with bad types is an error of the contact id only", seed, onlyMAX,
		answered(`"contactId":"abc","subscriptionTypes":["nope"]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	{"5", "bad types are reported once the contact id is corrected", seed, onlyMAX, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":0,"subscriptionTypes":[]`), `workspace null: ack ERROR "Invalid Contact Id" null`)
		r.expect(r.register("workspace", `"contactId":55,"subscriptionTypes":[]`), `workspace 55: ack ERROR "Invalid Subscription Types" 55`)
		r.expect(r.register("workspace", `"contactId":55,"subscriptionTypes":["contact"]`), `workspace 55: ack OK "Success" 55`)
	}},
	{"5", "an empty array is an error", seed, onlyMAX,
		answered(`"subscriptionTypes":[]`, `workspace null: ack ERROR "Invalid Subscription Types" null`)},
	{"5", "types that are missing are an error", seed, onlyMAX,
		answered("", `workspace null: ack ERROR "Invalid Subscription Types" null`)},
	{"5", "no valid type is an error", seed, onlyMAX,
		answered(`"subscriptionTypes":["nope"]`, `workspace null: ack ERROR "Invalid Subscription Types" null`)},
	{"5", "one valid type is enough", seed, onlyMAX,
		answered(`"subscriptionTypes":["AGENT","nope"]`, `workspace null: ack OK "Success" null, AgentState Available`)},
	{"5", "a second registration of a window gets no reply, changes nothing and warns with the issuer", seed, onlyMAX, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		reply := r.subscribe("workspace", `["all"]`)
		r.expect(reply)
		assert.Equal(r.t, []string{"Error processing Client Event Subscription. Issuer: [acme-crm] is already subscribed."}, reply.Warnings)
		r.expect(r.ring(), `workspace null: AgentState InboundContact`)
	}},
	{"5", "types and contact change after an unregistration", seed, onlyMAX, func(r *rig) {
		r.ring()
		r.subscribe("workspace", `["agent"]`)
		r.unregister("workspace")
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["contact"]`),
			`workspace 701200345: ack OK "Success" 701200345, CallContactEvent Incoming 701200345`)
		r.expect(r.do("answer"), `workspace 701200345: CallContactEvent Active 701200345`)
	}},
	{"5", "a contact panel is given the id of its contact, a workspace null", seed, onlyMAX, func(r *rig) {
		r.ring()
		r.expect(r.subscribe(firstPanel, `["contact"]`),
			`panel:701200345 701200345: ack OK "Success" 701200345, CallContactEvent Incoming 701200345`)
		r.expect(r.subscribe("workspace", `["contact"]`), `workspace null: ack OK "Success" null`)
	}},
	{"5", "a panel that registers again without an unregistration gets no reply, and its first types hold", seed, onlyMAX, func(r *rig) {
		r.ring()
		r.subscribe(firstPanel, `["agent"]`)
		r.expect(r.subscribe(firstPanel, `["contact"]`))
		r.expect(r.do("answer"))
		r.expect(r.do("hangup"), `panel:701200345 701200345: AgentState Unavailable`)
	}},
	{"5", "a panel that unregisters and registers again has its new types, and its contact as before", seed, onlyMAX, func(r *rig) {
		r.ring()
		r.subscribe(firstPanel, `["agent"]`)
		r.unregister(firstPanel)
		r.expect(r.subscribe(firstPanel, `["contact"]`),
			`panel:701200345 701200345: ack OK "Success" 701200345, CallContactEvent Incoming 701200345`)
		r.expect(r.do("answer"), `panel:701200345 701200345: CallContactEvent Active 701200345`)
	}},
	{"5", "a page that reloads is the same window, so its registration gets no reply until it unregisters", inferred, onlyMAX, reloads},
}

// reloads lets the page of a window be another: the window, and so its name, stays.
func reloads(r *rig) {
	r.subscribe("workspace", `["agent"]`)
	r.expect(r.subscribe("workspace", `["contact"]`))
	r.expect(r.console.Deliver(stateEvent), "workspace null: AgentState Available")
	r.unregister("workspace")
	assert.Len(r.t, r.subscribe("workspace", `["contact"]`).Posts, 1)
	r.expect(r.console.Deliver(stateEvent))
}
