package max_test

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

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

var unready = max.Options{WithoutReferences: true}

var snapshotMAXRules = []rule{
	{"7", "all gets the agent's state and every contact", seed, onlyMAX, registered(`"subscriptionTypes":["all"]`,
		`workspace null: ack OK "Success" null, AgentState InboundContact, CallContactEvent Holding 701200345`)},
	{"7", "agent gets the agent's state without the token", seed, onlyMAX, registered(`"subscriptionTypes":["agent"]`,
		`workspace null: ack OK "Success" null, AgentState InboundContact`)},
	{"7", "contact gets its contact", seed, onlyMAX, registered(`"contactId":701200345,"subscriptionTypes":["contact"]`,
		`workspace 701200345: ack OK "Success" 701200345, CallContactEvent Holding 701200345`)},
	{"7", "contact gets nothing of a contact that MAX does not know", seed, onlyMAX,
		registered(`"contactId":55,"subscriptionTypes":["contact"]`, `workspace 55: ack OK "Success" 55`)},
	{"7", "contacts gets every contact", seed, onlyMAX, registered(`"subscriptionTypes":["contacts"]`,
		`workspace null: ack OK "Success" null, CallContactEvent Holding 701200345`)},
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
		r.ring()
		r.expect(r.subscribe(firstPanel, `["contact"]`),
			`panel:701200345 701200345: ack OK "Success" 701200345, CallContactEvent Incoming 701200345`)
	})},
	{"7", "stored events hold nothing for sessioninfo but the token", inferred, onlyMAX, opened(unready, func(r *rig) {
		r.expect(r.subscribe("workspace", `["sessioninfo"]`), `workspace null: ack OK "Success" null, SessionInfo`)
	})},
	{"7", "stored events hold no start of a session that there is not", inferred, onlyMAX,
		opened(max.Options{WithoutReferences: true, WithoutSession: true}, func(r *rig) {
			r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, AgentState Unavailable`)
		})},
	{"7", "once MAX has its references, the snapshot is the guaranteed one", seed, onlyMAX, opened(unready, func(r *rig) {
		r.expect(r.set("references", true))
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, AgentState Available`)
	})},
	{"7", "references that are lost make MAX store again from the session's beginning", inferred, onlyMAX, func(r *rig) {
		r.ring()
		r.set("references", false)
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" null, `+
			strings.Replace(opening, "Available", "InboundContact", 1)+`, CallContactEvent Incoming 701200345`)
	}},
	{"7", "live events do not depend on references", seed, onlyMAX, opened(unready, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.expect(r.ring(), `workspace null: AgentState InboundContact`)
	})},
}

const (
	voicemailEnds = `{"Type":"VoiceMailContactEvent","ContactID":"7","Status":"Discarded","FinalState":"True"}`
	workItem      = `{"Type":"WorkItemContactEvent","ContactID":"8","Status":"Active","FinalState":"False"}`
	digitalOne    = `{"Type":"DigitalContactEvent","ContactID":"9","Status":"open"}`
	textOne       = `{"Type":"TextContactEvent","ContactID":"10","Status":"Active"}`
	call          = `{"Type":"CallContactEvent","ContactID":"5","Status":"Active","FinalState":"False"}`
)

// polled checks the snapshot of contacts, element by element, after a batch.
func polled(want []string, batch ...string) func(*rig) {
	return func(r *rig) {
		r.console.Deliver(batch...)
		line := strings.Join(append(want, `ack OK "Success" `+absent(r)), ", ")
		r.expect(r.subscribe("workspace", `["contacts"]`), "workspace null: "+line)
	}
}

// absent is how the profile writes the contactId of an acknowledgement that has none.
func absent(r *rig) string {
	if r.profile == max.ProfileCXA25 {
		return "undefined"
	}
	return "null"
}

