package journal_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

var login = journal.Entry{
	Refused: "it sleeps", Seq: 5, Source: journal.CCAI, Page: 2, Direction: journal.Sent, Frame: "parent",
	Payload: json.RawMessage(`"{\"type\":\"Agent_Login\",\"data\":{\"agent_id\":7}}"`),
}

func TestEachCriterionLetsThroughAndKeepsOut(t *testing.T) {
	for criterion, row := range map[journal.Criterion]struct{ passes, fails journal.Filter }{
		journal.BySource:    {journal.Filter{Source: journal.CCAI}, journal.Filter{Source: journal.MAX}},
		journal.ByPage:      {journal.Filter{Page: 2}, journal.Filter{Page: 3}},
		journal.ByDirection: {journal.Filter{Direction: journal.Sent}, journal.Filter{Direction: journal.Received}},
		journal.ByFrame:     {journal.Filter{Frame: "parent"}, journal.Filter{Frame: "workspace"}},
		journal.ByType:      {journal.Filter{Type: "Agent_Login"}, journal.Filter{Type: "Agent_Logout"}},
		journal.ByContent:   {journal.Filter{Contains: `agent_id\":7`}, journal.Filter{Contains: "agent_id\\\":8"}},
	} {
		assert.True(t, row.passes.Match(login), criterion)
		assert.False(t, row.fails.Match(login), criterion)
		assert.Equal(t, []journal.Criterion{criterion}, row.fails.Misses(login))
	}
	assert.True(t, journal.Filter{Refused: true}.Match(login))
	done := login
	done.Refused = ""
	assert.Equal(t, []journal.Criterion{journal.ByRefusal}, journal.Filter{Refused: true}.Misses(done))
	assert.True(t, journal.Filter{}.Match(done))
	assert.True(t, journal.Filter{}.Match(login))
	assert.True(t, journal.Filter{After: 4}.Match(login))
	assert.False(t, journal.Filter{After: 5}.Match(login))
}

func TestATypeIsFoundAtAnyDepth(t *testing.T) {
	for payload, found := range map[string]bool{
		`{"messageType":"RegisterForClientEvents"}`:                   true,
		`{"MessageType":"RegisterForClientEvents"}`:                   true,
		`{"data":{"events":[{},{"Type":"RegisterForClientEvents"}]}}`: true,
		`"{\"type\":\"RegisterForClientEvents\"}"`:                    true,
		`{"kind":"RegisterForClientEvents"}`:                          false,
		`{"type":"registerforclientevents"}`:                          false,
		`{"type":["RegisterForClientEvents"]}`:                        false,
		`"RegisterForClientEvents"`:                                   false,
		`7`:                                                           false,
		`{`:                                                           false,
	} {
		e := journal.Entry{Seq: 1, Payload: json.RawMessage(payload)}
		assert.Equal(t, found, journal.Filter{Type: "RegisterForClientEvents"}.Match(e), payload)
	}
}

func fill(j *journal.Journal, frames ...string) {
	for _, frame := range frames {
		j.Add(journal.Entry{Source: journal.MAX, Direction: journal.Sent, Frame: frame, Payload: json.RawMessage(`1`)})
	}
}

func TestFindKeepsTheOrder(t *testing.T) {
	j := journal.New(clock.System{})
	fill(j, "a", "b", "a")
	var seqs []int
	for _, e := range j.Find(journal.Filter{Frame: "a"}) {
		seqs = append(seqs, e.Seq)
	}
	assert.Equal(t, []int{1, 3}, seqs)
	assert.Len(t, j.Find(journal.Filter{Frame: "a", After: 1}), 1)
	assert.Len(t, j.Entries(), 3)
}

func TestAWaitEndsWithTheEntryThatPasses(t *testing.T) {
	j := journal.New(clock.System{})
	fill(j, "a")
	e, err := j.WaitFor(t.Context(), journal.Filter{Frame: "a"})
	require.NoError(t, err)
	assert.Equal(t, 1, e.Seq, "it may be there already")

	found := make(chan journal.Entry)
	go func() {
		e, _ := j.WaitFor(t.Context(), journal.Filter{Frame: "b"})
		found <- e
	}()
	fill(j, "c", "a", "b", "b")
	assert.Equal(t, 4, (<-found).Seq)
}

func TestAWaitThatEndsWithoutOneSaysWhatCameClose(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	j := journal.New(clock.System{})
	fill(j, "a", "b", "b", "b")
	j.Add(journal.Entry{Source: journal.CCAI, Direction: journal.Received, Frame: "c", Payload: json.RawMessage(`1`)})

	_, err := j.WaitFor(ctx, journal.Filter{Source: journal.MAX, Direction: journal.Received, Frame: "a"})
	var none *journal.NoMatchError
	require.ErrorAs(t, err, &none)
	require.ErrorIs(t, err, context.Canceled)
	var seqs []int
	for _, n := range none.Nearest {
		seqs = append(seqs, n.Entry.Seq)
	}
	assert.Equal(t, []int{1, 5, 4}, seqs, "one criterion is missed by the first, two by the others")
	assert.Equal(t, []journal.Criterion{journal.ByDirection}, none.Nearest[0].Misses)
	assert.EqualError(t, err, "no entry came; the nearest is 1, which misses [direction]")

	_, err = j.WaitFor(ctx, journal.Filter{Frame: "nowhere"})
	require.ErrorAs(t, err, &none)
	assert.Empty(t, none.Nearest, "what meets no criterion is not near")
	assert.EqualError(t, err, "no entry came, and none that is like it")
}

func TestAJournalThatWasClearedCountsOn(t *testing.T) {
	j := journal.New(clock.System{})
	fill(j, "a", "b")
	j.Clear()
	assert.Empty(t, j.Entries())
	fill(j, "c")
	assert.Equal(t, 3, j.Entries()[0].Seq)
}
