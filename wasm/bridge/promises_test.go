package bridge_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestATimeoutSaysWhetherTheCommandWasSent(t *testing.T) {
	d := newPage(t, atWork())
	d.Deliver("active")
	d.Command(1, contract.Hold, true)
	d.Advance(timeout)
	failure, _ := d.Settled(1)
	require.Contains(t, failure.Text, "hold was sent")
	require.Contains(t, failure.Text, "1000 ms")
}

func TestACommandWaitsForTheConsolesAnswerAndThenHasItsWholeTime(t *testing.T) {
	s := atWork()
	s.registers = true
	s.says["acknowledged"] = []dialect.Fact{dialect.Acknowledged{OK: true}}
	d := newPage(t, s)
	d.Deliver("active")
	d.Command(1, contract.Hold, true)
	require.Equal(t, []string{"unregister", "register"}, d.Posts, "nothing is sent before the console has answered")
	d.Deliver("acknowledged")
	require.Equal(t, "hold", d.Posts[len(d.Posts)-1])
	d.Advance(timeout - 1)
	_, times := d.Settled(1)
	require.Zero(t, times)
	d.Advance(1)
	failure, _ := d.Settled(1)
	require.Equal(t, contract.CommandTimeout, codeOf(failure))
}

func TestACommandIsLostWithTheContactThatIsRemoved(t *testing.T) {
	for _, name := range []contract.CommandName{contract.Hold, contract.Mute, contract.Mask, contract.Record} {
		s := atWork()
		s.says["gone"] = []dialect.Fact{dialect.ContactRemoved{ID: "1"}}
		d := newPage(t, s)
		d.Deliver("active")
		d.Command(1, name, true)
		d.Deliver("gone")
		failure, times := d.Settled(1)
		require.Equal(t, 1, times, name)
		require.Equal(t, contract.CommandUnavailable, codeOf(failure), name)
		require.Contains(t, failure.Text, string(name))
		require.Zero(t, d.Timers())
	}
	for _, name := range []contract.CommandName{contract.Hangup} {
		s := atWork()
		s.says["gone"] = []dialect.Fact{dialect.ContactRemoved{ID: "1"}}
		d := newPage(t, s)
		d.Deliver("active")
		d.Command(1, name, true)
		d.Deliver("gone")
		failure, times := d.Settled(1)
		require.Equal(t, 1, times, name)
		require.Nil(t, failure, "that is what it was for")
	}
}

func TestACommandNeedsACallInTheRightState(t *testing.T) {
	for _, state := range []string{"ringing", "wrapup"} {
		for _, name := range []contract.CommandName{contract.Hold, contract.Mute, contract.Mask, contract.Record, contract.Hangup} {
			d := newPage(t, atWork())
			d.Deliver(state)
			d.Forget()
			d.Command(1, name, true)
			failure, _ := d.Settled(1)
			require.Equal(t, contract.CommandUnavailable, codeOf(failure), "%s of a call that is %s", name, state)
			require.NotEmpty(t, failure.Text)
			require.Empty(t, d.Posts)
		}
	}
}

func TestATurnToAContactThatNobodyKnowsSaysNothing(t *testing.T) {
	for _, away := range []bool{false, true} {
		s := linkScript()
		s.says["turn z"] = []dialect.Fact{dialect.FocusChanged{ID: "z", Away: away}}
		d := newEmbeddingPage(t, s, choices)
		d.Deliver("new a")
		d.Forget()
		d.Deliver("turn z")
		require.Equal(t, []string{"turn z"}, d.Types())
		d.Advance(5000)
		d.Deliver("turn a")
		require.Equal(t, 1, countOf(d.Types(), "turn a"), "what is known still turns")
	}
}

func countOf(all []string, one string) (count int) {
	for _, each := range all {
		if each == one {
			count++
		}
	}
	return count
}

func TestARecordSettlesInItsOwnTime(t *testing.T) {
	d := newEmbeddingPage(t, linkScript(), choices)
	d.Deliver("pop 1")
	d.Advance(2950)
	d.Deliver("pop 2") // while the first still waits for a contact, until 3,000
	d.Advance(99)
	require.Equal(t, []string{"https://crm.test/1"}, d.Shown)
	d.Advance(1)
	require.Equal(t, []string{"https://crm.test/1", "https://crm.test/2"}, d.Shown)
}

func TestWhatBecomesOfARecordIsNothingToAPageWithoutAdapters(t *testing.T) {
	d := newPage(t, atWork())
	d.Forget()
	d.Step(bridge.Inspected{ID: 1, Valid: true, Address: address, Scheme: "https", Allowed: true})
	d.Step(bridge.Popped{Outcome: contract.PopOutcome{ID: 1}})
	d.Step(bridge.Reloaded{Frame: 0, At: 10_000})
	require.Empty(t, d.Types())
	require.Empty(t, d.Shown)
}

func TestOneWhoLeavesIsNamedWithTheContact(t *testing.T) {
	d := newEmbeddingPage(t, companyScript(), choices)
	d.Deliver("new a")
	d.Deliver("otto joins")
	d.Deliver("otto leaves")
	for _, e := range d.Events {
		if change, is := e.Payload.(contract.ParticipantChange); is {
			require.Equal(t, contract.ParticipantChange{ContactID: "a", Participant: otto}, change, e.Type)
		}
	}
}

// A page may speak before it has loaded whole, for a second and no longer.
func TestAFrameThatSpokeShortBeforeItsLoadIsNotSilent(t *testing.T) {
	for before, want := range map[int][]string{0: nil, 1000: nil, 1001: {"adapter.state"}} {
		d := newEmbeddingPage(t, chatScript(), choices)
		d.Advance(5000)
		d.Deliver("in")
		d.Forget()
		d.Step(bridge.Reloaded{Frame: 0, At: float64(5000 + before)})
		require.Equal(t, len(want), len(d.Types()), "%d ms: %v", before, d.Types())
	}
}

// The memory of screens has bounds: of more than a hundred, those that are shared
// no more are forgotten.
func TestAScreenThatEndedIsRememberedWhileAHundredAre(t *testing.T) {
	for others, active := range map[int]bool{98: false, 99: true} {
		s := chatScript()
		screen := func(id string, began, over bool) []dialect.Fact {
			return []dialect.Fact{dialect.CobrowseChanged{Began: began, Over: over, Screen: contract.Cobrowse{ID: id}}}
		}
		s.says["shared"] = screen("going on", true, false)
		s.says["word"] = screen("first", false, false)
		s.says["going on"] = screen("going on", false, false)
		d := newEmbeddingPage(t, s, choices)
		d.Deliver("shared")
		for i := range others {
			id := fmt.Sprint("screen ", i)
			if i == 0 {
				id = "first"
			}
			s.says["begins "+id], s.says["ends "+id] = screen(id, true, false), screen(id, false, true)
			d.Deliver("begins " + id)
			d.Deliver("ends " + id)
		}
		s.says["last"] = screen("last", true, false)
		d.Deliver("last")
		d.Forget()
		d.Deliver("word")
		d.Deliver("going on")
		require.Equal(t, active, d.Events[1].Payload.(contract.Cobrowse).Active, "after %d others", others)
		require.True(t, d.Events[3].Payload.(contract.Cobrowse).Active, "one that is shared is never forgotten")
	}
}
