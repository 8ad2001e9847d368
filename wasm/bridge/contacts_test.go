package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestTheEventOfAContactNamesWhatHappenedToIt(t *testing.T) {
	for name, row := range map[string]struct {
		facts [][]dialect.Fact
		want  []string
	}{
		"a call that rings is offered": {
			[][]dialect.Fact{contact("1", contract.Offered)}, []string{"contact.offered"}},
		"a call that is answered has started": {
			[][]dialect.Fact{contact("1", contract.Offered), contact("1", contract.Active)},
			[]string{"contact.offered", "contact.started"}},
		"a call that was first seen on hold has started": {
			[][]dialect.Fact{contact("1", contract.Held)}, []string{"contact.started"}},
		"a call starts once": {
			[][]dialect.Fact{contact("1", contract.Active), contact("1", contract.Held), contact("1", contract.Active)},
			[]string{"contact.started", "contact.updated", "contact.updated"}},
		"after-call work is a change and no end": {
			[][]dialect.Fact{contact("1", contract.Active), contact("1", contract.Wrapup), contact("1", contract.Ended)},
			[]string{"contact.started", "contact.updated", "contact.ended"}},
		"what holds nothing new is not emitted": {
			[][]dialect.Fact{contact("1", contract.Active), contact("1", contract.Active)}, []string{"contact.started"}},
		"a contact that was over before it was seen is not emitted": {
			[][]dialect.Fact{contact("1", contract.Ended)}, nil},
		"a mere mention proves that a contact is there": {
			[][]dialect.Fact{contact("1", "")}, []string{"contact.started"}},
		"a mere mention does not bring a contact back": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.ContactRemoved{ID: "1"}}, contact("1", "")},
			[]string{"contact.started", "contact.removed"}},
		"late news of after-call work does not bring a contact back": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.ContactRemoved{ID: "1"}}, contact("1", contract.Wrapup)},
			[]string{"contact.started", "contact.removed"}},
		"after-call work that was under way before the page came is there": {
			[][]dialect.Fact{contact("1", contract.Wrapup)}, []string{"contact.updated"}},
		"a contact that comes back is there again": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.ContactRemoved{ID: "1"}}, contact("1", contract.Active)},
			[]string{"contact.started", "contact.removed", "contact.started"}},
		"the end of the session ends every contact, the oldest first": {
			[][]dialect.Fact{contact("1", contract.Active), contact("2", contract.Offered), {dialect.SessionEnded{}}},
			[]string{"contact.started", "contact.offered", "contact.ended", "contact.removed", "contact.ended", "contact.removed"}},
		"masking pauses the recording": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.ContactChanged{ID: "1", Masked: dialect.Yes}}, {dialect.ContactChanged{ID: "1", Masked: dialect.No}}},
			[]string{"contact.started", "contact.updated", "recording.paused", "contact.updated", "recording.resumed"}},
		"a redaction that does not say which is the other of what was": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.RedactionChanged{ContactID: "1"}}, {dialect.RedactionChanged{ContactID: "1"}}},
			[]string{"contact.started", "contact.updated", "recording.paused", "contact.updated", "recording.resumed"}},
		"the form that does not say which, right after the one that does, changes nothing": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.RedactionChanged{ContactID: "1", Paused: dialect.Yes}}, {dialect.RedactionChanged{ContactID: "1"}}},
			[]string{"contact.started", "contact.updated", "recording.paused"}},
		"a phase that is received counts, whatever was inferred before": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.RedactionChanged{ContactID: "1"}},
				{dialect.RedactionChanged{ContactID: "1", Paused: dialect.Yes}}, {dialect.RedactionChanged{ContactID: "1", Paused: dialect.No}}},
			[]string{"contact.started", "contact.updated", "recording.paused", "contact.updated", "recording.resumed"}},
		"a kind that is written in another case is no news": {
			[][]dialect.Fact{{dialect.ContactChanged{ID: "1", SessionType: "web chat"}}, {dialect.ContactChanged{ID: "1", SessionType: "Web Chat"}}},
			[]string{"contact.started"}},
		"another kind is": {
			[][]dialect.Fact{{dialect.ContactChanged{ID: "1", SessionType: "web chat"}}, {dialect.ContactChanged{ID: "1", SessionType: "Web Chap"}}},
			[]string{"contact.started", "contact.updated"}},
		"turning to a contact turns from the one before": {
			[][]dialect.Fact{contact("1", contract.Active), contact("2", contract.Active), {dialect.FocusChanged{ID: "1"}}, {dialect.FocusChanged{ID: "2"}}},
			[]string{"contact.started", "contact.started", "contact.focused", "contact.updated", "contact.focused"}},
		"leaving a contact leaves none focused": {
			[][]dialect.Fact{contact("1", contract.Active), {dialect.FocusChanged{ID: "1"}}, {dialect.FocusChanged{ID: "1", Away: true}}, {dialect.FocusChanged{ID: "1"}}},
			[]string{"contact.started", "contact.focused", "contact.updated", "contact.focused"}},
		"leaving a contact that is not focused changes nothing": {
			[][]dialect.Fact{contact("1", contract.Active), contact("2", contract.Active), {dialect.FocusChanged{ID: "1"}}, {dialect.FocusChanged{ID: "2", Away: true}}},
			[]string{"contact.started", "contact.started", "contact.focused"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, neutral(t, row.facts))
		})
	}
}

