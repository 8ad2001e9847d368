package convert_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/scenario"
	"github.com/ctibridge/ctibridge/hostsim/scenario/library"
	"github.com/ctibridge/ctibridge/hostsim/trace"
	"github.com/ctibridge/ctibridge/hostsim/trace/convert"
)

// converted is the scenario of a trace.
func converted(t *testing.T, tr *trace.Trace) (*scenario.Scenario, string) {
	t.Helper()
	text, err := convert.Scenario("call.jsonl", tr)
	require.NoError(t, err)
	s, err := scenario.Parse("call.yaml", text, nil)
	require.NoError(t, err)
	return s, string(text)
}

func TestAReadyScenarioComesBackFromItsTraceWithTheSameMessages(t *testing.T) {
	for _, ready := range library.All() {
		t.Run(ready.ID, func(t *testing.T) {
			t.Parallel()
			open := func(s *hostsim.Server) {
				if ready.Source == journal.MAX {
					consolePage(t, s, consoles.MAX, map[string]string{"": registers})
				} else {
					consolePage(t, s, consoles.Call, nil)
				}
			}
			recorded, text := played(t, ready.Scenario, open)
			require.NotEmpty(t, messages(text))
			again, yaml := converted(t, recorded)
			_, replayed := played(t, again, open)
			assert.Equal(t, messages(text), messages(replayed), yaml)
		})
	}
}

func TestWhatThePagePostsIsExpected(t *testing.T) {
	s, err := scenario.Parse("a.yaml", []byte("name: A\nsteps:\n- expect: {message: {type: RegisterForClientEvents}}\n- max: ring\n- expect: {message: {type: AnswerEvent}}\n- wait: 90s\n- max: hangup\n"), nil)
	require.NoError(t, err)
	answers := map[string]string{"": registers, `"Incoming"`: `{"messageType":"AnswerEvent","note":"${a} $${b}","at":"2031-04-09T08:15:30Z","number":12345678901234567}`}
	polite := func(s *hostsim.Server) { consolePage(t, s, consoles.MAX, answers) }
	recorded, text := played(t, s, polite)
	again, yaml := converted(t, recorded)
	assert.Equal(t, `name: The trace call.jsonl
about: Made of a trace that began at 2031-04-09 08:15:30 UTC.
clock: stopped
open:
  profile: max
setup:
  - expect:
      message:
        frame: workspace
        type: RegisterForClientEvents
      within: 20s
steps:
  - max: ring
  - expect:
      message:
        frame: workspace
        type: AnswerEvent
        with:
          note: $${a} $$${b}
          number: 12345678901234567
      within: 20s
  - wait: 90s
  - max: hangup
`, yaml)
	_, replayed := played(t, again, polite)
	assert.Equal(t, messages(text), messages(replayed))
}

// read reads a trace of these lines behind a header.
func read(t *testing.T, writer string, lines ...string) *trace.Trace {
	t.Helper()
	header := `{"trace":"ctibridge","version":1,"started":"2031-04-09T08:15:30Z","writer":"` + writer + `"}`
	tr, err := trace.Read("call.jsonl", strings.NewReader(strings.Join(append([]string{header}, lines...), "\n")))
	require.NoError(t, err)
	return tr
}

const opened = `{"at":3000,"console":"max","page":4,"opened":{"profile":"cxa-25","faults":["no-references"]}}`

func TestEachPartOfATraceBecomesItsStep(t *testing.T) {
	for name, row := range map[string]struct {
		writer string
		lines  []string
		want   string
	}{
		"an action, without the fields that it does not have": {"hostsim", []string{opened,
			`{"at":3500,"console":"max","page":4,"action":{"name":"ring","fields":{"caller":"8015550142","odd":1}}}`},
			"open:\n  profile: cxa-25\n  faults:\n    - no-references\nsteps:\n  - wait: 500ms\n  - max: ring\n    with:\n      caller: \"8015550142\"\n"},
		"what a program posted, in a payload of every kind": {"hostsim", []string{strings.Replace(opened, `"profile":"cxa-25","faults":["no-references"]`, "", 1),
			`{"at":3000,"console":"max","page":4,"post":{"frame":"window-2","payload":{"b":[1,2.50,true,null,"01","${x}"],"a":{}}}}`,
			`{"at":3000,"console":"max","page":4,"message":{"direction":"sent","frame":"window-2","payload":1}}`,
			`{"at":9001,"console":"max","page":4,"closed":{}}`},
			"steps:\n  - post:\n      console: max\n      frame: window-2\n      payload:\n        a: {}\n        b:\n          - 1\n          - 2.50\n          - true\n          - null\n          - \"01\"\n          - $${x}\n  - wait: 6001ms\n"},
		"an adapter that begins otherwise, and its text": {"hostsim", []string{
			`{"at":0,"console":"chat","page":1,"opened":{"profile":"before-6.3","faults":["no-rich-text"]}}`,
			`{"at":0,"console":"chat","page":1,"post":{"frame":"parent","payload":"{\"type\":\"New_Thing\"}"}}`},
			"setup:\n  - chat: profile\n    with:\n      profile: before-6.3\n  - fault:\n      chat: no-rich-text\nsteps:\n  - post:\n      console: chat\n      frame: parent\n      payload:\n        type: New_Thing\n"},
		"a message of the page that has no type, much later": {"hostsim", []string{
			`{"at":0,"console":"call","page":1,"opened":{"profile":"current"}}`,
			`{"at":60,"console":"call","page":1,"message":{"direction":"received","frame":"window-3","payload":[1]}}`,
			`{"at":5000,"console":"call","page":1,"message":{"direction":"received","frame":"parent","payload":"{\"a\":1,\"type\":7}"}}`},
			"steps:\n  - expect:\n      message:\n        console: call\n      within: 20s\n  - wait: 5s\n  - expect:\n      message:\n        console: call\n        frame: parent\n        with:\n          a: 1\n          type: 7\n      within: 20s\n"},
		"a message of the console in a trace of the SDK": {"sdk", []string{
			`{"at":0,"console":"max","page":1,"opened":{}}`,
			`{"at":5,"console":"max","page":1,"message":{"direction":"sent","frame":"workspace","origin":"*","payload":{"events":[]}}}`},
			"setup:\n  - expect:\n      message:\n        frame: workspace\n      within: 20s\nsteps:\n  - wait: 5ms\n  - post:\n      console: max\n      frame: workspace\n      payload:\n        events: []\n"},
	} {
		t.Run(name, func(t *testing.T) {
			_, yaml := converted(t, read(t, row.writer, row.lines...))
			_, made, _ := strings.Cut(yaml, "clock: stopped\n")
			assert.Equal(t, row.want, made)
		})
	}
}

