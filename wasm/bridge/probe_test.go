package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// poppedOut returns a page in a window of its own, with an active call. The
// console says "same" if nothing changed, and "other" if it restarted meanwhile.
func poppedOut(t *testing.T) (*script, *bridgetest.Page) {
	t.Helper()
	s := registering()
	ok, busy := dialect.Acknowledged{OK: true, Complete: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}
	s.says["same"] = append([]dialect.Fact{ok, busy}, contact("7", contract.Active)...)
	s.says["other"] = append([]dialect.Fact{ok, busy}, contact("8", contract.Active)...)
	s.says["bare"] = []dialect.Fact{dialect.Acknowledged{OK: true}}
	s.says["held"] = contact("7", contract.Held)
	s.says["session"] = []dialect.Fact{dialect.SessionStarted{}}
	d := bridgetest.NewPage(s, timeout)
	d.Step(bridge.Started{Popout: true})
	d.Deliver("same")
	d.Forget()
	return s, d
}

func TestAHealthyConsoleThatIsAskedChangesNothing(t *testing.T) {
	_, d := poppedOut(t)
	d.Step(bridge.Visible{})
	require.Equal(t, asked, d.Posts)
	d.Deliver("same")
	require.Equal(t, []string{"same"}, d.Types(), "the vendor's own event alone")
	require.Zero(t, d.Timers())
}

func TestACommandWaitsUntilTheConsoleHasAnswered(t *testing.T) {
	_, d := poppedOut(t)
	d.Command(1, contract.Hold, true)
	require.Equal(t, asked, d.Posts)
	d.Deliver("same")
	require.Equal(t, append(asked, "hold"), d.Posts)
	d.Deliver("held")
	failure, times := d.Settled(1)
	require.Nil(t, failure)
	require.Equal(t, 1, times)
}

func TestACommandForACallOfTheOldConsoleNeverReachesTheNewOne(t *testing.T) {
	for name, row := range map[string]struct {
		answer string
		code   contract.Code
	}{
		"the new console has another call":   {"other", contract.CommandUnavailable},
		"the new console says nothing of it": {"bare", contract.StateUnconfirmed},
	} {
		t.Run(name, func(t *testing.T) {
			_, d := poppedOut(t)
			d.Command(1, contract.Hold, true)
			d.Deliver(row.answer)
			failure, times := d.Settled(1)
			require.Equal(t, 1, times)
			require.Equal(t, row.code, failure.Code)
			require.Equal(t, asked, d.Posts)
		})
	}
}

func TestAConsoleThatDoesNotAnswerIsSilent(t *testing.T) {
	_, d := poppedOut(t)
	d.Step(bridge.Visible{})
	d.Command(1, contract.Hold, true)
	d.Advance(timeout/2 - 1)
	require.Empty(t, d.Types(), "it has time to answer")
	d.Advance(1)
	require.Equal(t, contract.Connecting, d.Connection().State)
	require.True(t, d.Contacts()["7"].Unconfirmed)
	require.True(t, lastAgent(d).Unconfirmed)
	d.Advance(timeout / 2)
	require.Equal(t, contract.HostSilent, d.Connection().Error.Code)
	failure, _ := d.Settled(1)
	require.Equal(t, contract.HostSilent, failure.Code)
	require.NotContains(t, d.Posts, "hold")
	d.Forget()
	d.Step(bridge.Visible{})
	d.Deliver("other")
	require.Equal(t, contract.Connected, d.Connection().State, "it is there when the page is shown again")
}

func TestWhatTheConsoleIsAskedFor(t *testing.T) {
	for name, row := range map[string]struct {
		act  func(*bridgetest.Page)
		asks bool
	}{
		"a page that is shown again":          {func(d *bridgetest.Page) { d.Step(bridge.Visible{}) }, true},
		"a session that began behind another": {func(d *bridgetest.Page) { d.Deliver("session") }, true},
		"a contact card, which is for no call": {func(d *bridgetest.Page) {
			d.Command(1, contract.ContactCard, false)
		}, false},
		"news of a call": {func(d *bridgetest.Page) { d.Deliver("held") }, false},
	} {
		t.Run(name, func(t *testing.T) {
			_, d := poppedOut(t)
			row.act(d)
			require.Equal(t, row.asks, len(d.Posts) == 2 && d.Posts[1] == "register")
		})
	}
}

func TestAFrameIsNeverAsked(t *testing.T) {
	s := registering()
	s.says["held"] = contact("7", contract.Held)
	d := newPage(t, s)
	d.Deliver("ok")
	d.Deliver("call")
	d.Forget()
	d.Step(bridge.Visible{})
	d.Command(1, contract.Hold, true)
	d.Advance(timeout)
	require.Equal(t, []string{"hold"}, d.Posts)
}

