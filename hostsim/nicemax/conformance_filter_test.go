package nicemax_test

import (
	"slices"

	"github.com/stretchr/testify/assert"

	"github.com/ctibridge/ctibridge/hostsim/pagelink"
)

// The three events of the table: one without a contact, one as the platform writes it, and one that has the key that CXone Agent reads.
const (
	stateEvent  = `{"Type":"AgentState","CurrentState":"Available"}`
	rawCall     = `{"Type":"CallContactEvent","Status":"Active","ContactID":"4005150003"}`
	callWithKey = `{"Type":"CallContactEvent","Status":"Holding","ContactID":"4005150003","contactId":"4005150003"}`

	saysState   = "AgentState Available"
	saysRaw     = "CallContactEvent Active 4005150003"
	saysWithKey = "CallContactEvent Holding 4005150003"
	theContact  = `"contactId":4005150003,`
)

// filtered checks which of the three events a subscription gets, as the elements of one envelope.
func filtered(keys string, envelopeID string, elements string) func(*rig) {
	return func(r *rig) {
		r.register("workspace", keys)
		if elements == "" {
			r.expect(r.console.Deliver(stateEvent, rawCall, callWithKey))
			return
		}
		r.expect(r.console.Deliver(stateEvent, rawCall, callWithKey), "workspace "+envelopeID+": "+elements)
	}
}

const everything = saysState + ", " + saysRaw + ", " + saysWithKey

var filterRules = []rule{
	{"6", "all receives everything", seed, everyProfile, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		r.expect(r.console.Deliver(stateEvent, rawCall, callWithKey, workItem, `{"type":"AgentSessionEnd"}`, `{"Type":"Unheard","ContactId":"6"}`),
			"workspace null: "+everything+", WorkItemContactEvent Active 8, AgentSessionEnd, Unheard")
	}},
	{"6", "types omitted receives everything", ran, cxa, filtered("", "null", everything)},
	{"6", "agent receives what has no contact id", seed, onlyMAX, filtered(`"subscriptionTypes":["agent"]`, "null", saysState)},
	{"6", "agent receives raw contacts too, as they have no contactId", ran, cxa,
		filtered(`"subscriptionTypes":["agent"]`, "null", saysState+", "+saysRaw)},
	{"6", "contacts receives every contact", seed, onlyMAX, func(r *rig) {
		r.subscribe("workspace", `["contacts"]`)
		r.expect(r.console.Deliver(stateEvent, call, voicemail, workItem, digitalOne, textOne), "workspace null: CallContactEvent Active 5, "+
			"VoiceMailContactEvent Active 7, WorkItemContactEvent Active 8, DigitalContactEvent open 9, TextContactEvent Active 10")
	}},
	{"6", "contacts receives no raw contact, only one with contactId", ran, cxa,
		filtered(`"subscriptionTypes":["contacts"]`, "null", saysWithKey)},
	{"6", "contact receives its contact", seed, onlyMAX,
		filtered(theContact+`"subscriptionTypes":["contact"]`, "4005150003", saysRaw+", "+saysWithKey)},
	{"6", "contact with a number receives no raw contact, only one with contactId", ran, cxa,
		filtered(theContact+`"subscriptionTypes":["contact"]`, "4005150003", saysWithKey)},
	{"6", "contact with a string receives nothing, compared strictly with a number", ran, cxa,
		filtered(`"contactId":"4005150003","subscriptionTypes":["contact"]`, "null", "")},
	{"6", "contact with another contact's number receives nothing", seed, everyProfile,
		filtered(`"contactId":55,"subscriptionTypes":["contact"]`, "null", "")},
	{"6", "contact without an id receives nothing", ran, everyProfile, filtered(`"subscriptionTypes":["contact"]`, "null", "")},
	{"6", "sessioninfo receives none of the three", ran, everyProfile, filtered(`"subscriptionTypes":["sessioninfo"]`, "null", "")},
	{"6", "a numeric id without types receives its contact only", niceCode, cxa,
		filtered(`"contactId":4005150003`, "4005150003", saysWithKey)},
	{"6", "a numeric id is forwarded whatever the types", niceCode, cxa,
		filtered(theContact+`"subscriptionTypes":["agent"]`, "4005150003", everything)},
	{"6", "a contactId of 0, '0', '' or null is none: agent receives it, contacts does not", ran, cxa25, emptyIDs},
	{"6", "a contactId of 0, '0', '' or null is none: agent receives it, contacts does not", inferred, midAndOld, emptyIDs},
	{"6", "sessioninfo receives no end of a session, for a type compared in the wrong case", ran, cxa, func(r *rig) {
		r.subscribe("workspace", `["sessioninfo"]`)
		r.expect(r.do("sign-out"))
		r.expect(r.do("sign-in"), "workspace null: SessionInfo")
	}},
	{"6", "agent receives the end of a session and no token", ran, cxa, func(r *rig) {
		r.subscribe("workspace", `["agent"]`)
		r.expect(r.do("sign-out"), "workspace null: AgentSessionEnd")
		r.expect(r.do("sign-in"), "workspace null: "+opening)
	}},
	{"6", "sessioninfo receives no token unless there is a session, all receives any", niceCode, cxa25, func(r *rig) {
		r.subscribe("workspace", `["sessioninfo"]`)
		r.expect(r.console.Deliver(bareToken), "workspace null: SessionInfo")
		r.subscribe("window-1", `["all"]`)
		r.do("sign-out")
		r.expect(r.console.Deliver(bareToken), "window-1 null: SessionInfo")
	}},
	{"6", "all and types omitted receive the token of a new session", niceCode, cxa25, func(r *rig) {
		r.subscribe("workspace", `["all"]`)
		r.register("window-1", "")
		r.do("sign-out")
		r.expect(r.do("sign-in"), "workspace null: "+opening, "window-1 null: "+opening, "workspace null: SessionInfo", "window-1 null: SessionInfo")
	}},
	{"6", "a new session is the batch with AgentSessionStart, and then SessionInfo", niceCode, cxa25, batchThenToken},
	{"6", "a new session is the batch with AgentSessionStart, and then SessionInfo", inferred, midAndOld, batchThenToken},
}

// emptyIDs has an event with each of the values, and one with an id.
func emptyIDs(r *rig) {
	r.subscribe("workspace", `["agent"]`)
	r.subscribe("window-1", `["contacts"]`)
	r.subscribe("window-2", `["contact"]`)
	for _, id := range []string{`0`, `"0"`, `""`, `null`} {
		posts := r.console.Deliver(`{"Type":"Indicator","contactId":` + id + `}`).Posts
		if assert.NotEmpty(r.t, posts, id) {
			assert.Equal(r.t, []string{"workspace"}, frames(posts), id)
		}
	}
	assert.Equal(r.t, []string{"window-1"}, frames(r.console.Deliver(`{"Type":"Indicator","contactId":"55"}`).Posts))
}

// frames names each window that was posted to, once.
func frames(posts []pagelink.Post) (names []string) {
	for _, post := range posts {
		if !slices.Contains(names, post.Frame) {
			names = append(names, post.Frame)
		}
	}
	return names
}

func batchThenToken(r *rig) {
	r.do("sign-out")
	r.subscribe("workspace", `["all"]`)
	r.expect(r.do("sign-in"), "workspace null: "+opening, "workspace null: SessionInfo")
}