func TestAPayloadIsPostedAsItWas(t *testing.T) {
	for _, payload := range []string{
		`null`, `"8015550142"`, `"a: b # c"`, `"- x"`, `"\u0001\u2028\ud83d\ude00 <é>"`, `"line\n  another\n"`, `" "`, `"~"`, `"yes"`,
		`"2031-04-09T08:15:30Z"`, `"0x1F"`, `"${a}$${b}$$${c}$"`, `-0.5`, `1e21`, `1E-7`, `12345678901234567`, `[]`, `{}`, `[[],[{}]]`,
		`{"":1,"a b":{"on":true},"? x":"*y","&z":"!w","null":null,"1":"1","${k}":"|"}`,
	} {
		line := `{"at":3000,"console":"max","page":4,"post":{"frame":"workspace","payload":` + payload + `}}`
		again, _ := converted(t, read(t, "hostsim", opened, line))
		again.Open = scenario.Open{}
		open := func(s *hostsim.Server) { consolePage(t, s, consoles.MAX, nil) }
		replayed, _ := played(t, again, open)
		last := replayed.Lines[len(replayed.Lines)-1].Message
		require.NotNil(t, last)
		assert.JSONEq(t, payload, string(last.Payload))
	}
}

func TestATraceOfTheSDKIsPostedToThePage(t *testing.T) {
	const text = `"{\"type\":\"New_Call\",\"data\":{\"call_id\":1000001}}"`
	again, _ := converted(t, read(t, "sdk", `{"at":0,"console":"call","page":1,"opened":{}}`, `{"at":0,"console":"chat","page":2,"opened":{}}`,
		`{"at":5,"console":"call","page":1,"message":{"direction":"sent","frame":"parent","origin":"*","payload":`+text+`}}`,
		`{"at":9,"console":"chat","page":2,"message":{"direction":"sent","frame":"parent","origin":"*","payload":"{\"type\":\"New_Chat\"}"}}`))
	replayed, _ := played(t, again, func(s *hostsim.Server) {
		consolePage(t, s, consoles.Call, nil)
		consolePage(t, s, consoles.Chat, nil)
	})
	var sent []string
	for _, l := range replayed.Lines {
		if l.Message != nil {
			sent = append(sent, fmt.Sprintf("%d %s %s", l.At, l.Console, l.Message.Payload))
		}
	}
	assert.Equal(t, []string{`5 call "{\"data\":{\"call_id\":1000001},\"type\":\"New_Call\"}"`, `9 chat "{\"type\":\"New_Chat\"}"`}, sent,
		"with keys in the order of their names")
}

func TestWhatNoScenarioCanPlayIsNamedWithItsLine(t *testing.T) {
	call := `{"at":3000,"console":"call","page":5,"opened":{}}`
	for want, lines := range map[string][]string{
		`call.jsonl:2: nothing happens in it that a scenario could play`:                         {opened},
		`call.jsonl:3: the console of page 4 begins anew here, which no step of a scenario does`: {opened, opened},
		`call.jsonl:3: page 5 is a second console of the kind call, and a scenario plays one`:    {strings.Replace(call, "5", "4", 1), call},
		`call.jsonl:3: a scenario plays max, or call and chat: page 5 is of the kind call`:       {opened, call},
		`call.jsonl:3: there is no "rng"; did you mean "ring"?`:                                  {opened, `{"at":3000,"console":"max","page":4,"action":{"name":"rng"}}`},
		`call.jsonl:4: missing: with; the action needs number`:                                   {opened, `{"at":3000,"console":"max","page":4,"action":{"name":"ring"}}`, `{"at":3000,"console":"max","page":4,"action":{"name":"dial"}}`},
		`call.jsonl:3: an adapter's step posts a text of JSON, and this message is none`:         {call, `{"at":3000,"console":"call","page":5,"post":{"frame":"parent","payload":"{"}}`},
	} {
		_, err := convert.Scenario("call.jsonl", read(t, "hostsim", lines...))
		var wrong *trace.Error
		require.ErrorAs(t, err, &wrong)
		assert.EqualError(t, err, want)
	}
}
