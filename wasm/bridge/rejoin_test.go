package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestWhatEndedWhileThePageWasAwayHasEnded(t *testing.T) {
	ok := wire.Acknowledged{OK: true}
	state := wire.AgentMoved{Status: wire.AgentAvailable}
	call := func(id string) wire.Fact { return wire.ContactChanged{ID: id, Channel: wire.Voice, State: wire.Active} }
	chat := wire.ContactChanged{ID: "chat", Channel: wire.Chat, State: wire.Active}
	for name, row := range map[string]struct {
		first [][]wire.Fact // the messages after the return
		left  []string      // the contacts that are then at the desk
	}{
		"what the snapshot mentions stays":                       {[][]wire.Fact{{ok, state, call("1"), call("2")}}, []string{"1", "2", "chat"}},
		"what the snapshot leaves out has ended":                 {[][]wire.Fact{{ok, state, call("2")}}, []string{"2", "chat"}},
		"an acknowledgement behind the snapshot is as good":      {[][]wire.Fact{{state, call("2"), ok}}, []string{"2", "chat"}},
		"an empty snapshot ends every call":                      {[][]wire.Fact{{ok, state}}, []string{"chat"}},
		"other channels wait until the console speaks of them":   {[][]wire.Fact{{ok, state, call("1"), call("2")}}, []string{"1", "2", "chat"}},
		"a snapshot that promises to be complete ends all of it": {[][]wire.Fact{{wire.Acknowledged{OK: true, Complete: true}, state, call("2")}}, []string{"2"}},
		"an acknowledgement alone says nothing of contacts":      {[][]wire.Fact{{ok}}, []string{"1", "2", "chat"}},
		"live news alone says nothing of the others":             {[][]wire.Fact{{call("2")}, {ok}}, []string{"1", "2", "chat"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{registers: true, says: map[string][]wire.Fact{"before": {ok, state, call("1"), call("2"), chat}}}
			d := newDesk(t, s)
			d.Deliver("before")
			require.Len(t, d.Contacts(), 3)
			d.Step(bridge.Hidden{})
			d.Step(bridge.Shown{})
			for _, facts := range row.first {
				s.says["x"] = facts
				d.Deliver("x")
			}
			var left []string
			for id := range d.Contacts() {
				left = append(left, id)
			}
			require.ElementsMatch(t, row.left, left)
		})
	}
}

func TestARepeatInTheSnapshotIsAMentionToo(t *testing.T) {
	call := wire.ContactChanged{ID: "1", Channel: wire.Voice, State: wire.Active}
	s := &script{
		registers:  true,
		says:       map[string][]wire.Fact{"call": {wire.Acknowledged{OK: true}, wire.AgentMoved{Status: wire.AgentBusy}, call}},
		repeatable: map[string]wire.Repeat{"call": {Group: "call", ID: "1", Digest: 7}},
	}
	d := newDesk(t, s)
	d.Deliver("call")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("call")
	require.Contains(t, d.Contacts(), "1")
}

func TestABriefRepeatCountsWithinAMomentOnly(t *testing.T) {
	s := &script{
		says:       map[string][]wire.Fact{"pop": nil},
		repeatable: map[string]wire.Repeat{"pop": {Group: "PopURL", Digest: 7, Within: 100}},
	}
	d := newDesk(t, s)
	d.Forget()
	for _, at := range []float64{0, 5, 99, 5000, 5001} {
		d.Step(bridge.Delivered{Raw: []byte("pop"), At: at})
	}
	require.Equal(t, []string{"pop", "pop"}, d.Types())
}

// CXone Agent leaves calls in after-call work out of its snapshot.
func TestAfterCallWorkThatTheSnapshotLeavesOutGoesOnWhileTheAgentDoesIt(t *testing.T) {
	inWork := []wire.Fact{wire.Acknowledged{OK: true}, wire.AgentMoved{Status: wire.AgentWrapup}}
	moved := func(s wire.AgentStatus) []wire.Fact { return []wire.Fact{wire.AgentMoved{Status: s}} }
	for name, row := range map[string]struct {
		first [][]wire.Fact
		left  int
	}{
		"it goes on":                                    {[][]wire.Fact{inWork}, 1},
		"it is over when the agent is available":        {[][]wire.Fact{{wire.Acknowledged{OK: true}, wire.AgentMoved{Status: wire.AgentAvailable}}}, 0},
		"it is over when the agent becomes available":   {[][]wire.Fact{inWork, moved(wire.AgentWrapup), moved(wire.AgentAvailable)}, 0},
		"it stays though other things are said":         {[][]wire.Fact{inWork, contact("1", ""), moved(wire.AgentAvailable)}, 1},
		"it is over if the snapshot leaves out nothing": {[][]wire.Fact{{wire.Acknowledged{OK: true, Complete: true}, wire.AgentMoved{Status: wire.AgentWrapup}}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{registers: true, says: map[string][]wire.Fact{"before": {wire.Acknowledged{OK: true}, contact("1", wire.Wrapup)[0], contact("2", wire.Active)[0]}}}
			d := newDesk(t, s)
			d.Deliver("before")
			d.Step(bridge.Shown{})
			for _, facts := range row.first {
				s.says["x"] = facts
				d.Deliver("x")
			}
			require.Len(t, d.Contacts(), row.left)
			require.NotContains(t, d.Contacts(), "2")
		})
	}
}
