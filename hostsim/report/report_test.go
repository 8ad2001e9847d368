package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/joshdk/go-junit"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/headless"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/report"
	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

func runOf(name string, outcome player.Outcome, steps ...player.StepResult) *runner.Run {
	return &runner.Run{
		Scenario: &scenario.Scenario{Name: name, About: "It is about <this>."},
		Result: player.Result{
			Name: name, File: "calls/a.yaml", Seed: 7, Outcome: outcome, Took: 1250 * time.Millisecond,
			Began: time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC), Steps: steps,
		},
	}
}

func runs() []*runner.Run {
	failed := runOf("fails & falls", player.Failed,
		player.StepResult{Part: player.Steps, File: "calls/a.yaml", Line: 3, Text: "max: ring", Outcome: player.Passed},
		player.StepResult{Part: player.Steps, File: "calls/b.yaml", Line: 9, Text: "expect: text <Ana>", Outcome: player.Failed, Error: "it did not come\nthe nearest: {}"})
	failed.Screenshot = []byte("\x89PNG")
	failed.Timeline = []runner.Moment{
		{Kind: runner.Message, Message: &journal.Entry{Direction: journal.Sent, Frame: "workspace", Payload: json.RawMessage(`{"type":"CallContactEvent","a":"<b>"}`)}},
		{Kind: runner.Event, After: time.Second, Event: &player.Event{Type: "contact.offered", Payload: json.RawMessage(`"{\"x\":1}"`)}},
		{Kind: runner.Event, Event: &player.Event{Type: "no.json", Payload: json.RawMessage(`"plain words"`)}},
		{Kind: runner.Event, Event: &player.Event{Type: "half", Payload: json.RawMessage(`{"cut":`)}},
		{Kind: runner.Mistake, Mistake: &headless.Mistake{Text: "TypeError: nothing"}},
		{Kind: runner.Step, Step: &failed.Steps[1]},
	}
	broken := runOf("breaks", player.Broken, player.StepResult{Part: player.Setup, File: "calls/a.yaml", Line: 2, Text: "max: hold", Outcome: player.Failed, Error: "not possible"})
	gone := runOf("has no page", player.Broken)
	gone.Error = "the page does not load"
	return []*runner.Run{runOf("passes", player.Passed), failed, broken, gone, runOf("waits", player.Skipped), runOf("stops", player.Stopped)}
}

// The parser is not ours, so what it reads is what others read.
func TestTheJUnitFileSaysWhatCameOfEachRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, report.JUnit(&out, runs()))
	suites, err := junit.Ingest(out.Bytes())
	require.NoError(t, err)
	require.Len(t, suites, 1)
	assert.Equal(t, junit.Totals{Tests: 6, Passed: 1, Failed: 1, Error: 2, Skipped: 2, Duration: 7500 * time.Millisecond}, suites[0].Totals)
	tests := suites[0].Tests
	var statuses []junit.Status
	for _, test := range tests {
		statuses = append(statuses, test.Status)
	}
	assert.Equal(t, []junit.Status{"passed", "failed", "error", "error", "skipped", "skipped"}, statuses)
	assert.Equal(t, "fails & falls", tests[1].Name)
	assert.Equal(t, "calls/a", tests[1].Classname)
	assert.Equal(t, 1250*time.Millisecond, tests[1].Duration)
	assert.Equal(t, "calls/b.yaml:9: expect: text <Ana>\nit did not come\nthe nearest: {}", tests[1].Error.Error())
	assert.Equal(t, "it did not come", tests[1].Message)
	assert.Contains(t, tests[1].SystemOut, "passed  calls/a.yaml:3 max: ring (0s)\n")
	assert.Contains(t, tests[1].SystemOut, "seed 7")
	assert.Equal(t, "calls/a.yaml:2: max: hold (setup)\nnot possible", tests[2].Error.Error())
	assert.Equal(t, "calls/a.yaml: the page does not load", tests[3].Error.Error())
	assert.Contains(t, out.String(), `tests="6" failures="1" errors="2" skipped="2" time="7.500" timestamp="2026-11-28T09:00:00"`)
	assert.Equal(t, 6, strings.Count(out.String(), ` file="calls/a.yaml"`))
	assert.Equal(t, 2, strings.Count(out.String(), `<skipped message="the run was interrupted">`))
	assert.True(t, strings.HasSuffix(out.String(), "</testsuite>\n"))
}

func TestARunThatPassedNeedsNoReason(t *testing.T) {
	for i, want := range []string{"", "it did not come", "not possible", "the page does not load", "the run was interrupted", "the run was interrupted"} {
		assert.Equal(t, want, report.Reason(runs()[i]))
	}
	assert.Empty(t, report.Where(runs()[0]))
}

func TestAnEmptyJUnitFileCanBeRead(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, report.JUnit(&out, nil))
	suites, err := junit.Ingest(out.Bytes())
	require.NoError(t, err)
	assert.Equal(t, 0, suites[0].Totals.Tests)
}

func TestTheHTMLReportHoldsAllAndNeedsNothing(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, report.HTML(&out, runs()))
	page := out.String()
	for _, part := range []string{
		"6 scenarios: 2 broken 1 failed 1 passed 1 skipped 1 stopped", "fails &amp; falls", "It is about &lt;this&gt;.",
		"calls/b.yaml:9", "expect: text &lt;Ana&gt;", "the nearest: {}", "data:image/png;base64,iVBORw==", "CallContactEvent",
		"contact.offered", "1.000 s", "TypeError: nothing", "the page does not load", "{\n  &#34;x&#34;: 1\n}", "&#34;plain words&#34;", "{&#34;cut&#34;:", "&#34;&lt;b&gt;&#34;",
	} {
		assert.Contains(t, page, part)
	}
	for _, other := range []string{"http://", "https://", "<script", "src=\"/"} {
		assert.NotContains(t, page, other)
	}
}
