package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestAfterTheEndOnlyPromisesAreSettled(t *testing.T) {
	d := newPage(t, registering())
	deliver(d, []string{"ok", "call"})
	d.Step(bridge.Stopped{})
	d.Forget()
	for _, in := range []bridge.Input{
		delivered("call"), bridge.Fired{Timer: 1}, bridge.Shown{}, bridge.Visible{}, bridge.HostClosed{}, bridge.Hidden{}, bridge.Started{}, bridge.Stopped{},
	} {
		d.Step(in)
		require.Empty(t, d.Events)
		require.Empty(t, d.Posts)
	}
	d.Command(3, contract.Hold, true)
	require.Equal(t, []contract.Event{{Type: contract.CommandDone, Payload: contract.CommandSettled{
		ID: 3, Error: &contract.Failure{Code: contract.Destroyed, Text: "The bridge was destroyed."},
	}}}, d.Events)
}

func TestACommandThatIsNotThereIsRefusedByItsName(t *testing.T) {
	d := newPage(t, &script{})
	d.Command(1, contract.Hold, true)
	failure, _ := d.Settled(1)
	require.Equal(t, &contract.Failure{Code: contract.Unsupported, Text: "This console has no command hold."}, failure)
}

// With its contact a shared screen is over, and to share it again in the same words
// is news.
func TestAScreenMayBeSharedAgainAfterItsContactEnded(t *testing.T) {
	s := cobrowseScript()
	s.says["a ends"], s.says["a is back"] = chatFacts("a", contract.Ended), chatFacts("a", contract.Active)
	s.repeatable = map[string]dialect.Repeat{"share in a": {Group: "cobrowse", ID: "Qv7", Digest: 4}}
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"a is back", "share in a", "share in a"})
	require.Equal(t, 1, countOf(d.Types(), "cobrowse.started"))
	deliver(d, []string{"a ends", "a is back", "share in a"})
	require.Equal(t, 2, countOf(d.Types(), "cobrowse.started"))
	require.True(t, d.Contacts()["a"].Cobrowse.Active)
}

func TestTheSameRecordOnceMoreIsNoChangeOfItsContact(t *testing.T) {
	d := newEmbeddingPage(t, linkScript(), choices)
	deliver(d, []string{"new a", "pop 1"})
	d.Advance(500)
	d.Forget()
	d.Deliver("pop 1")
	d.Advance(500)
	require.Equal(t, []string{"pop 1", "screen.pop"}, d.Types())
}

// Each command that can no longer be sent is refused at once, however many wait.
func TestAllThatWaitAreRefusedWithTheFirstThatCannotBeSent(t *testing.T) {
	d := newPage(t, twoCalls())
	d.Deliver("1 active")
	d.Command(1, contract.Hold, true)
	for id := 2; id <= 4; id++ {
		d.Command(id, contract.Hold, false)
	}
	d.Deliver("both held")
	failure, _ := d.Settled(1)
	require.Nil(t, failure)
	for id := 2; id <= 4; id++ {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times, id)
		require.Equal(t, contract.ContactAmbiguous, codeOf(failure))
	}
}

// A command that is refused at once had no time to run out.
func TestOnlyATimerThatRunsIsTakenBack(t *testing.T) {
	b := bridge.New(registering(), timeout)
	b.Step(bridge.Started{})
	b.Step(delivered("call"))
	b.Step(bridge.Commanded{Command: contract.Command{ID: 1, Name: contract.Hold, On: true}})
	_, effects := b.Step(bridge.Stopped{})
	for _, e := range effects {
		if taken, is := e.(effect.ClearTimer); is {
			require.NotZero(t, taken.ID)
		}
	}
}

// Whatever a console says meanwhile, a command reaches the call for which it was
// given, or none.
func TestACommandThatWaitedIsNotSentForAnotherCall(t *testing.T) {
	s := twoCalls()
	s.says["2 held and 1 dialled anew"] = []dialect.Fact{held("2"), dialect.ContactChanged{ID: "1", State: contract.Dialing}}
	d := newPage(t, s)
	deliver(d, []string{"1 active", "2 active", "2 marked"})
	d.CommandFor("2", 1, contract.Hold, true)
	d.Deliver("2 dialing")
	d.Command(2, contract.Hold, false) // of call 1, the only one that is connected then
	d.Deliver("2 held and 1 dialled anew")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Nil(t, failure)
	failure, times = d.Settled(2)
	require.Equal(t, 1, times)
	require.Equal(t, &contract.Failure{Code: contract.CommandUnavailable, Text: "Another call came to the front before hold could be sent."}, failure)
	require.Equal(t, []string{"hold"}, d.Posts)
}
