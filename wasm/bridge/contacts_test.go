package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestAContactIsToldByWhatHappenedToIt(t *testing.T) {
	for name, row := range map[string]struct {
		facts [][]wire.Fact
		want  []string
	}{
		"a call that rings is offered": {
			[][]wire.Fact{contact("1", wire.Offered)}, []string{"contact.offered"}},
		"a call that is answered has started": {
			[][]wire.Fact{contact("1", wire.Offered), contact("1", wire.Active)},
			[]string{"contact.offered", "contact.started"}},
		"a call that was first seen on hold has started": {
			[][]wire.Fact{contact("1", wire.Held)}, []string{"contact.started"}},
		"a call starts once": {
			[][]wire.Fact{contact("1", wire.Active), contact("1", wire.Held), contact("1", wire.Active)},
			[]string{"contact.started", "contact.updated", "contact.updated"}},
		"after-call work is a change and no end": {
			[][]wire.Fact{contact("1", wire.Active), contact("1", wire.Wrapup), contact("1", wire.Ended)},
			[]string{"contact.started", "contact.updated", "contact.ended"}},
		"what says nothing new is not told": {
			[][]wire.Fact{contact("1", wire.Active), contact("1", wire.Active)}, []string{"contact.started"}},
		"a contact that was over before it was seen is not told": {
			[][]wire.Fact{contact("1", wire.Ended)}, nil},
		"a mere mention proves that a contact is there": {
			[][]wire.Fact{contact("1", "")}, []string{"contact.started"}},
		"a mere mention does not bring a contact back": {
			[][]wire.Fact{contact("1", wire.Active), {wire.ContactGone{ID: "1"}}, contact("1", "")},
			[]string{"contact.started", "contact.removed"}},
		"late news of after-call work does not bring a contact back": {
			[][]wire.Fact{contact("1", wire.Active), {wire.ContactGone{ID: "1"}}, contact("1", wire.Wrapup)},
			[]string{"contact.started", "contact.removed"}},
		"after-call work that was under way before the page came is there": {
			[][]wire.Fact{contact("1", wire.Wrapup)}, []string{"contact.updated"}},
		"a contact that comes back is there again": {
			[][]wire.Fact{contact("1", wire.Active), {wire.ContactGone{ID: "1"}}, contact("1", wire.Active)},
			[]string{"contact.started", "contact.removed", "contact.started"}},
		"the end of the session ends every contact, the oldest first": {
			[][]wire.Fact{contact("1", wire.Active), contact("2", wire.Offered), {wire.DeskEmptied{}}},
			[]string{"contact.started", "contact.offered", "contact.ended", "contact.removed", "contact.ended", "contact.removed"}},
		"masking pauses the recording": {
			[][]wire.Fact{contact("1", wire.Active), {wire.ContactChanged{ID: "1", Masked: wire.Yes}}, {wire.ContactChanged{ID: "1", Masked: wire.No}}},
			[]string{"contact.started", "contact.updated", "recording.paused", "contact.updated", "recording.resumed"}},
		"a redaction that does not say which is the other of what was": {
			[][]wire.Fact{contact("1", wire.Active), {wire.Redacted{ContactID: "1"}}, {wire.Redacted{ContactID: "1"}}},
			[]string{"contact.started", "contact.updated", "recording.paused", "contact.updated", "recording.resumed"}},
		"the form that does not say which, right after the one that does, changes nothing": {
			[][]wire.Fact{contact("1", wire.Active), {wire.Redacted{ContactID: "1", Paused: wire.Yes}}, {wire.Redacted{ContactID: "1"}}},
			[]string{"contact.started", "contact.updated", "recording.paused"}},
		"a phase that is told counts, whatever was guessed before": {
			[][]wire.Fact{contact("1", wire.Active), {wire.Redacted{ContactID: "1"}},
				{wire.Redacted{ContactID: "1", Paused: wire.Yes}}, {wire.Redacted{ContactID: "1", Paused: wire.No}}},
			[]string{"contact.started", "contact.updated", "recording.paused", "contact.updated", "recording.resumed"}},
		"a kind that is written in another case is no news": {
			[][]wire.Fact{{wire.ContactChanged{ID: "1", SessionType: "web chat"}}, {wire.ContactChanged{ID: "1", SessionType: "Web Chat"}}},
			[]string{"contact.started"}},
		"another kind is": {
			[][]wire.Fact{{wire.ContactChanged{ID: "1", SessionType: "web chat"}}, {wire.ContactChanged{ID: "1", SessionType: "Web Chap"}}},
			[]string{"contact.started", "contact.updated"}},
		"turning to a contact turns from the one before": {
			[][]wire.Fact{contact("1", wire.Active), contact("2", wire.Active), {wire.ContactTurned{ID: "1"}}, {wire.ContactTurned{ID: "2"}}},
			[]string{"contact.started", "contact.started", "contact.focused", "contact.updated", "contact.focused"}},
		"turning away from a contact leaves none in front": {
			[][]wire.Fact{contact("1", wire.Active), {wire.ContactTurned{ID: "1"}}, {wire.ContactTurned{ID: "1", Away: true}}, {wire.ContactTurned{ID: "1"}}},
			[]string{"contact.started", "contact.focused", "contact.updated", "contact.focused"}},
		"turning away from a contact that is not in front is no news": {
			[][]wire.Fact{contact("1", wire.Active), contact("2", wire.Active), {wire.ContactTurned{ID: "1"}}, {wire.ContactTurned{ID: "2", Away: true}}},
			[]string{"contact.started", "contact.started", "contact.focused"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, neutral(t, row.facts))
		})
	}
}

