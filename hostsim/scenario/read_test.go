package scenario_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/pagefault"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
)

// files is a source of these texts.
func files(texts map[string]string) scenario.Source {
	fs := fstest.MapFS{}
	for name, text := range texts {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fs.ReadFile
}

func parse(text string) (*scenario.Scenario, error) {
	return scenario.Parse("a.yaml", []byte(text), files(nil))
}

const whole = `
name: A call
about: A call rings and is answered.
tags: [call, smoke]
seed: 7
open: {profile: cxa-25, faults: [no-references]}
clock: stopped
variables: {caller: "8015550142"}
setup:
  - max: sign-out
steps:
  - name: The call rings
    max: ring
    with: {caller: "${caller}"}
    save: {contact: offered}
  - wait: 1.5s
  - fault: {max: token-for-all, on: false}
  - post: {console: max, frame: workspace, payload: {messageType: X, n: 7012003450000000001}}
  - expect: {message: {type: HoldEvent, with: {contactId: "${contact}"}}, within: 200ms}
  - never: {event: {type: contact.ended}}
  - expect: {text: "${caller}"}
`

func TestAScenarioIsReadWithThePlaceOfEachStep(t *testing.T) {
	s, err := parse(whole)
	require.NoError(t, err)
	assert.Equal(t, "A call", s.Name)
	assert.Equal(t, []string{"call", "smoke"}, s.Tags)
	assert.Equal(t, int64(7), s.Seed)
	assert.Equal(t, journal.MAX, s.Source)
	assert.Equal(t, scenario.Open{Profile: "cxa-25", Faults: []string{"no-references"}}, s.Open)
	assert.True(t, s.StoppedClock)
	assert.Equal(t, 10, s.Setup[0].Line)
	var read []string
	for _, step := range s.Steps {
		read = append(read, fmt.Sprintf("%s:%d %s", step.File, step.Line, step))
	}
	assert.Equal(t, []string{
		"a.yaml:12 The call rings",
		"a.yaml:16 wait: 1.5s",
		"a.yaml:17 max: fault (fault token-for-all, on false)",
		"a.yaml:18 post: max workspace",
		"a.yaml:19 expect: message HoldEvent received (contactId ${contact}) within 200ms",
		"a.yaml:20 never: event contact.ended within 1s",
		`a.yaml:21 expect: text "${caller}" within 5s`,
	}, read)
	assert.Equal(t, &scenario.Action{
		Console: consoles.MAX, Name: "ring", Fields: map[string]any{"caller": "${caller}"},
		Save: map[string]string{"contact": "offered"},
	}, s.Steps[0].Command)
	assert.Equal(t, map[string]any{"messageType": "X", "n": json.Number("7012003450000000001")},
		s.Steps[3].Command.(*scenario.Post).Payload, "a long number keeps its digits")
	assert.Equal(t, 200*time.Millisecond, s.Steps[4].Command.(*scenario.Expect).Within)
}

func TestWhatIsLeftOutHasItsDefault(t *testing.T) {
	s, err := parse("name: a\nsteps:\n  - call: sign-in\n")
	require.NoError(t, err)
	assert.Equal(t, journal.CCAI, s.Source)
	assert.Equal(t, int64(scenario.DefaultSeed), s.Seed)
	assert.False(t, s.StoppedClock)
	s, err = parse("name: a\nsteps:\n  - wait: 1s\n")
	require.NoError(t, err)
	assert.Equal(t, journal.MAX, s.Source)
}

// The name of a fault says whether it is the console's own, one of the delivery or one of a page.
func TestAFaultIsReadByItsName(t *testing.T) {
	s, err := parse(`
name: a
steps:
  - fault: {max: drop, frame: workspace, type: CallContactEvent, contains: Active, count: 2, share: 0.5, seed: 9, for: 1.5m}
  - fault: {max: delay, delay: 2s}
  - fault: {max: replace, payload: {events: []}}
  - fault: {max: drop, on: false}
  - fault: {max: frame-reload, frame: "panel:7"}
  - fault: {max: console-gone}
  - fault: {max: no-references}
`)
	require.NoError(t, err)
	seed := uint64(9)
	var commands []scenario.Command
	var texts []string
	for _, step := range s.Steps {
		commands, texts = append(commands, step.Command), append(texts, step.String())
	}
	assert.Equal(t, []scenario.Command{
		&scenario.Rule{Console: consoles.MAX, Seed: &seed, Rule: delivery.Rule{Fault: delivery.Drop, Frame: "workspace", Type: "CallContactEvent",
			Contains: "Active", Count: 2, Share: 0.5, For: 90_000}},
		&scenario.Rule{Console: consoles.MAX, Rule: delivery.Rule{Fault: delivery.Delay, Delay: 2000}},
		&scenario.Rule{Console: consoles.MAX, Rule: delivery.Rule{Fault: delivery.Replace}, Payload: map[string]any{"events": []any{}}},
		&scenario.Rule{Console: consoles.MAX, Rule: delivery.Rule{Fault: delivery.Drop}, Off: true},
		&scenario.PageFault{Console: consoles.MAX, Fault: pagefault.Fault{Fault: pagefault.FrameReload, Frame: "panel:7"}},
		&scenario.PageFault{Console: consoles.MAX, Fault: pagefault.Fault{Fault: pagefault.ConsoleGone}},
		&scenario.Action{Console: consoles.MAX, Name: "fault", Fields: map[string]any{"fault": "no-references", "on": true}},
	}, commands)
	assert.Equal(t, []string{
		"fault: max drop (contains Active, count 2, for 1m30s, frame workspace, share 0.5, type CallContactEvent)",
		"fault: max delay (delay 2s)", "fault: max replace", "fault: max drop off", "fault: max frame-reload panel:7", "fault: max console-gone",
		"max: fault (fault no-references, on true)",
	}, texts)

	_, err = parse("name: a\nsteps: [{fault: {call: frame-removed}}]\n")
	require.ErrorContains(t, err, `a.yaml:2:24: there is no "frame-removed"`, "an adapter cannot remove its frame")
	_, err = parse("name: a\nsteps: [{fault: {call: frame-reload, frame: parent}}]\n")
	require.ErrorContains(t, err, `a.yaml:2:38: "frame" does not belong here`)
	_, err = parse("name: a\nsteps: [{fault: {call: drop}}, {fault: {max: drop}}]\n")
	require.ErrorContains(t, err, "a scenario plays max, or call and chat")
}

// Each mistake is told with its line, its column, and what could be meant.
func TestAMistakeIsToldWithItsPlace(t *testing.T) {
	for name, test := range map[string]struct{ text, problem string }{
		"a key that there is not":            {"stepz: []", `4:1: there is no "stepz" here; did you mean "steps"?`},
		"an action that there is not":        {"setup: [{max: rng}]", `4:15: there is no "rng"; did you mean "ring"?`},
		"a field that there is not":          {"setup:\n  - max: ring\n    with: {calller: x}", `6:12: there is no "calller" here; did you mean "caller"?`},
		"a field of another action":          {"setup:\n  - max: hold\n    with: {caller: x}", `6:12: there is no "caller" here`},
		"a number that is none":              {"setup:\n  - max: focus\n    with: {contact: x}", `6:21: "x" is not written as a whole number`},
		"a flag that is none":                {"setup:\n  - max: fault\n    with: {fault: no-references, on: 'yes'}", `6:38: "yes" is not written as true or false`},
		"a text that YAML made a number":     {"setup:\n  - max: dial\n    with: {number: 8015550142}", `6:20: this is a number, where a text is needed; put it in quotes`},
		"a field that is missing":            {"setup:\n  - max: dial\n    with: {}", `6:11: missing: number`},
		"all fields are missing":             {"setup:\n  - max: dial", `5:5: missing: with; the action needs number`},
		"a duration without a unit":          {"setup: [{wait: '5'}]", `4:16: "5" is not written as a duration, such as 500ms, 2s or 1m`},
		"a profile that there is not":        {"open: {profile: cxa-24}", `4:17: there is no "cxa-24"; did you mean "cxa-25"?`},
		"a fault that there is not":          {"setup: [{fault: {max: doubled}}]", `4:23: there is no "doubled"; there are bare-session-info,`},
		"a field of another kind of fault":   {"setup: [{fault: {max: no-references, count: 1}}]", `4:38: "count" does not belong here`},
		"a frame of a fault of a whole page": {"setup: [{fault: {max: console-reload, frame: a}}]", `4:39: "frame" does not belong here`},
		"a fault of a page that is off":      {"setup: [{fault: {max: frame-reload, on: false}}]", `4:37: "on" does not belong here`},
		"a delay that is missing":            {"setup: [{fault: {max: delay}}]", `4:18: missing: delay`},
		"a delay of another fault":           {"setup: [{fault: {max: drop, delay: 1s}}]", `4:29: "delay" does not belong here`},
		"a delay that is none":               {"setup: [{fault: {max: delay, delay: 0s}}]", `4:37: delay is needed by the fault delay, more than 0`},
		"a time that is too long":            {"setup: [{fault: {max: drop, for: 1500m}}]", `4:34: for is not between 0 and the milliseconds of a day`},
		"a payload that is missing":          {"setup: [{fault: {max: replace}}]", `4:18: missing: payload`},
		"a payload of another fault":         {"setup: [{fault: {max: drop, payload: 1}}]", `4:29: "payload" does not belong here`},
		"a field of a fault that ends":       {"setup: [{fault: {max: drop, on: false, type: a}}]", `4:40: "type" does not belong here`},
		"a count that is none":               {"setup: [{fault: {max: drop, count: 0}}]", `4:36: minimum: got 0, want 1`},
		"a share that is none":               {"setup: [{fault: {max: drop, share: 1.5}}]", `4:36: maximum: got 1.5, want 1`},
		"two things at once":                 {"setup:\n  - max: hold\n    wait: 1s", `5:5: only one of these can be here: "max", "wait"`},
		"nothing to do":                      {"setup: [{name: x}]", `4:10: one of these is missing: max, call, chat, post,`},
		"nothing to expect":                  {"setup: [{expect: {within: 1s}}]", `4:19: one of these is missing: message, event, text`},
		"fields of what takes none":          {"setup:\n  - wait: 1s\n    with: {a: b}", `6:5: "with" does not belong here`},
		"two vendors":                        {"setup: [{call: sign-in}]", `3:5: a scenario plays max, or call and chat: this step is at max`},
		"a variable without a value":         {"setup: [{expect: {text: '${caller}'}}]", `4:25: the variable "caller" has no value`},
		"a variable that is misspelt":        {"variables: {caller: x}\nsetup: [{expect: {text: '${callr}'}}]", `5:25: the variable "callr" has no value; did you mean "caller"?`},
		"a name that no variable has":        {"variables: {my caller: x}", `4:13: "my caller" is not written as a name`},
		"a name that nothing is saved as":    {"setup:\n  - max: hold\n    save: {my contact: current}", `6:12: "my contact" is not written as a name`},
		"a list of tags that is none":        {"tags: call", `4:7: this is a text, where a list is needed`},
		"a file that is not there":           {"setup: [{include: b.yaml}]", `4:19: the file cannot be read`},
		"YAML that is none":                  {"setup: [", `4:8: this is no YAML`},
		"a key twice":                        {"name: b", `4:1: this is no YAML: mapping key "name" already defined`},
		"a letter too many in front":         {"variables: {ab: x}\nsetup: [{expect: {text: '${xab}'}}]", `5:25: the variable "xab" has no value; did you mean "ab"?`},
		"a variable in a list":               {"setup: [{post: {console: max, frame: workspace, payload: [1, '${nobody}']}}]", `4:62: the variable "nobody" has no value`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parse("name: a\nsteps:\n  - max: hold\n" + test.text + "\n")
			var problems scenario.Problems
			require.ErrorAs(t, err, &problems)
			assert.Len(t, problems, 1, err.Error())
			assert.True(t, strings.HasPrefix(err.Error(), "a.yaml:"+test.problem), err.Error())
			assert.Contains(t, problems[0].Excerpt, "^")
		})
	}
}

