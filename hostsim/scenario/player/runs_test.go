package player_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

// waiting is a scenario of two steps, of which the second takes an hour.
func waiting(t *testing.T) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Parse("a.yaml", []byte("name: A call\nsteps: [{max: ring}, {wait: 60m}]\n"), nil)
	require.NoError(t, err)
	return s
}

func TestARunIsLookedAtWhileItGoesAndStopped(t *testing.T) {
	r := newRig(t, "/max/link")
	runs := player.NewRuns(t.Context())
	begun, err := runs.Start(waiting(t), player.Options{Simulator: r.sim})
	require.NoError(t, err)
	assert.Equal(t, player.Progress{ID: 1, Name: "A call", Outcome: player.Running, Total: 2, Steps: []player.StepResult{}}, begun)

	p, err := runs.Await(t.Context(), 1, 0)
	require.NoError(t, err)
	assert.Equal(t, player.Running, p.Outcome)
	require.Len(t, p.Steps, 1)
	assert.Equal(t, player.Passed, p.Steps[0].Outcome)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p, err = runs.Await(ctx, 1, 1)
	require.NoError(t, err, "it is what there is when nobody waits any longer")
	assert.Len(t, p.Steps, 1)

	require.NoError(t, runs.Stop(1))
	for p.Outcome == player.Running {
		p, err = runs.Await(t.Context(), 1, len(p.Steps))
		require.NoError(t, err)
	}
	assert.Equal(t, player.Stopped, p.Outcome)
}

func TestRunsEndWithTheLifeOfTheirServer(t *testing.T) {
	r := newRig(t, "/max/link")
	life, end := context.WithCancel(t.Context())
	runs := player.NewRuns(life)
	_, err := runs.Start(waiting(t), player.Options{Simulator: r.sim})
	require.NoError(t, err)
	end()
	p, err := runs.Await(t.Context(), 1, 2)
	require.NoError(t, err)
	assert.Equal(t, player.Stopped, p.Outcome)
}

func TestARunThatThereIsNotIsNamed(t *testing.T) {
	runs := player.NewRuns(t.Context())
	var none *player.NoRunError
	require.ErrorAs(t, runs.Stop(7), &none)
	assert.EqualError(t, none, "there is no run 7")
	_, err := runs.Await(t.Context(), 7, 0)
	require.ErrorAs(t, err, &none)
}

func TestAsManyRunsGoOnAsAreRemembered(t *testing.T) {
	r := newRig(t, "/max/link")
	runs := player.NewRuns(t.Context())
	long, err := scenario.Parse("a.yaml", []byte("name: A wait\nsteps: [{wait: 60m}]\n"), nil)
	require.NoError(t, err)
	for range 20 {
		_, err := runs.Start(long, player.Options{Simulator: r.sim})
		require.NoError(t, err)
	}
	_, err = runs.Start(long, player.Options{Simulator: r.sim})
	require.ErrorIs(t, err, player.ErrTooMany)

	require.NoError(t, runs.Stop(3))
	_, err = runs.Await(t.Context(), 3, 2)
	require.NoError(t, err)
	p, err := runs.Start(long, player.Options{Simulator: r.sim})
	require.NoError(t, err)
	assert.Equal(t, 21, p.ID)
	require.EqualError(t, runs.Stop(3), "there is no run 3", "it made room")
	require.NoError(t, runs.Stop(2))
}