// Each registration makes early versions of CXone Agent repeat every event.
func TestAConsoleThatRepeatsItselfIsAskedOnlyAfterAnUnansweredCommand(t *testing.T) {
	s, d := poppedOut(t)
	s.says["same"][0] = dialect.Acknowledged{OK: true, Repeats: true}
	d.Step(bridge.Shown{})
	d.Deliver("same")
	d.Forget()
	d.Step(bridge.Visible{})
	d.Command(1, contract.Hold, true)
	require.Equal(t, []string{"hold"}, d.Posts)
	d.Advance(timeout)
	require.Equal(t, append([]string{"hold"}, asked...), d.Posts)
}

func TestAnAnswerThatNobodyAskedForIsTheTruthToo(t *testing.T) {
	for name, row := range map[string]struct {
		answer      string
		left        string
		unconfirmed bool
	}{
		"with other contacts":   {"other", "8", false},
		"with the same":         {"same", "7", false},
		"without a first state": {"bare", "7", true},
	} {
		t.Run(name, func(t *testing.T) {
			_, d := poppedOut(t)
			d.Deliver("held")
			d.Deliver(row.answer)
			require.Len(t, d.Contacts(), 1)
			require.Contains(t, d.Contacts(), row.left)
			require.Equal(t, row.unconfirmed, d.Contacts()[row.left].Unconfirmed)
			require.Empty(t, d.Posts, "or two bridges would ask for ever")
		})
	}
}

func TestAMuteIsBelievedUnlessSomethingWasMissed(t *testing.T) {
	for answer, missed := range map[string]bool{"same": false, "other": true} {
		_, d := poppedOut(t)
		d.Step(bridge.Visible{})
		d.Deliver(answer)
		require.Equal(t, missed, lastAgent(d).MuteUnconfirmed, answer)
	}
}

// What the page did not ask for is news as well: behind it a mute may have changed,
// and the focus.
func TestNewsThatThePageDidNotAskForShowThatSomethingWasMissed(t *testing.T) {
	for name, news := range map[string]dialect.Fact{
		"a contact":         dialect.ContactChanged{ID: "9", Channel: contract.Voice, State: contract.Held, Hidden: true},
		"the agent's state": dialect.AgentStateChanged{Status: contract.AgentAvailable, Hidden: true},
	} {
		s, d := poppedOut(t)
		s.says["news"] = append(s.says["same"], news)
		s.says["muted"] = []dialect.Fact{dialect.MuteChanged{Muted: true}}
		d.Deliver("muted")
		d.Step(bridge.Visible{})
		d.Deliver("news")
		d.Command(1, contract.Mute, true)
		d.Deliver("news")
		failure, _ := d.Settled(1)
		require.Equal(t, contract.StateUnconfirmed, codeOf(failure), name)
	}
}

func TestAClosedConsoleEndsTheLine(t *testing.T) {
	_, d := poppedOut(t)
	d.Command(1, contract.Hold, true)
	d.Step(bridge.HostClosed{})
	require.Equal(t, contract.HostClosed, d.Connection().Error.Code)
	require.True(t, d.Contacts()["7"].Unconfirmed)
	d.Command(2, contract.Hold, true)
	for id := range 2 {
		failure, times := d.Settled(id + 1)
		require.Equal(t, 1, times)
		require.Equal(t, contract.HostClosed, failure.Code)
	}
	require.Zero(t, d.Timers())
	d.Forget()
	d.Step(bridge.Visible{})
	require.Empty(t, d.Posts)
}

// Each message that found no window says so, and a registration is two.
func TestAWindowThatIsClosedIsReportedOnce(t *testing.T) {
	_, d := poppedOut(t)
	d.Step(bridge.Visible{})
	d.Step(bridge.HostClosed{})
	d.Step(bridge.HostClosed{})
	require.Equal(t, []string{"agent.state", "contact.updated", "connection"}, d.Types())
}

// A page that shows no call means none: one that a new console has must not be
// reached by a command that was given before the page received it.
func TestACommandWithoutContactsReachesNoCallOfANewConsole(t *testing.T) {
	for name, how := range map[string]bridge.Input{"asked before the command": nil, "back from the cache": bridge.Shown{}} {
		for _, command := range []contract.CommandName{contract.Answer, contract.Hold, contract.Mute, contract.Hangup} {
			t.Run(name+", "+string(command), func(t *testing.T) {
				s, d := poppedOut(t)
				s.says["end"] = append(contact("7", contract.Ended), dialect.ContactRemoved{ID: "7"})
				s.says["other"] = append(s.says["other"], contact("9", contract.Offered)...)
				d.Deliver("end")
				d.Forget()
				if how != nil {
					d.Step(how)
				}
				d.Command(1, command, true)
				d.Deliver("other")
				failure, times := d.Settled(1)
				require.Equal(t, 1, times)
				require.Equal(t, contract.CommandUnavailable, codeOf(failure))
				require.Equal(t, asked, d.Posts)
			})
		}
	}
}
