package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func transferBy(from contract.Participant) []dialect.Fact {
	return []dialect.Fact{dialect.Transferred{ContactID: "a", Transfer: contract.Transfer{From: from, To: otto}}}
}

// Only a contact that this page's agent transferred may have left without a word.
func TestOnlyTheAgentsOwnTransferIsWaitedFor(t *testing.T) {
	for name, row := range map[string]struct {
		from contract.Participant
		over bool
	}{
		"by this agent":                     {contract.Participant{Kind: contract.AgentParticipant, ID: "4102"}, true},
		"by another agent":                  {otto, false},
		"by nobody who is named":            {contract.Participant{Kind: contract.AgentParticipant}, false},
		"by a program with the agent's id":  {contract.Participant{Kind: contract.VirtualAgent, ID: "4102"}, false},
		"by a customer with the agent's id": {contract.Participant{Kind: contract.CustomerParticipant, ID: "4102"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			f := choices
			f.TransferTimeout = 5000
			s := companyScript()
			s.says["transfer"] = transferBy(row.from)
			d := newEmbeddingPage(t, s, f)
			deliver(d, []string{"in", "new a", "transfer"})
			d.Advance(60_000)
			require.Equal(t, row.over, len(d.Contacts()) == 0)
		})
	}
}

func TestNobodyIsTakenForAnAgentWhoIsNotKnown(t *testing.T) {
	f := choices
	f.TransferTimeout = 5000
	s := companyScript()
	s.says["transfer"] = transferBy(nameless)
	d := newEmbeddingPage(t, s, f)
	deliver(d, []string{"new a", "somebody joins", "transfer"})
	require.Equal(t, []contract.Participant{nameless}, *d.Contacts()["a"].Participants)
	d.Advance(60_000)
	require.Len(t, d.Contacts(), 1)
}

func TestAConsoleThatFramesThePageWaitsForNothingAfterATransfer(t *testing.T) {
	s := companyScript()
	s.says["transfer"] = transferBy(contract.Participant{Kind: contract.AgentParticipant, ID: "4102"})
	d := newPage(t, s)
	deliver(d, []string{"in", "new a", "transfer"})
	require.Zero(t, d.Timers())
	require.Contains(t, d.Types(), "contact.transferred")
}

func TestAParticipantWhoIsNamedLaterGetsAllFields(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	deliver(d, []string{"new a", "unnamed program joins", "program joins"})
	require.Equal(t, []contract.Participant{program}, *d.Contacts()["a"].Participants)
	deliver(d, []string{"renamed program joins"})
	require.Equal(t, []contract.Participant{program}, *d.Contacts()["a"].Participants, "and keeps it where less is said")
}

// Ids are counted apart for each kind.
func TestOneOfAnotherKindWithTheSameIDIsAnother(t *testing.T) {
	s := companyScript()
	twin := contract.Participant{Kind: contract.CustomerParticipant, ID: otto.ID}
	s.says["twin joins"] = []dialect.Fact{dialect.ParticipantJoined{Change: contract.ParticipantChange{ContactID: "a", Participant: twin}}}
	s.says["twin leaves"] = []dialect.Fact{dialect.ParticipantLeft{Change: contract.ParticipantChange{ContactID: "a", Participant: twin}}}
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"new a", "otto joins", "twin joins"})
	require.Equal(t, []contract.Participant{otto, twin}, *d.Contacts()["a"].Participants)
	d.Deliver("twin leaves")
	require.Equal(t, []contract.Participant{otto}, *d.Contacts()["a"].Participants)
}

// Of several of a kind the one that is named leaves, wherever it stands.
func TestOneWhoLeavesIsFoundByItsOwnID(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	deliver(d, []string{"new a", "otto joins", "other program joins", "program joins", "program leaves"})
	require.Equal(t, []contract.Participant{otto, {Kind: contract.VirtualAgent, ID: "13"}}, *d.Contacts()["a"].Participants)
	deliver(d, []string{"somebody leaves"})
	require.Equal(t, []contract.Participant{{Kind: contract.VirtualAgent, ID: "13"}}, *d.Contacts()["a"].Participants, "the only agent need not be named")
	deliver(d, []string{"somebody joins", "otto joins", "somebody joins", "somebody leaves"})
	require.Equal(t, []contract.Participant{{Kind: contract.VirtualAgent, ID: "13"}, otto}, *d.Contacts()["a"].Participants, "one without a name leaves without one")
}
