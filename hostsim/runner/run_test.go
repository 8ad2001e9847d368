package runner

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

var answered = &scenario.Scenario{Name: "A call", File: "calls/a.yaml", Seed: 7}

func TestScenariosThatWereKeptFromBeginningAreSkippedAndToldOfInTurn(t *testing.T) {
	for parallel := range 3 {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var told []*Run
		all := []*scenario.Scenario{answered, {Name: "Another"}, {Name: "A third"}}
		runs := All(ctx, all, Options{Parallel: parallel, Done: func(r *Run) { told = append(told, r) }})
		require.Len(t, runs, 3)
		for i, r := range runs {
			assert.Same(t, all[i], r.Scenario)
			assert.Equal(t, player.Skipped, r.Outcome)
		}
		assert.ElementsMatch(t, runs, told)
		assert.Len(t, All(ctx, all, Options{}), 3, "nobody needs to be told")
	}
}

func TestARunWithoutASimulatorIsBroken(t *testing.T) {
	runs := All(t.Context(), []*scenario.Scenario{answered}, Options{Page: "ftp://localhost/"})
	assert.Equal(t, player.Broken, runs[0].Outcome)
	assert.Contains(t, runs[0].Error, "has to begin with http://")
	assert.Equal(t, "A call", runs[0].Name)
	assert.Equal(t, "calls/a.yaml", runs[0].File)
	assert.EqualValues(t, 7, runs[0].Seed)
	assert.False(t, runs[0].Began.IsZero())
}

func TestTheTimeOfARunBeginsWhenItsPageIsOpened(t *testing.T) {
	r := newRun(answered)
	began := r.Began
	r.played(player.Result{Name: "A call", Outcome: player.Passed, Began: began.Add(time.Hour), Took: time.Hour})
	assert.Equal(t, began, r.Began)
	assert.Less(t, r.Took, time.Minute)
	assert.Equal(t, player.Passed, r.Outcome)
	assert.Equal(t, "it was gone", r.broken(errors.New("it was gone")).Error)
	assert.Equal(t, player.Broken, r.Outcome)
}

func TestTheTimelineHasEachStepThatWasPlayedWithItsTime(t *testing.T) {
	r := newRun(answered)
	r.done(player.StepResult{Text: "max: ring", Outcome: player.Passed})
	r.done(player.StepResult{Text: "max: answer", Outcome: player.Skipped})
	r.add(r.began.Add(time.Second), Moment{Kind: Event})
	require.Len(t, r.Timeline, 2)
	assert.Equal(t, Step, r.Timeline[0].Kind)
	assert.Equal(t, "max: ring", r.Timeline[0].Step.Text)
	assert.Less(t, r.Timeline[0].After, time.Minute)
	assert.Equal(t, time.Second, r.Timeline[1].After)
}

func TestMessagesAreRecordedUntilTheEndIsAskedFor(t *testing.T) {
	j := journal.New(clock.System{})
	r := newRun(answered)
	j.Add(journal.Entry{Frame: "first", Payload: []byte(`1`)})
	end := r.record(j)
	j.Add(journal.Entry{Frame: "second", Payload: []byte(`2`)})
	for len(timeline(r)) < 2 {
		runtime.Gosched()
	}
	end()
	j.Add(journal.Entry{Frame: "late", Payload: []byte(`3`)})
	var frames []string
	for _, m := range timeline(r) {
		assert.Equal(t, Message, m.Kind)
		frames = append(frames, m.Message.Frame)
	}
	assert.Equal(t, []string{"first", "second"}, frames)
}

// timeline is what was recorded so far.
func timeline(r *Run) []Moment {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Moment{}, r.Timeline...)
}