var snapshotCXARules = []rule{
	{"7", "the order is agent, contacts, contact by id, token, acknowledgement", niceCode, cxa25,
		registered(`"contactId":701200345,"subscriptionTypes":["sessioninfo","contact","contacts","agent"]`,
			`workspace 701200345: AgentState InboundContact, CallContactEvent Holding 701200345, CallContactEvent Holding 701200345, `+
				`SessionInfo, ack OK "Success" 701200345`)},
	{"7", "all gets the agent's state, every contact and the token", ran, cxa25, registered(`"subscriptionTypes":["all"]`,
		`workspace null: AgentState InboundContact, CallContactEvent Holding 701200345, SessionInfo, ack OK "Success" undefined`)},
	{"7", "contact gets its contact by number", ran, cxa25, registered(`"contactId":701200345,"subscriptionTypes":["contact"]`,
		`workspace 701200345: CallContactEvent Holding 701200345, ack OK "Success" 701200345`)},
	{"7", "contact gets nothing by string", inferred, cxa25, registered(`"contactId":"701200345","subscriptionTypes":["contact"]`,
		`workspace "701200345": ack OK "Success" "701200345"`)},
	{"7", "sessioninfo gets the token alone", ran, cxa25, registered(`"subscriptionTypes":["sessioninfo"]`,
		`workspace null: SessionInfo, ack OK "Success" undefined`)},
	{"7", "before an AgentState has been seen there is the acknowledgement alone, although there is a token", ran, cxa25, opened(unready, func(r *rig) {
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: ack OK "Success" undefined`)
		r.expect(r.set("references", true), `workspace null: AgentState Available`)
		r.expect(r.subscribe("window-1", `["all"]`), `window-1 null: AgentState Available, SessionInfo, ack OK "Success" undefined`)
	})},
	{"7", "contacts are in ascending order of id", ran, cxaSnapshot, polled(
		[]string{"CallContactEvent Active 5", "WorkItemContactEvent Active 8", "CallContactEvent Active 30", "CallContactEvent Active 4005150003"},
		`{"Type":"CallContactEvent","ContactID":"30","Status":"Active"}`, rawCall, workItem, call)},
	{"7", "ids that are no array index come last, in the order in which they came", inferred, cxaSnapshot, polled(
		[]string{"CallContactEvent Active 5", "CallContactEvent Active 900719925474010003", "CallContactEvent Active 900719925474010002"},
		`{"Type":"CallContactEvent","ContactID":"900719925474010003","Status":"Active"}`,
		`{"Type":"CallContactEvent","ContactID":"900719925474010002","Status":"Active"}`, call)},
	{"7", "a work item alone is skipped", ran, cxaSnapshot, polled(nil, workItem)},
	{"7", "a work item beside a call is not skipped", ran, cxaSnapshot,
		polled([]string{"CallContactEvent Active 5", "WorkItemContactEvent Active 8"}, workItem, call)},
	{"7", "a work item beside a voicemail is not skipped", niceCode, cxaSnapshot,
		polled([]string{"VoiceMailContactEvent Discarded 7", "WorkItemContactEvent Active 8"}, workItem, voicemailEnds)},
	{"7", "a voicemail that ended reappears", niceCode, cxaSnapshot,
		polled([]string{"VoiceMailContactEvent Discarded 7"}, voicemailEnds)},
	{"7", "digital and text contacts are never in it", niceCode, cxaSnapshot,
		polled([]string{"CallContactEvent Active 5"}, digitalOne, textOne, call)},
	{"7", "the last raw event of a contact is what is sent", ran, cxaSnapshot,
		polled([]string{"CallContactEvent Holding 5"}, call, `{"Type":"CallContactEvent","ContactID":"5","Status":"Holding","FinalState":"False"}`)},
	{"7", "a contact in after-call work vanishes, for the text False is truthy", ran, cxaSnapshot,
		polled(nil, call, `{"Type":"CallContactEvent","ContactID":"5","Status":"Disconnected","FinalState":"False"}`)},
	{"7", "a contact that disconnected with an empty FinalState stays", niceCode, cxaSnapshot,
		polled([]string{"CallContactEvent Disconnected 5"}, call, `{"Type":"CallContactEvent","ContactID":"5","Status":"Disconnected","FinalState":""}`)},
	{"7", "a contact in after-call work is in the snapshot", seed, onlyMAX, func(r *rig) {
		r.talk()
		r.do("hangup")
		r.expect(r.subscribe("workspace", `["contacts"]`), `workspace null: ack OK "Success" null, CallContactEvent Disconnected 701200345`)
	}},
}