func TestThereIsAlwaysAProblemToShow(t *testing.T) {
	for text, problem := range map[string]string{
		"": "a.yaml:1:1: the file holds no scenario", "# nothing": "the file holds no scenario",
		"- a": "where a mapping is needed", "a": "where a mapping is needed", "x: .nan": "this is no JSON value",
		"{}": "missing: name, steps", "name: a\nsteps: []": "3:8: this is empty", "\t": "a.yaml",
	} {
		_, err := parse(text)
		assert.ErrorContains(t, err, strings.TrimPrefix(problem, "3:8: "), "%q", text)
	}
	_, err := parse("{}")
	var problems scenario.Problems
	require.ErrorAs(t, err, &problems)
	assert.Equal(t, "missing: name, steps", problems[0].Message)
}

func TestAllMistakesOfAFileAreToldInTheirOrder(t *testing.T) {
	_, err := parse("name: a\nsteps:\n  - max: rng\n  - wait: 5\n  - max: ring\n    with: {caller: '${nobody}'}\n  - max: dial\n")
	var problems scenario.Problems
	require.ErrorAs(t, err, &problems)
	var lines []int
	for _, p := range problems {
		lines = append(lines, p.Line)
	}
	assert.Equal(t, []int{3, 4, 6, 7}, lines)
	assert.Equal(t, problems[0].Error()+"\n"+problems[1].Error(), problems[:2].Error(), "one below the other")
	assert.Equal(t, "    6 |     with: {caller: '${nobody}'}\n      |                    ^", problems[2].Excerpt)
}

