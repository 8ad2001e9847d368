package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestOfTwoContactsOneIsSelected(t *testing.T) {
	d := newPage(t, twoCalls())
	deliver(d, []string{"1 active", "2 active", "1 marked", "2 marked"})
	require.False(t, d.Contacts()["1"].Focused)
	require.True(t, d.Contacts()["2"].Focused)
	d.Deliver("2 left")
	require.False(t, d.Contacts()["2"].Focused)
}

func TestAChatThatTheAgentLeavesGetsNoRecord(t *testing.T) {
	s := linkScript()
	s.says["leave a"] = []dialect.Fact{dialect.FocusChanged{ID: "a", Away: true}}
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"new a", "new b"})
	d.Advance(5000)
	deliver(d, []string{"turn a", "turn b", "leave a", "pop 1"})
	require.Equal(t, map[string]string{"a": "", "b": "1"}, recordsOf(d))
}

// A replay tells that a call was answered, and not when.
func TestACallThatIsAnsweredInAReplayIsNotKnownToBeSelected(t *testing.T) {
	s := signs()
	s.registers = true
	s.says["replay"] = []dialect.Fact{
		dialect.Acknowledged{OK: true}, held("2"), dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Offered}, dialect.ContactChanged{ID: "1", State: contract.Active},
	}
	d := newPage(t, s)
	d.Deliver("replay")
	d.CommandFor("1", 1, contract.Hold, true)
	failure, _ := d.Settled(1)
	require.Equal(t, contract.ContactNotFocused, codeOf(failure))
	require.Empty(t, failure.Focused)
}

func TestALineOfAChatIsEmittedWithAllItsFields(t *testing.T) {
	d := newPage(t, &script{says: map[string][]dialect.Fact{"line": {dialect.MessageSent{ContactID: "1", Text: "good day", ByAgent: true}}}})
	d.Deliver("line")
	last := d.Events[len(d.Events)-1]
	require.Equal(t, contract.Event{Type: contract.MessageSent, Payload: contract.Message{ContactID: "1", Text: "good day"}}, last)
}

// All that an adapter said of a contact is forgotten with it; a console's groups of
// events stand for themselves.
func TestEventsOfAContactThatLeftAnAdapterAreEmittedWhenItIsBack(t *testing.T) {
	said := []string{"new a", "status", "status", "end a", "new a", "status"}
	s := chatScript()
	s.says["status"] = chatFacts("a", "")
	s.repeatable["status"] = dialect.Repeat{Group: "status", ID: "a", Digest: 9}
	d := newEmbeddingPage(t, s, choices)
	deliver(d, said)
	require.Equal(t, 2, countOf(vendorTypes(d), "status"))
	d = newPage(t, s)
	deliver(d, said)
	require.Equal(t, 1, countOf(vendorTypes(d), "status"))
}

func TestAChatThatBeginsIsSelectedWhereNoneIs(t *testing.T) {
	s := linkScript()
	s.says["leave a"] = []dialect.Fact{dialect.FocusChanged{ID: "a", Away: true}}
	s.says["call"] = contact("1", contract.Active)
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"call", "new a", "leave a", "new b"})
	require.False(t, d.Contacts()["1"].Focused, "a call has an adapter of its own")
	require.False(t, d.Contacts()["a"].Focused)
	require.True(t, d.Contacts()["b"].Focused)
}

func TestTheStateOfAnAgentAtAnAdapterIsEmittedWithAllItsFields(t *testing.T) {
	d := newEmbeddingPage(t, agentAndChats(), choices)
	d.Deliver("lunch")
	require.Equal(t, contract.Agent{Status: contract.AgentUnavailable, VendorState: "Unavailable", Reason: "Lunch", Since: "2031-04-09T08:15:30.000Z"}, lastAgent(d))
}

func TestOfTwoWithoutANameOneLeaves(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	deliver(d, []string{"new a", "somebody joins", "somebody joins", "somebody leaves"})
	require.Equal(t, []contract.Participant{nameless}, *d.Contacts()["a"].Participants)
}
