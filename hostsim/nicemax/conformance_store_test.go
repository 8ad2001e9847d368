package nicemax_test

import (
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

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
	if r.profile == nicemax.ProfileCXA25 {
		return "undefined"
	}
	return "null"
}

// storeRules are about what CXone Agent keeps of the poll for the snapshot.
var storeRules = []rule{
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
