package player_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

const maxLink = "/max/link?profile=max"

func rules(t *testing.T, r *rig) []delivery.Listed {
	t.Helper()
	faults, err := r.sim.Faults(1)
	require.NoError(t, err)
	return faults.List()
}

func TestAStepHasARuleAct(t *testing.T) {
	r := newRig(t, maxLink)
	result := r.playAll(`
name: A test
seed: 5
variables: {window: workspace}
steps:
  - fault: {max: delay, delay: 2s, frame: "${window}", count: 3}
  - fault: {max: replace, payload: {a: "${window}"}, seed: 8}
  - fault: {max: drop}
  - fault: {max: drop, on: false}
`)
	require.Equal(t, player.Passed, result.Outcome, said(result))
	assert.Equal(t, []delivery.Listed{
		{ID: 1, Rule: delivery.Rule{Fault: delivery.Delay, Frame: "workspace", Count: 3, Delay: 2000, Seed: 5}},
		{ID: 2, Rule: delivery.Rule{Fault: delivery.Replace, Payload: json.RawMessage(`{"a":"workspace"}`), Seed: 8}},
	}, rules(t, r))
}

func TestAnAdapterPostsAPayloadAsText(t *testing.T) {
	r := newRig(t, "/agent/link?type=call")
	result := r.play(`  - fault: {call: replace, payload: {a: 1}}`)
	require.Equal(t, player.Passed, result.Outcome, said(result))
	assert.JSONEq(t, `"{\"a\":1}"`, string(rules(t, r)[0].Payload))
}

func TestAStepBreaksAPage(t *testing.T) {
	r := newRig(t, maxLink)
	result := r.play(`
  - max: ring
  - fault: {max: frame-reload}
  - fault: {max: console-reload}
  - max: ring
`)
	require.Equal(t, player.Passed, result.Outcome, said(result))
	var found []string
	for _, e := range r.sim.Journal().Find(journal.Filter{Direction: journal.OfPage}) {
		found = append(found, e.Fault+" "+e.Frame)
	}
	assert.Equal(t, []string{"frame-reload workspace", "console-reload "}, found)
	assert.Equal(t, 2, r.sim.Consoles()[0].Page, "the step behind it was done at the console that was loaded anew")
}

func TestAStepBehindTheEndOfAConsoleSaysThatThereIsNone(t *testing.T) {
	r := newRig(t, maxLink)
	result := r.play("  - fault: {max: console-gone}\n")
	require.Equal(t, player.Passed, result.Outcome, said(result))
	r.opening = brief
	result = r.play("  - max: ring\n")
	assert.Equal(t, "3 failed max: ring: no page of a console of the kind max was open within 50ms", said(result))
}

func TestAConsoleWithoutAFaultOfTheScenarioIsRefused(t *testing.T) {
	const text = "name: A test\nopen: {faults: [token-for-all]}\nsteps: [{max: ring}]\n"
	result := newRig(t, maxLink).playAll(text)
	assert.Contains(t, said(result), "the console that is open does not have the fault token-for-all, which the scenario begins with")
	result = newRig(t, maxLink+"&fault=token-for-all").playAll(text)
	assert.Equal(t, player.Passed, result.Outcome, said(result))
}
