package bridge_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// An acknowledgement alone confirms nothing of what the page knew, however little.
func TestWhateverThePageKnewIsMarkedByAnAnswerWithoutAState(t *testing.T) {
	for name, row := range map[string][]dialect.Fact{
		"a contact alone": contact("7", contract.Active), "an agent alone": {dialect.AgentStateChanged{Status: contract.AgentBusy}},
	} {
		t.Run(name, func(t *testing.T) {
			s := registering()
			s.says["known"] = row
			d := bridgetest.NewPage(s, timeout)
			d.Step(bridge.Started{Popout: true})
			deliver(d, []string{"ok", "known"})
			d.Step(bridge.Visible{})
			d.Deliver("ok")
			for _, c := range d.Contacts() {
				require.True(t, c.Unconfirmed)
			}
			require.Equal(t, len(d.Contacts()) == 0, lastAgent(d).Unconfirmed)
		})
	}
}

// News between the second return and its answer is no snapshot.
func TestASecondReturnWaitsForAnAnswerOfItsOwn(t *testing.T) {
	s := registering()
	s.says["snapshot"] = append([]dialect.Fact{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}}, contact("7", contract.Active)...)
	s.says["agent"] = []dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentAvailable}}
	d := newPage(t, s)
	d.Deliver("snapshot")
	for range 2 {
		d.Step(bridge.Shown{})
		d.Deliver("agent")
		require.Contains(t, d.Contacts(), "7")
		d.Deliver("snapshot")
	}
}

func TestAContactThatStaysSelectedEmitsNothing(t *testing.T) {
	s := registering()
	s.says["marked"] = append(contact("7", contract.Active), dialect.FocusChanged{ID: "7"})
	s.says["snapshot"] = append([]dialect.Fact{dialect.Acknowledged{OK: true, ContactID: "7"}}, s.says["marked"]...)
	s.says["left"] = []dialect.Fact{dialect.Acknowledged{OK: true, ContactID: "7"}, dialect.FocusChanged{ID: "7", Away: true}}
	d := newPage(t, s)
	deliver(d, []string{"ok", "marked"})
	require.True(t, d.Contacts()["7"].Focused)
	d.Forget()
	d.Deliver("snapshot")
	require.Equal(t, []string{"snapshot"}, d.Types())
	d.Forget()
	d.Deliver("left")
	require.Equal(t, []string{"left", "contact.updated"}, d.Types())
}

func TestAgentStatesOfASnapshotAreEmittedOnceAtItsEnd(t *testing.T) {
	s := registering()
	s.says["snapshot"] = append(append([]dialect.Fact{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentAvailable}}, contact("7", contract.Active)...),
		dialect.AgentStateChanged{Status: contract.AgentBusy})
	d := newPage(t, s)
	d.Deliver("snapshot")
	require.Equal(t, 1, countOf(d.Types(), "agent.state"))
	require.Equal(t, contract.AgentBusy, lastAgent(d).Status)
}

// Events have an order, and it is that in which the contacts came.
func TestManyContactsAreMarkedAndEndedInTheOrderOfTheirComing(t *testing.T) {
	for range 20 {
		s := chatScript()
		d := newEmbeddingPage(t, s, choices)
		var want []string
		for i := range 8 {
			id := strconv.Itoa(90 - i)
			s.says[id] = chatFacts(id, contract.Active)
			d.Deliver(id)
			want = append(want, id)
		}
		d.Advance(10_000)
		d.Forget()
		d.Step(bridge.Shown{})
		require.Equal(t, want, idsOf(d, contract.ContactUpdated))
		reload(d, 0)
		d.Advance(60_000)
		require.Equal(t, want, idsOf(d, contract.ContactEnded))
	}
}

func idsOf(d *bridgetest.Page, t contract.EventType) (ids []string) {
	for _, e := range d.Events {
		if c, is := e.Payload.(contract.Contact); is && e.Type == t {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func TestATransferIsWaitedForOnlyIfThePageSaysSo(t *testing.T) {
	for wait, stays := range map[int]bool{0: true, 1: false} {
		f := choices
		f.TransferTimeout = wait
		s := companyScript()
		s.says["mira transfers"] = []dialect.Fact{dialect.Transferred{ContactID: "a", Transfer: contract.Transfer{From: contract.Participant{Kind: contract.AgentParticipant, ID: "4102"}, To: otto}}}
		d := newEmbeddingPage(t, s, f)
		deliver(d, []string{"in", "new a", "mira transfers"})
		d.Advance(60_000)
		require.Equal(t, stays, len(d.Contacts()) == 1)
	}
}

func TestAnAdapterThatWasSignedInBeforeARestartIsNoNewsWhenItSpeaks(t *testing.T) {
	d := restored(bridge.NewEmbedding(&script{says: map[string][]dialect.Fact{"word": nil}}, timeout, bridge.AdapterOptions{}))
	d.DeliverFrom(1, "word")
	require.Empty(t, adaptersOf(d))
	d.DeliverFrom(0, "word")
	require.Equal(t, map[int]contract.AdapterState{0: contract.AdapterResponding}, adaptersOf(d), "another one is")
}