func TestStepsOfAnotherFileStandInTheirPlace(t *testing.T) {
	source := files(map[string]string{
		"calls/a.yaml":      "name: a\nsteps:\n  - include: ../shared/in.yaml\n    with: {state: Working}\n  - max: hold\n",
		"shared/in.yaml":    "name: in\nsetup: [{max: sign-in}]\nsteps:\n  - include: state.yaml\n",
		"shared/state.yaml": "name: state\nvariables: {state: Available}\nsteps:\n  - max: choose-state\n    with: {state: '${state}'}\n",
	})
	s, err := scenario.Read("calls/a.yaml", source)
	require.NoError(t, err)
	var read []string
	for _, step := range s.Steps {
		read = append(read, fmt.Sprintf("%s:%d %s", step.File, step.Line, step))
	}
	assert.Equal(t, []string{
		"shared/in.yaml:2 max: sign-in", "shared/state.yaml:4 max: choose-state (state ${state})", "calls/a.yaml:5 max: hold",
	}, read)
	state, err := scenario.Values{}.FillText(s.Steps[1].Scope, "${state}")
	require.NoError(t, err)
	assert.Equal(t, "Working", state, "what the outer file gives comes before the default")
}

func TestAMistakeInAnIncludedFileIsToldThere(t *testing.T) {
	_, err := scenario.Read("a.yaml", files(map[string]string{
		"a.yaml": "name: a\nsteps: [{include: b.yaml}, {max: x}]\n", "b.yaml": "name: b\nsteps:\n  - max: rng\n",
	}))
	var problems scenario.Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 2)
	assert.Equal(t, "a.yaml", problems[0].File)
	assert.Equal(t, "b.yaml", problems[1].File)
	assert.Equal(t, 3, problems[1].Line)
}

