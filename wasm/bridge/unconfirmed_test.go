package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// away returns a page whose page came back to a console that only acknowledges.
func away(t *testing.T, state contract.ContactState) (*script, *bridgetest.Page) {
	t.Helper()
	s := registering()
	s.says["before"] = append([]dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentBusy}}, contact("7", state)...)
	s.repeatable = map[string]dialect.Repeat{"before": {Group: "call", ID: "7", Digest: 7}}
	d := newPage(t, s)
	d.Deliver("ok")
	d.Deliver("before")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	return s, d
}

// lastAgent returns the agent as the page last received it.
func lastAgent(d *bridgetest.Page) (last contract.Agent) {
	for _, e := range d.Events {
		if a, ok := e.Payload.(contract.Agent); ok {
			last = a
		}
	}
	return last
}

func TestWhatTheConsoleSpeaksOfIsConfirmed(t *testing.T) {
	for name, row := range map[string]struct {
		facts     []dialect.Fact
		confirmed bool
	}{
		"its state":                  {contact("7", contract.Active), true},
		"another state":              {contact("7", contract.Held), true},
		"a status that is not known": {contact("7", ""), false},
		"another contact":            {contact("8", contract.Active), false},
		"the agent":                  {[]dialect.Fact{dialect.AgentStateChanged{Status: contract.AgentBusy}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s, d := away(t, contract.Active)
			require.True(t, d.Contacts()["7"].Unconfirmed)
			s.says["word"] = row.facts
			d.Deliver("word")
			require.Equal(t, !row.confirmed, d.Contacts()["7"].Unconfirmed)
		})
	}
}

// A repeat is no news to the page, and still the console's word.
func TestARepeatConfirmsTheContactAndTheAgent(t *testing.T) {
	_, d := away(t, contract.Active)
	require.True(t, lastAgent(d).Unconfirmed)
	emitted := len(d.Events)
	d.Deliver("before")
	require.Equal(t, []string{"contact.updated", "agent.state"}, bridgetest.Types(d.Events[emitted:]))
	require.False(t, d.Contacts()["7"].Unconfirmed)
	require.False(t, lastAgent(d).Unconfirmed)
	require.True(t, lastAgent(d).MuteUnconfirmed, "it says nothing of the mute")
}

func TestNoCommandIsSentOnAnUnconfirmedState(t *testing.T) {
	for name, row := range map[contract.CommandName]contract.ContactState{
		contract.Answer: contract.Offered, contract.Refuse: contract.Offered, contract.Hold: contract.Active, contract.Mask: contract.Active,
		contract.Mute: contract.Active, contract.Record: contract.Active, contract.Hangup: contract.Dialing,
	} {
		t.Run(string(name), func(t *testing.T) {
			s, d := away(t, row)
			d.Posts = nil
			d.Command(1, name, true)
			failure, times := d.Settled(1)
			require.Equal(t, 1, times)
			require.Equal(t, contract.StateUnconfirmed, failure.Code)
			require.Empty(t, d.Posts)
			s.says["word"] = contact("7", row)
			d.Deliver("word")
			d.Command(2, name, true)
			require.Equal(t, []string{string(name)}, d.Posts, "confirmed, it is")
		})
	}
}

// A command that went out before the page was away is still confirmed by events.
func TestACommandThatWasSentWaitsForTheConsolesWord(t *testing.T) {
	s := registering()
	s.says["held"] = contact("7", contract.Held)
	d := newPage(t, s)
	d.Deliver("ok")
	d.Deliver("call")
	d.Command(1, contract.Hold, true)
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	_, times := d.Settled(1)
	require.Zero(t, times)
	d.Deliver("held")
	failure, _ := d.Settled(1)
	require.Nil(t, failure)
}

func TestAPageThatKnowsNobodyHasNothingToMark(t *testing.T) {
	d := newPage(t, registering())
	d.Deliver("ok")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	require.NotContains(t, d.Types(), "agent.state")
}

// Whether it is still recorded, nobody knows.
func TestARecordingThatIsNotConfirmedIsNotReportedDone(t *testing.T) {
	s, d := away(t, contract.Active)
	s.says["recorded"] = []dialect.Fact{dialect.ContactChanged{ID: "7", Channel: contract.Voice, State: contract.Active, Recording: dialect.Yes}}
	d.Deliver("recorded")
	d.Command(1, contract.Record, false)
	failure, _ := d.Settled(1)
	require.Nil(t, failure, "it is confirmed now")
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	d.Command(2, contract.Record, false)
	failure, _ = d.Settled(2)
	require.Equal(t, contract.StateUnconfirmed, codeOf(failure))
}
