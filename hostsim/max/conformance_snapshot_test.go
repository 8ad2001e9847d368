package max_test

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

// atSeveral checks the elements that come with a registration's acknowledgement, at a desk with a call on hold, a chat, a work item and a case.
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

var unready = max.Options{WithoutReferences: true}

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
	voicemail     = `{"Type":"VoiceMailContactEvent","ContactID":"7","Status":"Active","FinalState":"False"}`
	voicemailEnds = `{"Type":"VoiceMailContactEvent","ContactID":"7","Status":"Discarded","FinalState":"True"}`
	workItem      = `{"Type":"WorkItemContactEvent","ContactID":"8","Status":"Active","FinalState":"False"}`
	digitalOne    = `{"Type":"DigitalContactEvent","ContactID":"9","Status":"open"}`
	textOne       = `{"Type":"TextContactEvent","ContactID":"10","Status":"Active"}`
	call          = `{"Type":"CallContactEvent","ContactID":"5","Status":"Active","FinalState":"False"}`
	callWrapsUp   = `{"Type":"CallContactEvent","ContactID":"5","Status":"Disconnected","FinalState":"False"}`
	callIsOver    = `{"Type":"CallContactEvent","ContactID":"5","Status":"Disconnected","FinalState":"True"}`
)

// withoutKey has one call with the key and two without it.
func withoutKey(r *rig) {
	polled([]string{"CallContactEvent Active 5"}, call, `{"Type":"CallContactEvent","ContactId":"6","Status":"Active"}`,
		`{"Type":"CallContactEvent","contactId":"7","Status":"Active"}`)(r)
}

// refusedItem has the same change twice, refused and taken.
func refusedItem(r *rig) {
	const interrupted = `{"Type":"WorkItemContactEvent","ContactID":"8","Status":"Interrupted","FinalState":"False","RefusalTimeout":"`
	polled([]string{"CallContactEvent Active 5", "WorkItemContactEvent Active 8"}, call, workItem, interrupted+`"}`)(r)
	r.unregister("workspace")
	polled([]string{"CallContactEvent Active 5", "WorkItemContactEvent Interrupted 8"}, interrupted+`30"}`)(r)
}