// neutral returns the neutral events that come of facts.
func neutral(t *testing.T, facts [][]wire.Fact) []string {
	t.Helper()
	s := &script{says: make(map[string][]wire.Fact)}
	d := newDesk(t, s)
	d.Forget()
	for _, f := range facts {
		s.says["x"] = f
		d.Deliver("x")
	}
	var types []string
	for _, e := range d.Events {
		if e.Type != wire.Vendor {
			types = append(types, bridgetest.Types([]wire.Event{e})...)
		}
	}
	return types
}

func TestAnAgentIsToldOnceForAllThatOneElementSays(t *testing.T) {
	require.Equal(t, []string{"agent.state", "contact.started"}, neutral(t, [][]wire.Fact{{
		wire.AgentKnown{ID: "9", Email: "mira@crm.test"}, wire.AgentMoved{Status: wire.AgentSignedIn},
		wire.ContactChanged{ID: "1", State: wire.Active},
	}}))
}

func TestAnAgentWhoHandlesContactsIsSignedIn(t *testing.T) {
	s := &script{says: map[string][]wire.Fact{"x": {wire.AgentKnown{ID: "9"}}}}
	d := newDesk(t, s)
	d.Deliver("x")
	require.Equal(t, wire.Agent{Status: wire.AgentSignedIn, ID: "9"}, d.Events[len(d.Events)-1].Payload)
}

func TestRepeatsAreFoundWithinTheirGroupOnly(t *testing.T) {
	login := wire.Repeat{Group: "agent", Digest: 1}
	logout := wire.Repeat{Group: "agent", Digest: 2}
	s := &script{
		says:       map[string][]wire.Fact{"login": nil, "logout": nil, "message": nil},
		repeatable: map[string]wire.Repeat{"login": login, "logout": logout},
	}
	d := newDesk(t, s)
	d.Forget()
	for _, raw := range []string{"login", "login", "logout", "login", "message", "message"} {
		d.Deliver(raw)
	}
	require.Equal(t, []string{"login", "logout", "login", "message", "message"}, d.Types())
}

func TestAMessageIsToldWithItsDirection(t *testing.T) {
	require.Equal(t, []string{"message.received", "message.sent"}, neutral(t, [][]wire.Fact{
		{wire.Wrote{ContactID: "1", Text: "hello"}}, {wire.Wrote{ContactID: "1", Text: "good day", ByAgent: true}},
	}))
}

func TestAContactWithoutAMasterIsItsOwn(t *testing.T) {
	s := &script{says: map[string][]wire.Fact{
		"own": contact("1", wire.Active), "transferred": {wire.ContactChanged{ID: "2", MasterID: "1", State: wire.Active}},
	}}
	d := newDesk(t, s)
	deliver(d, []string{"own", "transferred"})
	require.Equal(t, "1", d.Contacts()["1"].MasterID)
	require.Equal(t, "1", d.Contacts()["2"].MasterID)
}
