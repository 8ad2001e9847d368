package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A page that asked for some contacts only does not receive the others, and a command
// could reach these all the same.
func TestACommandIsHeldToTheContactsThatThePageDidNotAskForToo(t *testing.T) {
	hidden := dialect.ContactChanged{ID: "9", Channel: contract.Voice, State: contract.Active, Hidden: true}
	s := twoCalls()
	s.says["hidden"] = []dialect.Fact{hidden}
	d := newPage(t, s)
	d.Deliver("hidden")
	require.Empty(t, d.Contacts())
	for id, contact := range []string{"", "9"} {
		d.CommandFor(contact, id, contract.Hold, true)
		failure, _ := d.Settled(id)
		require.Equal(t, contract.CommandUnavailable, codeOf(failure), "to the page there is no call")
	}
	d.Deliver("1 active")
	d.CommandFor("9", 3, contract.Hold, true)
	failure, _ := d.Settled(3)
	require.Equal(t, contract.CommandUnavailable, codeOf(failure))
	d.Command(4, contract.Hold, true)
	failure, _ = d.Settled(4)
	require.Equal(t, &contract.Failure{
		Code: contract.ContactAmbiguous, Contacts: []string{"9", "1"},
		Text: "The command hold could reach more than one call, so nothing was sent. Name the one that is meant with contactId.",
	}, failure)
	require.Empty(t, d.Posts)
}

// The only call is meant wherever the agent is taken to be, and then where the
// agent goes from there counts.
func TestAHoldOfTheOnlyCallIsConfirmedWhateverIsSelected(t *testing.T) {
	for name, row := range map[string]struct{ before, after []string }{
		"it is marked as the current one only then": {[]string{"1 active"}, []string{"1 marked", "1 held"}},
		"another is dialled, and stays focused":     {[]string{"1 active", "2 dialing"}, []string{"muted", "1 held"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, twoCalls())
			deliver(d, row.before)
			d.Command(1, contract.Hold, true)
			require.Equal(t, []string{"hold"}, d.Posts)
			d.Deliver(row.after[0])
			_, times := d.Settled(1)
			require.Zero(t, times)
			d.Deliver(row.after[1])
			failure, times := d.Settled(1)
			require.Equal(t, 1, times)
			require.Nil(t, failure)
		})
	}
}

func TestTakingBackFromHoldIsLostWithTheCall(t *testing.T) {
	for _, end := range []string{"wrapup", "ended"} {
		d := newPage(t, twoCalls())
		deliver(d, []string{"1 active", "1 held"})
		d.Command(1, contract.Hold, false)
		d.Deliver("1 " + end)
		failure, times := d.Settled(1)
		require.Equal(t, 1, times)
		require.Equal(t, contract.CommandUnavailable, codeOf(failure))
	}
}

// It may have been changed at the console meanwhile.
func TestARequestThatWasMetBeforeThePageWasAwayIsNotConfirmed(t *testing.T) {
	const text = "The console has not confirmed the state that hold depends on, so nothing was sent. Use the console's own button; after that the state is known."
	_, d := away(t, contract.Held)
	d.Posts = nil
	d.Command(1, contract.Hold, true)
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, &contract.Failure{Code: contract.StateUnconfirmed, Text: text}, failure)
	d.Command(2, contract.Mask, false)
	failure, _ = d.Settled(2)
	require.Equal(t, contract.StateUnconfirmed, codeOf(failure))
	require.Empty(t, d.Posts)
}

func TestARepeatedMuteIsTheConsolesWordToo(t *testing.T) {
	s := registering()
	s.says["muted"] = []dialect.Fact{dialect.MuteChanged{Muted: true}}
	s.repeatable = map[string]dialect.Repeat{"muted": {Group: "mute", Digest: 3}}
	d := newPage(t, s)
	deliver(d, []string{"ok", "call", "muted"})
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	require.True(t, lastAgent(d).MuteUnconfirmed)
	d.Deliver("muted")
	require.False(t, lastAgent(d).MuteUnconfirmed)
	require.True(t, lastAgent(d).Muted)
}

func TestComingBackTwiceAsksAnewAndIsEmittedOnce(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	d.Forget()
	d.Step(bridge.Shown{})
	d.Step(bridge.Shown{})
	require.Equal(t, []string{"connection"}, d.Types())
	require.Equal(t, append(asked, asked...), d.Posts)
	require.Equal(t, 1, d.Timers(), "the clock of the first is taken back")
}

func TestARefusalThatNobodyWaitsForSetsNoClock(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	d.Forget()
	d.Deliver("error")
	require.Zero(t, d.Timers())
	d.Advance(timeout)
	require.Equal(t, []string{"error"}, d.Types())
	require.Empty(t, d.Posts)
}

func TestATimerThatNobodySetChangesNothing(t *testing.T) {
	for _, d := range []*bridgetest.Page{newPage(t, atWork()), newEmbeddingPage(t, chatScript(), choices)} {
		d.Forget()
		d.Step(bridge.Fired{})
		d.Step(bridge.Fired{Timer: 77})
		require.Empty(t, d.Types())
		require.Empty(t, d.Shown)
	}
}

func TestACommandThatWaitedBehindOneThatTimedOutSaysThatItWasNotSent(t *testing.T) {
	d := newPage(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, contract.Hold, true)
	d.Command(2, contract.Hold, false)
	d.Advance(timeout)
	for id, text := range map[int]string{
		1: "The command hold was sent, and no event of the console confirmed it in 1000 ms.",
		2: "The command hold was not sent: no event of the console confirmed the one before it in 1000 ms.",
	} {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times)
		require.Equal(t, contract.CommandTimeout, codeOf(failure))
		require.Equal(t, text, failure.Text)
	}
	require.Equal(t, []string{"hold"}, d.Posts)
}

// The second is looked at when the first is closed, and not with the next event.
func TestAllCommandsOfANameAreClosedWhereNoneCanBeSent(t *testing.T) {
	both := func(t *testing.T, d *bridgetest.Page, code contract.Code) {
		t.Helper()
		for id := range 2 {
			failure, times := d.Settled(id + 1)
			require.Equal(t, 1, times, "command %d", id+1)
			require.Equal(t, code, codeOf(failure))
		}
	}
	t.Run("their call is over", func(t *testing.T) {
		d := newPage(t, atWork())
		d.Deliver("active")
		d.Command(1, contract.Hold, true)
		d.Command(2, contract.Hold, false)
		d.Deliver("wrapup")
		both(t, d, contract.CommandUnavailable)
	})
	t.Run("what they depend on is not known", func(t *testing.T) {
		_, d := poppedOut(t)
		d.Command(1, contract.Hold, true)
		d.Command(2, contract.Hold, false)
		d.Deliver("bare")
		both(t, d, contract.StateUnconfirmed)
	})
}

func TestACommandToAConsoleThatIsAskedAndOfWhichNothingIsKnownIsRefusedAtOnce(t *testing.T) {
	s := registering()
	s.says["bare"] = []dialect.Fact{dialect.Acknowledged{OK: true}}
	d := bridgetest.NewPage(s, timeout)
	d.Step(bridge.Started{Popout: true})
	d.Command(1, contract.Hold, true)
	_, times := d.Settled(1)
	require.Zero(t, times, "the first registration may tell of a call")
	d.Step(bridge.Stopped{})

	d = bridgetest.NewPage(s, timeout)
	d.Step(bridge.Started{Popout: true})
	d.Deliver("bare")
	d.Command(1, contract.Hold, true)
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.CommandUnavailable, codeOf(failure))
}