func refusedState(r *rig) {
	const away = `{"Type":"AgentState","CurrentState":"Unavailable","LastStateChangeTime":"`
	r.console.Deliver(away + `"}`)
	r.expect(r.subscribe("workspace", `["agent"]`), `workspace null: AgentState Available, ack OK "Success" `+absent(r))
	r.unregister("workspace")
	r.console.Deliver(away + `2031-04-09T08:15:30.000Z"}`)
	r.expect(r.subscribe("workspace", `["agent"]`), `workspace null: AgentState Unavailable, ack OK "Success" `+absent(r))
}

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
	{"7", "the order is agent, contacts, token, acknowledgement", niceCode, cxa25, registered(`"subscriptionTypes":["sessioninfo","contacts","agent"]`,
		`workspace null: AgentState InboundContact, CallContactEvent Holding 701200345, SessionInfo, ack OK "Success" undefined`)},
	{"7", "the order is agent, contact by id, token, acknowledgement", niceCode, cxa25,
		registered(`"contactId":701200345,"subscriptionTypes":["sessioninfo","contact","agent"]`,
			`workspace 701200345: AgentState InboundContact, CallContactEvent Holding 701200345, SessionInfo, ack OK "Success" 701200345`)},
	{"7", "all gets the agent's state, every call, voicemail and work item, and the token", ran, cxa25, func(r *rig) {
		r.console.Deliver(call, voicemail, workItem, rawCall)
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: AgentState Available, CallContactEvent Active 5, VoiceMailContactEvent Active 7, `+
			`WorkItemContactEvent Active 8, CallContactEvent Active 4005150003, SessionInfo, ack OK "Success" undefined`)
	}},
	{"7", "contact gets its contact by number", ran, cxa25, registered(`"contactId":701200345,"subscriptionTypes":["contact"]`,
		`workspace 701200345: CallContactEvent Holding 701200345, ack OK "Success" 701200345`)},
	{"7", "contact gets its contact by string", ran, cxa25, registered(`"contactId":"701200345","subscriptionTypes":["contact"]`,
		`workspace "701200345": CallContactEvent Holding 701200345, ack OK "Success" "701200345"`)},
	{"7", "a contactId brings its contact whatever the types", ran, cxa25, func(r *rig) {
		r.talk()
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["agent"]`),
			`workspace 701200345: AgentState InboundContact, CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-1", `"contactId":701200345,"subscriptionTypes":["agentassist"]`),
			`window-1 701200345: CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-2", `"contactId":701200345`), `window-2 701200345: CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-3", `"contactId":55,"subscriptionTypes":["agent"]`),
			`window-3 55: AgentState InboundContact, ack OK "Success" 55`)
	}},
	{"7", "a contactId brings its contact without any voice contact", ran, cxa25, func(r *rig) {
		r.console.Deliver(workItem)
		r.expect(r.register("workspace", `"contactId":8,"subscriptionTypes":["contacts"]`),
			`workspace 8: WorkItemContactEvent Active 8, ack OK "Success" 8`)
	}},
	{"7", "a contactId brings its contact once, beside contacts and beside all", ran, cxa25, func(r *rig) {
		r.talk()
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["contacts","contact"]`),
			`workspace 701200345: CallContactEvent Active 701200345, ack OK "Success" 701200345`)
		r.expect(r.register("window-1", `"contactId":701200345,"subscriptionTypes":["all"]`),
			`window-1 701200345: AgentState InboundContact, CallContactEvent Active 701200345, SessionInfo, ack OK "Success" 701200345`)
	}},
	{"7", "a contactId brings nothing before an AgentState has been seen", ran, cxa25, opened(unready, func(r *rig) {
		r.ring()
		r.set("references", true)
		r.set("references", false)
		r.expect(r.register("workspace", `"contactId":701200345,"subscriptionTypes":["contact"]`), `workspace 701200345: ack OK "Success" 701200345`)
	})},
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
		polled([]string{"VoiceMailContactEvent Active 7", "WorkItemContactEvent Active 8"}, workItem, voicemail)},
	{"7", "a voicemail that ended reappears beside a call", niceCode, cxaSnapshot,
		polled([]string{"CallContactEvent Active 5", "VoiceMailContactEvent Discarded 7"}, voicemail, voicemailEnds, call)},
	{"7", "digital and text contacts are never in it", niceCode, cxaSnapshot,
		polled([]string{"CallContactEvent Active 5"}, digitalOne, textOne, call)},
	{"7", "the last raw event of a contact is what is sent", ran, cxaSnapshot,
		polled([]string{"CallContactEvent Holding 5"}, call, `{"Type":"CallContactEvent","ContactID":"5","Status":"Holding","FinalState":"False"}`)},
	{"7", "a contact in after-call work vanishes, for the text False is truthy", ran, cxaSnapshot,
		polled(nil, call, callWrapsUp)},
	{"7", "a call in after-call work lets work items through", ran, cxa25,
		polled([]string{"WorkItemContactEvent Active 8"}, workItem, call, callWrapsUp)},
	{"7", "a call in after-call work lets work items through", inferred, cxaMid,
		polled([]string{"WorkItemContactEvent Active 8"}, workItem, call, callWrapsUp)},
	{"7", "a call that is over lets nothing through", ran, cxa25, polled(nil, workItem, call, callWrapsUp, callIsOver)},
	{"7", "a call that is over lets nothing through", inferred, cxaMid, polled(nil, workItem, call, callWrapsUp, callIsOver)},
	{"7", "a voicemail that ended lets nothing through, itself neither", ran, cxa25, polled(nil, workItem, voicemail, voicemailEnds)},
	{"7", "a voicemail that ended lets nothing through, itself neither", inferred, cxaMid, polled(nil, workItem, voicemail, voicemailEnds)},
	{"7", "an event without the key ContactID is not stored", ran, cxa25, withoutKey},
	{"7", "an event without the key ContactID is not stored", inferred, cxaMid, withoutKey},
	{"7", "a work item with an empty RefusalTimeout is not stored, and its old state stays", ran, cxa25, refusedItem},
	{"7", "a work item with an empty RefusalTimeout is not stored, and its old state stays", inferred, cxaMid, refusedItem},
	{"7", "an AgentState with an empty LastStateChangeTime is not stored, and the old state stays", ran, cxa25, refusedState},
	{"7", "an AgentState with an empty LastStateChangeTime is not stored, and the old state stays", inferred, cxaMid, refusedState},
	{"7", "the simulator's own events are stored: a work item and an agent's state", inferred, cxaSnapshot, func(r *rig) {
		r.talk()
		r.do("work-item")
		r.do("hangup")
		r.expect(r.subscribe("workspace", `["agent","contacts"]`),
			`workspace null: AgentState Unavailable, WorkItemContactEvent Incoming 701200346, ack OK "Success" `+absent(r))
	}},
	{"7", "a page that reloads during after-call work finds no contact in the snapshot", ran, cxa25, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		r.talk()
		r.do("hangup")
		r.unregister("workspace")
		r.expect(r.subscribe("workspace", `["all"]`), `workspace null: AgentState Unavailable, SessionInfo, ack OK "Success" undefined`)
	}},
	{"7", "a contact that disconnected with an empty FinalState stays", niceCode, cxaSnapshot,
		polled([]string{"CallContactEvent Disconnected 5"}, call, `{"Type":"CallContactEvent","ContactID":"5","Status":"Disconnected","FinalState":""}`)},
	{"7", "a contact in after-call work is in the snapshot", seed, onlyMAX, func(r *rig) {
		r.talk()
		r.do("hangup")
		r.expect(r.subscribe("workspace", `["contacts"]`), `workspace null: ack OK "Success" null, CallContactEvent Disconnected 701200345`)
	}},
}