func TestAFileThatIncludesItselfIsRefused(t *testing.T) {
	_, err := scenario.Read("a.yaml", files(map[string]string{
		"a.yaml": "name: a\nsteps: [{include: b.yaml}]\n", "b.yaml": "name: b\nsteps: [{include: ./a.yaml}]\n",
	}))
	require.ErrorContains(t, err, "b.yaml:2:19: the file includes itself: a.yaml")
}

func TestAFileThatIsNotThereIsAProblemToo(t *testing.T) {
	_, err := scenario.Read("gone.yaml", os.ReadFile)
	var problems scenario.Problems
	require.ErrorAs(t, err, &problems)
	assert.ErrorContains(t, err, "gone.yaml: the file cannot be read")
}

func TestAdaptersAreNotOpenedByTheSimulator(t *testing.T) {
	_, err := parse("name: a\nopen: {faults: []}\nsteps: [{call: sign-in}]\n")
	require.ErrorContains(t, err, "a.yaml:2:1: an adapter of CCAI Platform is opened by the page")
}

func TestTags(t *testing.T) {
	s := &scenario.Scenario{Tags: []string{"call", "smoke"}}
	assert.True(t, s.HasTag())
	assert.True(t, s.HasTag("chat", "smoke"))
	assert.False(t, s.HasTag("chat"))
}
