package nicemax_test

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
)

// atSeveral checks the elements that come with a registration's acknowledgement, with a call on hold, a chat, a work item and a case.
func atSeveral(keys, line string) func(*rig) {
	return func(r *rig) {
		r.after(`ring`, `answer`, `hold`, `chat`, `work-item`, `digital`)
		r.expect(r.register("workspace", keys), line)
	}
}

const several = "CallContactEvent Holding 701200345, TextContactEvent Incoming 701200346, WorkItemContactEvent Incoming 701200347, " +
	"DigitalContactEvent new 701200348"

// registered checks the elements that come with a registration's acknowledgement, in a call on hold.
func registered(keys, line string) func(*rig) {
	return func(r *rig) {
		r.talk()
		r.do("hold")
		r.expect(r.register("workspace", keys), line)
	}
}

// The events that a session opens with.
const opening = "AgentSessionStart, MchAgentSettingsChangeEvent, AgentLeg Active, AgentState Available"

var unready = nicemax.Options{Faults: []fault.Name{faults.NoReferences}}

var snapshotMAXRules = []rule{
	{"7", "all gets the agent's state and every contact", seed, onlyMAX, atSeveral(`"subscriptionTypes":["all"]`,
		`workspace null: ack OK "Success" null, AgentState InboundContact, `+several)},
	{"7", "agent gets the agent's state without the token", seed, onlyMAX, registered(`"subscriptionTypes":["agent"]`,
		`workspace null: ack OK "Success" null, AgentState InboundContact`)},
	{"7", "contact gets its contact", seed, onlyMAX, atSeveral(`"contactId":701200345,"subscriptionTypes":["contact"]`,
		`workspace 701200345: ack OK "Success" 701200345, CallContactEvent Holding 701200345`)},
	{"7", "contact gets nothing of a contact that MAX does not know", seed, onlyMAX,
		registered(`"contactId":55,"subscriptionTypes":["contact"]`, `workspace 55: ack OK "Success" 55`)},
	{"7", "contacts gets every contact", seed, onlyMAX, atSeveral(`"subscriptionTypes":["contacts"]`,
		`workspace null: ack OK "Success" null, `+several)},
	{"7", "before MAX has its references, all is given every stored poll event", seed, onlyMAX, opened(unready, func(r *rig) {
		r.ring()
		r.do("answer")
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, `+opening+
			`, AgentState InboundContact, CallContactEvent Incoming 701200345, CallContactEvent Active 701200345`)
	})},
	{"7", "stored events pass the filter of agent", seed, onlyMAX, opened(unready, func(r *rig) {
		r.ring()
		r.expect(r.subscribe("workspace", `["agent"]`), `workspace null: ack OK "Success" null, `+opening+`, AgentState InboundContact`)
	})},
	{"7", "stored events pass the filter of contacts", seed, onlyMAX, opened(unready, func(r *rig) {
		r.ring()
		r.do("answer")
		r.expect(r.subscribe("workspace", `["contacts"]`),
			`workspace null: ack OK "Success" null, CallContactEvent Incoming 701200345, CallContactEvent Active 701200345`)
	})},
	{"7", "stored events pass the filter of a panel's contact", seed, onlyMAX, opened(unready, func(r *rig) {
		r.after(`ring`, `chat`)
		r.expect(r.subscribe(firstPanel, `["contact"]`),
			`panel:701200345 701200345: ack OK "Success" 701200345, CallContactEvent Incoming 701200345`)
	})},
	{"7", "stored events hold nothing for sessioninfo but the token", inferred, onlyMAX, opened(unready, func(r *rig) {
		r.expect(r.subscribe("workspace", `["sessioninfo"]`), `workspace null: ack OK "Success" null, SessionInfo`)
	})},
	{"7", "stored events hold no start of a session that there is not", inferred, onlyMAX,
		opened(nicemax.Options{Faults: []fault.Name{faults.NoReferences}, WithoutSession: true}, func(r *rig) {
			r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, AgentState Unavailable`)
		})},
	{"7", "once MAX has its references, the snapshot is the guaranteed one", seed, onlyMAX, opened(unready, func(r *rig) {
		r.expect(r.set("no-references", false))
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, AgentState Available`)
	})},
	{"7", "references that are lost make MAX store again from the session's beginning", inferred, onlyMAX, func(r *rig) {
		r.ring()
		r.set("no-references", true)
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, `+
			strings.Replace(opening, "Available", "InboundContact", 1)+`, CallContactEvent Incoming 701200345`)
	}},
	{"7", "live events do not depend on references", seed, onlyMAX, opened(unready, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.expect(r.ring(), `workspace null: AgentState InboundContact`)
	})},
}
