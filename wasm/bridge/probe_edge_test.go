package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestAConsoleThatTakesNoRegistrationIsNeverAsked(t *testing.T) {
	s := atWork()
	d := bridgetest.NewPage(s, timeout)
	d.Step(bridge.Started{Popout: true})
	d.Deliver("active")
	d.Step(bridge.Visible{})
	d.Command(1, contract.Hold, true)
	require.Equal(t, []string{"hold"}, d.Posts)
}

func TestThePageLearnsThatAConsoleDoesNotAnswer(t *testing.T) {
	_, d := poppedOut(t)
	d.Step(bridge.Visible{})
	d.Advance(timeout / 2)
	require.Equal(t, contract.Connection{State: contract.Connecting}, d.Events[indexOf(d, "connection")].Payload)
	require.Equal(t, 1, countOf(d.Types(), "connection"))
	d.Deliver("same")
	require.Equal(t, contract.Connected, d.Connection().State)
}

// A session that begins is news of another only if one was believed to go on.
func TestTheFirstSessionIsNoReasonToAsk(t *testing.T) {
	session := dialect.SessionStarted{}
	for name, row := range map[string]struct {
		before []dialect.Fact
		begins []dialect.Fact
		asks   bool
	}{
		"an agent at work":                  {[]dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentBusy}}, []dialect.Fact{session}, true},
		"an agent of whom nothing is known": {nil, []dialect.Fact{session}, false},
		"an agent who signed out":           {[]dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentSignedOut}}, []dialect.Fact{session}, false},
		"in a first state":                  {[]dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentBusy}}, []dialect.Fact{dialect.Acknowledged{OK: true, Repeats: true}, session}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s := registering()
			s.says["before"], s.says["begins"] = row.before, row.begins
			d := bridgetest.NewPage(s, timeout)
			d.Step(bridge.Started{Popout: true})
			deliver(d, []string{"ok", "before"})
			d.Forget()
			d.Deliver("begins")
			require.Equal(t, row.asks, len(d.Posts) > 0)
		})
	}
}

// What the console says while it is asked may come from before it restarted.
func TestACommandWaitsForTheAnswerAndNotForAnyWord(t *testing.T) {
	s, d := poppedOut(t)
	s.says["recorded"] = []dialect.Fact{dialect.ContactChanged{ID: "7", Recording: dialect.Yes}}
	d.Command(1, contract.Hold, true)
	d.Deliver("recorded")
	require.Equal(t, asked, d.Posts)
	_, times := d.Settled(1)
	require.Zero(t, times)
	d.Deliver("same")
	require.Equal(t, append(asked, "hold"), d.Posts)
}

func TestACommandThatNamesNoneOfTwoCallsIsRefusedBeforeTheConsoleIsAsked(t *testing.T) {
	s, d := poppedOut(t)
	s.says["second"] = contact("8", contract.Held)
	d.Deliver("second")
	d.Command(1, contract.Hold, true)
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.ContactAmbiguous, failure.Code)
	require.Equal(t, []string{"7", "8"}, failure.Contacts)
	d.Deliver("same")
	require.NotContains(t, d.Posts, "hold")
}

// An answer without a first state confirms nothing, and one with it the agent too.
func TestTheAgentIsConfirmedByAFirstStateOnly(t *testing.T) {
	for answer, unconfirmed := range map[string]bool{"same": false, "bare": true} {
		_, d := poppedOut(t)
		before := len(d.Events)
		d.Step(bridge.Visible{})
		d.Deliver(answer)
		require.Equal(t, unconfirmed, lastAgent(d).Unconfirmed, answer)
		require.Equal(t, unconfirmed, indexOf(d, "agent.state") >= before, answer)
	}
}

// Each command that waits is about a call of its own.
func TestACommandThatIsLostTakesOnlyThoseOfItsCallAlong(t *testing.T) {
	d := newPage(t, twoCalls())
	deliver(d, talking)
	d.Forget()
	d.CommandFor("1", 1, contract.Hold, true)
	d.CommandFor("2", 2, contract.Hold, true)
	require.Equal(t, []string{"hold"}, d.Posts)
	d.Deliver("1 ended")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.CommandUnavailable, codeOf(failure))
	failure, times = d.Settled(2)
	require.Equal(t, 1, times)
	require.Nil(t, failure, "that one is on hold as it was meant to be")
}
