package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// away returns a desk whose page came back to a console that only acknowledges.
func away(t *testing.T, state wire.ContactState) (*script, *bridgetest.Desk) {
	t.Helper()
	s := registering()
	s.says["before"] = append([]wire.Fact{wire.AgentMoved{Status: wire.AgentBusy}}, contact("7", state)...)
	s.repeatable = map[string]wire.Repeat{"before": {Group: "call", ID: "7", Digest: 7}}
	d := newDesk(t, s)
	d.Deliver("ok")
	d.Deliver("before")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	return s, d
}

// lastAgent returns the agent as the page last heard of it.
func lastAgent(d *bridgetest.Desk) (last wire.Agent) {
	for _, e := range d.Events {
		if a, ok := e.Payload.(wire.Agent); ok {
			last = a
		}
	}
	return last
}

func TestWhatTheConsoleSpeaksOfIsConfirmed(t *testing.T) {
	for name, row := range map[string]struct {
		facts     []wire.Fact
		confirmed bool
	}{
		"its state":                  {contact("7", wire.Active), true},
		"another state":              {contact("7", wire.Held), true},
		"a status that is not known": {contact("7", ""), false},
		"another contact":            {contact("8", wire.Active), false},
		"the agent":                  {[]wire.Fact{wire.AgentMoved{Status: wire.AgentBusy}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			s, d := away(t, wire.Active)
			require.True(t, d.Contacts()["7"].Unconfirmed)
			s.says["word"] = row.facts
			d.Deliver("word")
			require.Equal(t, !row.confirmed, d.Contacts()["7"].Unconfirmed)
		})
	}
}

// A repeat is no news to the page, and still the console's word.
func TestARepeatConfirmsTheContactAndTheAgent(t *testing.T) {
	_, d := away(t, wire.Active)
	require.True(t, lastAgent(d).Unconfirmed)
	told := len(d.Events)
	d.Deliver("before")
	require.Equal(t, []string{"contact.updated", "agent.state"}, bridgetest.Types(d.Events[told:]))
	require.False(t, d.Contacts()["7"].Unconfirmed)
	require.False(t, lastAgent(d).Unconfirmed)
	require.True(t, lastAgent(d).MuteUnconfirmed, "it says nothing of the mute")
}

func TestNoCommandIsSentOnAnUnconfirmedState(t *testing.T) {
	for name, row := range map[wire.CommandName]wire.ContactState{
		wire.Answer: wire.Offered, wire.Refuse: wire.Offered, wire.Hold: wire.Active, wire.Mask: wire.Active,
		wire.Mute: wire.Active, wire.Record: wire.Active, wire.Hangup: wire.Dialing,
	} {
		t.Run(string(name), func(t *testing.T) {
			s, d := away(t, row)
			d.Posts = nil
			d.Command(1, name, true)
			failure, times := d.Settled(1)
			require.Equal(t, 1, times)
			require.Equal(t, wire.StateUnconfirmed, failure.Code)
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
	s.says["held"] = contact("7", wire.Held)
	d := newDesk(t, s)
	d.Deliver("ok")
	d.Deliver("call")
	d.Command(1, wire.Hold, true)
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
	d := newDesk(t, registering())
	d.Deliver("ok")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	require.NotContains(t, d.Types(), "agent.state")
}

// Whether it is still recorded, nobody knows.
func TestARecordingThatIsNotConfirmedIsNotReportedDone(t *testing.T) {
	s, d := away(t, wire.Active)
	s.says["recorded"] = []wire.Fact{wire.ContactChanged{ID: "7", Channel: wire.Voice, State: wire.Active, Recording: wire.Yes}}
	d.Deliver("recorded")
	d.Command(1, wire.Record, false)
	failure, _ := d.Settled(1)
	require.Nil(t, failure, "it is confirmed now")
	d.Step(bridge.Shown{})
	d.Deliver("ok")
	d.Command(2, wire.Record, false)
	failure, _ = d.Settled(2)
	require.Equal(t, wire.StateUnconfirmed, codeOf(failure))
}
