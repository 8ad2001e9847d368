package nicemax_test

import (
	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// Each of the readings in the position that is not the default.
var (
	idFilters = nicemax.Options{Faults: []fault.Name{faults.ContactIDFilters}}
	allTokens = nicemax.Options{Faults: []fault.Name{faults.TokenForAll}}
	fractions = nicemax.Options{Faults: []fault.Name{faults.FractionalContactID}}
)

// readingRules are sentences of the documentation that can be read in two ways, each way a setting. The rules of the defaults say so too.
var readingRules = []rule{
	{"5", "contactId 12.5 is an error, unless the console is set otherwise", inferred, onlyMAX, func(r *rig) {
		r.expect(r.register("workspace", `"contactId":12.5,"subscriptionTypes":["contact"]`), `workspace null: ack ERROR "Invalid Contact Id" null`)
		r.set("fractional-contact-id", true)
		r.expect(r.register("workspace", `"contactId":12.5,"subscriptionTypes":["contact"]`), `workspace 12.5: ack OK "Success" 12.5`)
	}},
	{"5", "contactId 12.5 is echoed and names no contact, if the console is set so", inferred, onlyMAX, opened(fractions, func(r *rig) {
		r.ring()
		r.expect(r.register(firstPanel, `"contactId":12.5,"subscriptionTypes":["agent","contact"]`),
			`panel:701200345 12.5: ack OK "Success" 12.5, AgentState InboundContact`)
		r.expect(r.do("answer"))
		r.expect(r.do("hangup"), `panel:701200345 12.5: AgentState Unavailable`)
	})},
	{"5", "contactId 0, '12.5' and 'abc' are errors, whatever the console is set to", seed, onlyMAX, opened(fractions, func(r *rig) {
		for _, id := range []string{`0`, `"12.5"`, `"abc"`} {
			r.expect(r.register("workspace", `"contactId":`+id+`,"subscriptionTypes":["contact"]`), `workspace null: ack ERROR "Invalid Contact Id" null`)
		}
	})},
	{"6", "an id without the type contact means nothing, unless the console is set otherwise", inferred, onlyMAX, func(r *rig) {
		filtered(theContact+`"subscriptionTypes":["agent"]`, "4005150003", saysState)(r)
		r.unregister("workspace")
		r.set("contact-id-filters", true)
		filtered(theContact+`"subscriptionTypes":["agent"]`, "4005150003", everything)(r)
	}},
	{"6", "an id brings its contact whatever the types, if the console is set so", inferred, onlyMAX, opened(idFilters, func(r *rig) {
		r.ring()
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["agent"]`),
			`workspace 701200345: ack OK "Success" 701200345, AgentState InboundContact, CallContactEvent Incoming 701200345`)
		r.expect(r.subscribe(firstPanel, `["sessioninfo"]`),
			`panel:701200345 701200345: ack OK "Success" 701200345, CallContactEvent Incoming 701200345, SessionInfo`)
		r.expect(r.register("window-1", `"contactId":55,"subscriptionTypes":["agent"]`),
			`window-1 55: ack OK "Success" 55, AgentState InboundContact`)
		r.expect(r.do("answer"), `workspace 701200345: CallContactEvent Active 701200345`, `panel:701200345 701200345: CallContactEvent Active 701200345`)
	})},
	{"6", "an id without a valid type is an error, whatever the console is set to", seed, onlyMAX, opened(idFilters,
		answered(`"contactId":55,"subscriptionTypes":["nope"]`, `workspace 55: ack ERROR "Invalid Subscription Types" 55`))},
	{"7", "all gets no token, unless the console is set otherwise", inferred, onlyMAX, func(r *rig) {
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, AgentState Available`)
		r.set("token-for-all", true)
		r.expect(r.subscribe("window-1", `["all"]`), `window-1 null: ack OK "Success" null, AgentState Available, SessionInfo`)
	}},
	{"7", "all gets the token, once, and agent does not, if the console is set so", inferred, onlyMAX, opened(allTokens, func(r *rig) {
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, AgentState Available, SessionInfo`)
		r.expect(r.subscribe("window-1", `["all","sessioninfo"]`), `window-1 null: ack OK "Success" null, AgentState Available, SessionInfo`)
		r.expect(r.subscribe("window-2", `["agent"]`), `window-2 null: ack OK "Success" null, AgentState Available`)
	})},
}
