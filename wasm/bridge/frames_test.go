package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func chatScript() *script {
	s := linkScript()
	mira := dialect.AgentIdentified{ID: "4102"}
	s.says["in"] = []dialect.Fact{mira, dialect.AgentStateChanged{Status: contract.AgentSignedIn}}
	s.says["out"] = []dialect.Fact{mira, dialect.AgentStateChanged{Status: contract.AgentSignedOut}}
	s.says["nothing"], s.says["redact"] = nil, []dialect.Fact{dialect.RedactionChanged{ContactID: "a", Paused: dialect.Yes}}
	s.says["new c"] = append([]dialect.Fact{mira}, chatFacts("c", contract.Active)...)
	s.repeatable = map[string]dialect.Repeat{
		"in": {Group: "agent", Digest: 1}, "out": {Group: "agent", Digest: 2},
		"new a": {Group: "session", ID: "a", Digest: 3}, "end a": {Group: "session", ID: "a", Digest: 4},
	}
	return s
}

func agentOf(d *bridgetest.Page) contract.AgentStatus {
	status := contract.AgentUnknown
	for _, e := range d.Events {
		if a, ok := e.Payload.(contract.Agent); ok {
			status = a.Status
		}
	}
	return status
}

func adaptersOf(d *bridgetest.Page) map[int]contract.AdapterState {
	states := map[int]contract.AdapterState{}
	for _, e := range d.Events {
		if a, ok := e.Payload.(contract.Adapter); ok {
			states[a.Index] = a.State
		}
	}
	return states
}

func TestEachAdapterSignsItsAgentInAndOutByItself(t *testing.T) {
	type at = struct {
		frame int
		say   string
	}
	const in, out = contract.AdapterSignedIn, contract.AdapterSignedOut
	for name, row := range map[string]struct {
		said     []at
		agent    contract.AgentStatus
		adapters map[int]contract.AdapterState
	}{
		"in at one": {[]at{{0, "in"}}, contract.AgentSignedIn, map[int]contract.AdapterState{0: in}},
		"in at both, out of one": {[]at{{0, "in"}, {1, "in"}, {0, "out"}},
			contract.AgentSignedIn, map[int]contract.AdapterState{0: out, 1: in}},
		"in at both, out of both": {[]at{{0, "in"}, {1, "in"}, {0, "out"}, {1, "out"}},
			contract.AgentSignedOut, map[int]contract.AdapterState{0: out, 1: out}},
		"out of the only one": {[]at{{0, "in"}, {0, "out"}}, contract.AgentSignedOut, map[int]contract.AdapterState{0: out}},
		"a lost sign-in shows when the agent takes a session": {[]at{{1, "new c"}, {0, "in"}, {0, "out"}},
			contract.AgentSignedIn, map[int]contract.AdapterState{0: out, 1: in}},
		"a lost sign-in shows when the adapter speaks of a session, whoever has it": {[]at{{1, "new a"}},
			contract.AgentSignedIn, map[int]contract.AdapterState{1: in}},
		"or of a redaction in one": {[]at{{1, "redact"}}, contract.AgentSignedIn, map[int]contract.AdapterState{1: in}},
		"the end of a session shows nothing": {[]at{{1, "end a"}},
			contract.AgentUnknown, map[int]contract.AdapterState{1: contract.AdapterResponding}},
		"what is said of a session after a sign-out is late": {[]at{{1, "in"}, {1, "out"}, {1, "new a"}},
			contract.AgentSignedOut, map[int]contract.AdapterState{1: out}},
		"one that says what nobody knows": {[]at{{1, "nothing"}}, contract.AgentUnknown, map[int]contract.AdapterState{1: contract.AdapterResponding}},
		"one that only speaks":            {[]at{{1, "pop 1"}}, contract.AgentUnknown, map[int]contract.AdapterState{1: contract.AdapterResponding}},
	} {
		t.Run(name, func(t *testing.T) {
			d := bridgetest.NewEmbeddingPage(chatScript(), timeout, choices)
			d.Step(bridge.Started{})
			for _, s := range row.said {
				d.DeliverFrom(s.frame, s.say)
			}
			require.Equal(t, row.agent, agentOf(d))
			require.Equal(t, row.adapters, adaptersOf(d))
		})
	}
}

func TestSigningOutEndsWhatTheAdapterHeld(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	d.DeliverFrom(0, "in")
	d.DeliverFrom(0, "new a")
	d.DeliverFrom(1, "new b")
	d.Forget()
	d.DeliverFrom(0, "out")
	require.Equal(t, []string{"out", "adapter.state", "contact.ended", "contact.removed"}, d.Types()[:4])
	ended := d.Events[2].Payload.(contract.Contact)
	require.Equal(t, "a", ended.ID, "and not the other adapter's")
	require.True(t, ended.Assumed)
}

func TestAPageThatTheConsoleFramesReceivesNothingAboutAdapters(t *testing.T) {
	d := newPage(t, chatScript())
	d.Forget()
	d.Deliver("in")
	d.Deliver("pop 1")
	d.Step(bridge.Reloaded{At: 5})
	require.Equal(t, []string{"in", "agent.state", "pop 1"}, d.Types())
}

func TestTheTwoFormsOfARedactionMayTakeTurns(t *testing.T) {
	s := &script{says: map[string][]dialect.Fact{
		"call": contact("1", contract.Active), "start": {dialect.RedactionChanged{ContactID: "1", Paused: dialect.Yes}}, "bare": {dialect.RedactionChanged{ContactID: "1"}},
	}}
	d := newEmbeddingPage(t, s, choices)
	for _, word := range []string{"call", "start", "bare"} {
		d.Deliver(word)
		d.Advance(1000)
	}
	require.False(t, d.Contacts()["1"].Masked)
}

func TestARepeatedRedactionShowsThatItsCallIsStillThere(t *testing.T) {
	for again, left := range map[string]int{"start": 1, "nothing": 0} {
		s := &script{
			says: map[string][]dialect.Fact{
				"call": contact("1", contract.Active), "start": {dialect.RedactionChanged{ContactID: "1", Paused: dialect.Yes}}, "nothing": nil,
			},
			repeatable: map[string]dialect.Repeat{"start": {Group: "redaction", ID: "1", Digest: 1}},
		}
		d := newEmbeddingPage(t, s, choices)
		deliver(d, []string{"call", "start"})
		d.Advance(5000)
		d.Step(bridge.Reloaded{At: 5000})
		d.Deliver(again)
		d.Advance(choices.ReconcileTimeout)
		require.Len(t, d.Contacts(), left, again)
	}
}

func TestASignInIsEmittedForItsAdapterToo(t *testing.T) {
	s := chatScript()
	s.says["in"] = []dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentSignedIn}}
	d := newEmbeddingPage(t, s, choices)
	d.Forget()
	d.DeliverFrom(1, "in")
	var states []contract.Adapter
	for _, e := range d.Events {
		if a, is := e.Payload.(contract.Adapter); is {
			states = append(states, a)
		}
	}
	require.Equal(t, []contract.Adapter{{Index: 1, State: contract.AdapterResponding}, {Index: 1, State: contract.AdapterSignedIn}}, states)
}
