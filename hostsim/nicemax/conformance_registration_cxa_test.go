package nicemax_test

import "github.com/stretchr/testify/assert"

var registrationCXARules = []rule{
	{"5", "subscriptionTypes missing behaves as all, less the token in the snapshot", ran, cxa25, func(r *rig) {
		r.ring()
		r.expect(r.register("workspace", ""),
			`workspace null: AgentState InboundContact, CallContactEvent Incoming 701200345, ack OK "Success" undefined`)
		r.expect(r.subscribe("window-1", `["all"]`),
			`window-1 null: AgentState InboundContact, CallContactEvent Incoming 701200345, SessionInfo, ack OK "Success" undefined`)
		r.unregister("window-1")
		r.expect(r.do("refuse"), `workspace null: AgentState Available, CallContactEvent Disconnected 701200345`)
	}},
	{"5", "subscriptionTypes null behaves as all, less the token in the snapshot", ran, cxa25,
		asIfMissing(`null`)},
	{"5", "subscriptionTypes missing receives everything live", ran, cxa, func(r *rig) {
		r.register("workspace", "")
		r.expect(r.ring(), `workspace null: AgentState InboundContact, CallContactEvent Incoming 701200345`)
	}},
	{"5", "an empty array is an error", ran, cxa25,
		answered(`"subscriptionTypes":[]`, `workspace null: ack ERROR "Invalid Subscription Types." null`)},
	{"5", "no valid type is an error", ran, cxa25,
		answered(`"subscriptionTypes":["nope"]`, `workspace null: ack ERROR "Invalid Subscription Types." null`)},
	{"5", "a string instead of an array is an error", ran, cxa25,
		answered(`"subscriptionTypes":"all"`, `workspace null: ack ERROR "Invalid Subscription Types." null`)},
	{"5", "['AGENT','nope'] is agent", ran, cxa25, func(r *rig) {
		r.expect(r.subscribe("workspace", `["AGENT","nope"]`), `workspace null: AgentState Available, ack OK "Success" undefined`)
	}},
	{"5", "subscriptionTypes 0 behaves as if missing", ran, cxa25, asIfMissing(`0`)},
	{"5", "an empty string as subscriptionTypes behaves as if missing", ran, cxa25, asIfMissing(`""`)},
	{"5", "subscriptionTypes false behaves as if missing", ran, cxa25, asIfMissing(`false`)},
	{"5", "contactId 'abc' is an error of the contact id, and is echoed as null", ran, cxa25,
		answered(`"contactId":"abc","subscriptionTypes":["agent"]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	// The page script names NaN, which JSON has not; e2e/max/deep_test.go holds it to that.
	{"5", "contactId NaN is an error of the contact id, and is echoed as null", ran, cxa25,
		answered(`"contactId":"NaN","subscriptionTypes":["agent"]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	{"5", "contactId 'abc' with bad types too is an error of the contact id only", ran, cxa25,
		answered(`"contactId":"abc","subscriptionTypes":[]`, `workspace null: ack ERROR "Invalid Contact Id" null`)},
	{"5", "contactId [] is echoed unchanged", ran, cxa25,
		answered(`"contactId":[],"subscriptionTypes":["contact"]`, `workspace []: ack OK "Success" []`)},
	{"5", "contactId [n] is echoed unchanged", ran, cxa25,
		answered(`"contactId":[55],"subscriptionTypes":["contact"]`, `workspace [55]: ack OK "Success" [55]`)},
	{"5", "any other array, or an object, is an error of the contact id", inferred, cxa25, func(r *rig) {
		for _, id := range []string{`{}`, `{"id":55}`, `[5,6]`, `["55"]`, `[[55]]`} {
			r.expect(r.register("workspace", `"contactId":`+id+`,"subscriptionTypes":["contact"]`), `workspace null: ack ERROR "Invalid Contact Id" null`)
		}
	}},
	{"5", "contactId 0 is acknowledged as 0 and means no contact", ran, cxa25, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":0`), `workspace null: AgentState Available, ack OK "Success" 0`)
		r.expect(r.ring(), `workspace null: AgentState InboundContact, CallContactEvent Incoming 701200345`)
	}},
	{"5", "contactId -5 is acknowledged as null and logged", ran, cxa25, logged(`-5`)},
	{"5", "contactId '0' is acknowledged as null and logged", ran, cxa25, logged(`"0"`)},
	{"5", "contactId ' ' is acknowledged as null and logged", ran, cxa25, logged(`" "`)},
	{"5", "a good contactId is not logged", ran, cxa25, func(r *rig) {
		assert.Empty(r.t, r.register("workspace", `"contactId":55,"subscriptionTypes":["contact"]`).Warnings)
	}},
	{"5", "contactId 12.5 is echoed unchanged", ran, cxa25,
		answered(`"contactId":12.5,"subscriptionTypes":["contact"]`, `workspace 12.5: ack OK "Success" 12.5`)},
	{"5", "contactId '12.5' is echoed unchanged", ran, cxa25,
		answered(`"contactId":"12.5","subscriptionTypes":["contact"]`, `workspace "12.5": ack OK "Success" "12.5"`)},
	{"5", "contactId '0x10' is echoed unchanged", ran, cxa25,
		answered(`"contactId":"0x10","subscriptionTypes":["contact"]`, `workspace "0x10": ack OK "Success" "0x10"`)},
	{"5", "a large contactId is rounded as a number", ran, cxa25,
		answered(`"contactId":900719925474010002,"subscriptionTypes":["contact"]`,
			`workspace 900719925474010000: ack OK "Success" 900719925474010000`)},
	{"5", "a large contactId is exact as a string", ran, cxa25,
		answered(`"contactId":"900719925474010002","subscriptionTypes":["contact"]`,
			`workspace "900719925474010002": ack OK "Success" "900719925474010002"`)},
	{"5", "a second registration of a window gets no reply, changes nothing and warns without an issuer", ran, cxa25, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		reply := r.subscribe("workspace", `["sessioninfo"]`)
		r.expect(reply)
		assert.Equal(r.t, []string{"Error processing Client Event Subscription. Issuer has already subscribed."}, reply.Warnings)
		r.expect(r.do("sign-out"), `workspace null: AgentSessionEnd`)
	}},
	{"5", "two registrations in one task are one acknowledgement", ran, cxa, func(r *rig) {
		first, second := r.subscribe("workspace", `["agent"]`), r.subscribe("workspace", `["agent"]`)
		assert.Len(r.t, first.Posts, 1)
		assert.Empty(r.t, second.Posts)
	}},
	{"5", "a registration that is corrected is acknowledged without an unregistration", ran, cxa25, func(r *rig) {
		r.expect(r.subscribe("workspace", `["nope"]`), `workspace null: ack ERROR "Invalid Subscription Types." null`)
		r.expect(r.subscribe("workspace", `["agent"]`), `workspace null: AgentState Available, ack OK "Success" undefined`)
	}},
	{"5", "a window that was unknown when it unregistered is acknowledged", ran, cxa, func(r *rig) {
		r.unregister("workspace")
		assert.Len(r.t, r.subscribe("workspace", `["agent"]`).Posts, 1)
	}},
	{"5", "a page that reloads gets no reply while the old subscription lives on, until it unregisters", ran, cxa25, reloads},
	{"5", "a page that reloads, unregisters and registers gets a snapshot", ran, cxaSnapshot, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.unregister("workspace")
		assert.Equal(r.t, "AgentState Available", r.one(r.subscribe("workspace", `["agent"]`)).brief()[0])
	}},
	{"5", "a contact subscription in a panel is acknowledged without an id and receives nothing", ran, cxa25, func(r *rig) {
		r.ring()
		r.expect(r.subscribe(firstPanel, `["contact"]`), `panel:701200345 null: ack OK "Success" undefined`)
		r.expect(r.do("answer"))
	}},
}

// asIfMissing checks subscriptionTypes that are not refused although they are no array.
func asIfMissing(types string) func(*rig) {
	return func(r *rig) {
		r.expect(r.register("workspace", `"subscriptionTypes":`+types), `workspace null: AgentState Available, ack OK "Success" undefined`)
		r.expect(r.ring(), `workspace null: `+incomingCall)
	}
}

// logged checks a contact id that is no contact to CXone Agent, and no error.
func logged(id string) func(*rig) {
	return func(r *rig) {
		reply := r.register("workspace", `"contactId":`+id+`,"subscriptionTypes":["contact"]`)
		r.expect(reply, `workspace null: ack OK "Success" null`)
		assert.Len(r.t, reply.Warnings, 1)
	}
}
