package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestWhatEndedWhileThePageWasAwayHasEnded(t *testing.T) {
	ok := dialect.Acknowledged{OK: true}
	state := dialect.AgentStateChanged{Status: contract.AgentAvailable}
	call := func(id string) dialect.Fact {
		return dialect.ContactChanged{ID: id, Channel: contract.Voice, State: contract.Active}
	}
	chat := dialect.ContactChanged{ID: "chat", Channel: contract.Chat, State: contract.Active}
	for name, row := range map[string]struct {
		first [][]dialect.Fact // the messages after the return
		left  []string         // the contacts that the page lists then
	}{
		"what the snapshot mentions stays":                       {[][]dialect.Fact{{ok, state, call("1"), call("2")}}, []string{"1", "2", "chat"}},
		"what the snapshot leaves out has ended":                 {[][]dialect.Fact{{ok, state, call("2")}}, []string{"2", "chat"}},
		"an acknowledgement behind the snapshot is as good":      {[][]dialect.Fact{{state, call("2"), ok}}, []string{"2", "chat"}},
		"an empty snapshot ends every call":                      {[][]dialect.Fact{{ok, state}}, []string{"chat"}},
		"other channels wait until the console speaks of them":   {[][]dialect.Fact{{ok, state, call("1"), call("2")}}, []string{"1", "2", "chat"}},
		"a snapshot that promises to be complete ends all of it": {[][]dialect.Fact{{dialect.Acknowledged{OK: true, Complete: true}, state, call("2")}}, []string{"2"}},
		"an acknowledgement alone says nothing of contacts":      {[][]dialect.Fact{{ok}}, []string{"1", "2", "chat"}},
		"live news alone says nothing of the others":             {[][]dialect.Fact{{call("2")}, {ok}}, []string{"1", "2", "chat"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{registers: true, says: map[string][]dialect.Fact{"before": {ok, state, call("1"), call("2"), chat}}}
			d := newPage(t, s)
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
	call := dialect.ContactChanged{ID: "1", Channel: contract.Voice, State: contract.Active}
	s := &script{
		registers:  true,
		says:       map[string][]dialect.Fact{"call": {dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentBusy}, call}},
		repeatable: map[string]dialect.Repeat{"call": {Group: "call", ID: "1", Digest: 7}},
	}
	d := newPage(t, s)
	d.Deliver("call")
	d.Step(bridge.Hidden{})
	d.Step(bridge.Shown{})
	d.Deliver("call")
	require.Contains(t, d.Contacts(), "1")
}

func TestABriefRepeatCountsWithinAMomentOnly(t *testing.T) {
	s := &script{
		says:       map[string][]dialect.Fact{"pop": nil},
		repeatable: map[string]dialect.Repeat{"pop": {Group: "PopURL", Digest: 7, Within: 100}},
	}
	d := newPage(t, s)
	d.Forget()
	for _, at := range []float64{0, 5, 99, 5000, 5001} {
		d.Step(bridge.Delivered{Raw: []byte("pop"), At: at})
	}
	require.Equal(t, []string{"pop", "pop"}, d.Types())
}

// CXone Agent leaves calls in after-call work out of its snapshot.
func TestAfterCallWorkThatTheSnapshotLeavesOutGoesOnWhileTheAgentDoesIt(t *testing.T) {
	inWork := []dialect.Fact{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentWrapup}}
	moved := func(s contract.AgentStatus) []dialect.Fact {
		return []dialect.Fact{dialect.AgentStateChanged{Status: s}}
	}
	for name, row := range map[string]struct {
		first [][]dialect.Fact
		left  int
	}{
		"it goes on":                                    {[][]dialect.Fact{inWork}, 1},
		"it is over when the agent is available":        {[][]dialect.Fact{{dialect.Acknowledged{OK: true}, dialect.AgentStateChanged{Status: contract.AgentAvailable}}}, 0},
		"it is over when the agent becomes available":   {[][]dialect.Fact{inWork, moved(contract.AgentWrapup), moved(contract.AgentAvailable)}, 0},
		"it stays though other things are said":         {[][]dialect.Fact{inWork, contact("1", ""), moved(contract.AgentAvailable)}, 1},
		"it is over if the snapshot leaves out nothing": {[][]dialect.Fact{{dialect.Acknowledged{OK: true, Complete: true}, dialect.AgentStateChanged{Status: contract.AgentWrapup}}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := &script{registers: true, says: map[string][]dialect.Fact{"before": {dialect.Acknowledged{OK: true}, contact("1", contract.Wrapup)[0], contact("2", contract.Active)[0]}}}
			d := newPage(t, s)
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
