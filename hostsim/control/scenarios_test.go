package control_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

func progressOf(t *testing.T, body []byte) (p player.Progress) {
	t.Helper()
	require.NoError(t, json.Unmarshal(body, &p), string(body))
	return p
}

// await returns the run when it is over.
func await(t *testing.T, f *fake, id int) (p player.Progress) {
	t.Helper()
	p.Outcome = player.Running
	for p.Outcome == player.Running {
		w := ask(f, "GET", fmt.Sprintf("/runs/%d?after=%d", id, len(p.Steps)), "")
		require.Equal(t, http.StatusOK, w.Code, w.Body.String())
		p = progressOf(t, w.Body.Bytes())
	}
	return p
}

func TestTheReadyScenariosAreListed(t *testing.T) {
	var list []struct{ ID, Name, About, Source string }
	require.NoError(t, json.Unmarshal(ask(newFake(), "GET", "/scenarios", "").Body.Bytes(), &list))
	require.Len(t, list, 10)
	for _, s := range list {
		assert.NotEmpty(t, s.About, s.ID)
		assert.NotEmpty(t, s.Name, s.ID)
	}
	assert.Equal(t, "max", list[0].Source)
}

func TestTheSchemaIsThatOfThePackage(t *testing.T) {
	w := ask(newFake(), "GET", "/scenarios/schema.json", "")
	assert.Equal(t, "application/schema+json", w.Header().Get("Content-Type"))
	assert.Equal(t, string(scenario.Schema), w.Body.String())
}

func TestAScenarioThatIsSentIsPlayedStepByStep(t *testing.T) {
	f := newFake()
	w := ask(f, "POST", "/runs", "name: Mine\nsteps:\n  - max: hold\n  - wait: 1ms\n", "Content-Type", "application/yaml")
	require.Equal(t, http.StatusCreated, w.Code, w.Body.String())
	begun := progressOf(t, w.Body.Bytes())
	assert.Equal(t, player.Running, begun.Outcome)
	assert.Equal(t, "Mine", begun.Name)
	assert.Equal(t, 2, begun.Total)
	first := progressOf(t, ask(f, "GET", fmt.Sprintf("/runs/%d?after=0", begun.ID), "").Body.Bytes())
	require.NotEmpty(t, first.Steps)
	assert.Equal(t, "max: hold", first.Steps[0].Text)
}

func TestAReadyScenarioIsPlayed(t *testing.T) {
	f := newFake()
	w := ask(f, "POST", "/scenarios/call-missed/runs", "")
	require.Equal(t, http.StatusCreated, w.Code, w.Body.String())
	id := progressOf(t, w.Body.Bytes()).ID
	require.Equal(t, http.StatusNoContent, ask(f, "DELETE", fmt.Sprintf("/runs/%d", id), "").Code)
	assert.Equal(t, player.Stopped, await(t, f, id).Outcome, "the page never registers, and the run was ended")
	assert.Equal(t, http.StatusNotFound, ask(f, "POST", "/scenarios/none/runs", "").Code)
}

func TestTheMistakesOfAScenarioThatIsSentAreListed(t *testing.T) {
	w := ask(newFake(), "POST", "/runs", "name: Mine\nsteps:\n  - max: rng\n  - wait: 5\n")
	require.Equal(t, http.StatusUnprocessableEntity, w.Code)
	var problem struct {
		Detail string
		Errors []struct{ Location, Message, Value string }
	}
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &problem))
	assert.Equal(t, "2 mistakes in the scenario", problem.Detail)
	assert.Equal(t, "body:3:10", problem.Errors[0].Location)
	assert.Equal(t, `there is no "rng"; did you mean "ring"?`, problem.Errors[0].Message)
	assert.Contains(t, problem.Errors[0].Value, "^")
	assert.Equal(t, "body:4:11", problem.Errors[1].Location)
}

// A program on the network must not read files of the machine.
func TestAScenarioThatIsSentIncludesNoFile(t *testing.T) {
	for _, file := range []string{"/etc/passwd", "../library.go", "../../../../go.mod"} {
		w := ask(newFake(), "POST", "/runs", "name: Mine\nsteps: [{include: "+file+"}]\n")
		assert.Equal(t, http.StatusUnprocessableEntity, w.Code)
		assert.Contains(t, w.Body.String(), "the file cannot be read", file)
	}
	w := ask(newFake(), "POST", "/runs", "name: Mine\nsteps: [{include: call-missed.yaml}]\n")
	assert.Equal(t, http.StatusCreated, w.Code, "a ready one is at hand: %s", w.Body.String())
}

func TestARunThatThereIsNotIsNotFound(t *testing.T) {
	assert.Equal(t, http.StatusNotFound, ask(newFake(), "GET", "/runs/7", "").Code)
	assert.Equal(t, http.StatusNotFound, ask(newFake(), "DELETE", "/runs/7", "").Code)
}

func TestSoManyScenariosAreNotPlayedAtATime(t *testing.T) {
	f := newFake()
	start := func() int { return ask(f, "POST", "/runs", "name: Mine\nsteps: [{wait: 10m}]\n").Code }
	for range 20 {
		require.Equal(t, http.StatusCreated, start())
	}
	require.Equal(t, http.StatusConflict, start())
	require.Equal(t, http.StatusNoContent, ask(f, "DELETE", "/runs/3", "").Code)
	await(t, f, 3)
	assert.Equal(t, http.StatusCreated, start(), "one that is over makes room")
	assert.Equal(t, http.StatusNotFound, ask(f, "GET", "/runs/3", "").Code)
}