// neutral returns the neutral events that come of facts.
func neutral(t *testing.T, facts [][]dialect.Fact) []string {
	t.Helper()
	s := &script{says: make(map[string][]dialect.Fact)}
	d := newPage(t, s)
	d.Forget()
	for _, f := range facts {
		s.says["x"] = f
		d.Deliver("x")
	}
	var types []string
	for _, e := range d.Events {
		if e.Type != contract.Vendor {
			types = append(types, bridgetest.Types([]contract.Event{e})...)
		}
	}
	return types
}

func TestAnAgentIsEmittedOnceForEachElement(t *testing.T) {
	require.Equal(t, []string{"agent.state", "contact.started"}, neutral(t, [][]dialect.Fact{{
		dialect.AgentIdentified{ID: "9", Email: "mira@crm.test"}, dialect.AgentStateChanged{Status: contract.AgentSignedIn},
		dialect.ContactChanged{ID: "1", State: contract.Active},
	}}))
}

func TestAnAgentWhoHandlesContactsIsSignedIn(t *testing.T) {
	s := &script{says: map[string][]dialect.Fact{"x": {dialect.AgentIdentified{ID: "9"}}}}
	d := newPage(t, s)
	d.Deliver("x")
	require.Equal(t, contract.Agent{Status: contract.AgentSignedIn, ID: "9"}, d.Events[len(d.Events)-1].Payload)
}

func TestRepeatsAreFoundWithinTheirGroupOnly(t *testing.T) {
	login := dialect.Repeat{Group: "agent", Digest: 1}
	logout := dialect.Repeat{Group: "agent", Digest: 2}
	s := &script{
		says:       map[string][]dialect.Fact{"login": nil, "logout": nil, "message": nil},
		repeatable: map[string]dialect.Repeat{"login": login, "logout": logout},
	}
	d := newPage(t, s)
	d.Forget()
	for _, raw := range []string{"login", "login", "logout", "login", "message", "message"} {
		d.Deliver(raw)
	}
	require.Equal(t, []string{"login", "logout", "login", "message", "message"}, d.Types())
}

func TestAMessageIsEmittedWithItsDirection(t *testing.T) {
	require.Equal(t, []string{"message.received", "message.sent"}, neutral(t, [][]dialect.Fact{
		{dialect.MessageSent{ContactID: "1", Text: "hello"}}, {dialect.MessageSent{ContactID: "1", Text: "good day", ByAgent: true}},
	}))
}

func TestAContactWithoutAMasterIsItsOwn(t *testing.T) {
	s := &script{says: map[string][]dialect.Fact{
		"own": contact("1", contract.Active), "transferred": {dialect.ContactChanged{ID: "2", MasterID: "1", State: contract.Active}},
	}}
	d := newPage(t, s)
	deliver(d, []string{"own", "transferred"})
	require.Equal(t, "1", d.Contacts()["1"].MasterID)
	require.Equal(t, "1", d.Contacts()["2"].MasterID)
}
