package delivery_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/clock"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
)

// windows is a line, and what its windows got: "frame payload", and what was done to it.
type windows struct {
	t     *testing.T
	clock *clock.Manual
	line  *delivery.Line
	got   []string
}

func open(t *testing.T, rules ...delivery.Rule) *windows {
	w := &windows{t: t, clock: clock.NewManual(time.Date(2031, 4, 9, 8, 15, 30, 0, time.UTC))}
	w.line = delivery.New(w.clock, func(number int) {
		if d, waits := w.line.Take(number); waits {
			w.deliver(d)
		}
	})
	for _, r := range rules {
		_, err := w.line.Add(r)
		require.NoError(t, err)
	}
	return w
}

func (w *windows) deliver(d delivery.Delivery) {
	words := []string{d.Frame, string(d.Payload), string(d.Fault), string(d.Via)}
	if d.Lost {
		words[1] = "-"
	}
	w.got = append(w.got, strings.TrimSpace(strings.Join(words, " ")))
}

func (w *windows) send(frame, payload string) {
	for _, d := range w.line.Send(delivery.Message{Frame: frame, Payload: json.RawMessage(payload)}) {
		w.deliver(d)
	}
}

func TestWithoutARuleMessagesPassUntouched(t *testing.T) {
	w := open(t)
	w.send("a", `{"type":"x"}`)
	assert.Equal(t, []string{`a {"type":"x"}`}, w.got)
	assert.Empty(t, w.line.Rules())
}

func TestEachFaultDoesWhatItSays(t *testing.T) {
	for _, row := range []struct {
		rule delivery.Rule
		want []string
	}{
		{delivery.Rule{Fault: delivery.Drop}, []string{`a - drop`}},
		{delivery.Rule{Fault: delivery.Duplicate}, []string{`a {"n":1}`, `a {"n":1} duplicate`}},
		{delivery.Rule{Fault: delivery.Replace, Payload: json.RawMessage(`7`)}, []string{`a 7 replace`}},
		{delivery.Rule{Fault: delivery.Malformed}, []string{`a "{\"n\"" malformed`}},
		{delivery.Rule{Fault: delivery.Unrelated}, []string{`a {"source":"another-widget","id":7} unrelated`, `a {"n":1}`}},
		{delivery.Rule{Fault: delivery.OtherWindow}, []string{`a {"n":1} other-window window`}},
		{delivery.Rule{Fault: delivery.OtherOrigin}, []string{`a {"n":1} other-origin origin`}},
	} {
		w := open(t, row.rule)
		w.send("a", `{"n":1}`)
		assert.Equal(t, row.want, w.got, row.rule.Fault)
	}
}

func TestAMessageIsReorderedBehindTheNextToItsWindow(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Reorder, Count: 2})
	w.send("a", "1")
	w.send("b", "2")
	assert.Empty(t, w.got, "each waits for the next to its own window")
	w.send("b", "3")
	w.send("a", "4")
	w.send("a", "5")
	assert.Equal(t, []string{"b 3", "b 2 reorder", "a 4", "a 1 reorder", "a 5"}, w.got)
}

func TestAMessageIsDelayedByTheClock(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Delay, Delay: 1500, Count: 1})
	w.send("a", "1")
	w.send("a", "2")
	w.clock.Advance(1499 * time.Millisecond)
	assert.Equal(t, []string{"a 2"}, w.got)
	w.clock.Advance(time.Millisecond)
	assert.Equal(t, []string{"a 2", "a 1 delay"}, w.got)
	assert.Empty(t, w.line.Clear(), "it has come, so it is not lost")
}

func TestTheMessageBeforeIsReplayed(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Replay, Contains: "1", Count: 1})
	for _, payload := range []string{"10", "20", "11", "12"} {
		w.send("a", payload)
	}
	w.send("b", "13")
	assert.Equal(t, []string{"a 10", "a 20", "a 11", "a 10 replay", "a 12", "b 13"}, w.got)
}

// A text of JSON stays one, and an object one: the adapters post the one, MAX the other.
func TestAnOversizedMessageIsOtherwiseWhatItWas(t *testing.T) {
	for _, payload := range []string{`{"type":"x"}`, `"{\"type\":\"x\"}"`} {
		w := open(t, delivery.Rule{Fault: delivery.Oversized})
		d := w.line.Send(delivery.Message{Frame: "a", Payload: json.RawMessage(payload), Undefined: []string{"/a"}})
		require.Len(t, d, 1)
		assert.Greater(t, len(d[0].Payload), 5<<20)
		text := []byte(d[0].Payload)
		if payload[0] == '"' {
			var inner string
			require.NoError(t, json.Unmarshal(text, &inner))
			text = []byte(inner)
		}
		var m map[string]string
		require.NoError(t, json.Unmarshal(text, &m))
		assert.Equal(t, "x", m["type"])
		assert.Empty(t, d[0].Undefined)
	}
	for _, payload := range []string{`"fence"`, `{}`, `"{}"`, `[]`, `null`, ``} {
		w := open(t, delivery.Rule{Fault: delivery.Oversized})
		d := w.line.Send(delivery.Message{Payload: json.RawMessage(payload)})
		assert.Greater(t, len(d[0].Payload), 5<<20)
		assert.True(t, json.Valid(d[0].Payload), payload)
	}
}

func TestARuleChoosesItsMessages(t *testing.T) {
	const call = `{"events":[{"Type":"CallContactEvent","Status":"Active"}]}`
	for name, row := range map[string]struct {
		rule delivery.Rule
		hit  bool
	}{
		"of the window":     {delivery.Rule{Frame: "a"}, true},
		"of another window": {delivery.Rule{Frame: "b"}, false},
		"of the type":       {delivery.Rule{Type: "CallContactEvent"}, true},
		"of another type":   {delivery.Rule{Type: "AgentState"}, false},
		"of the content":    {delivery.Rule{Contains: "Active"}, true},
		"of other content":  {delivery.Rule{Contains: "Incoming"}, false},
		"a share of all":    {delivery.Rule{Share: 1}, true},
	} {
		row.rule.Fault = delivery.Drop
		w := open(t, row.rule)
		w.send("a", call)
		assert.Equal(t, row.hit, w.got[0] == "a - drop", name)
	}
}

func TestACountedRuleEnds(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Drop, Count: 2})
	for range 2 {
		w.send("a", "1")
	}
	assert.Empty(t, w.line.Rules())
	w.send("a", "2")
	assert.Equal(t, []string{"a - drop", "a - drop", "a 2"}, w.got)
}

func TestATimedRuleEnds(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Drop, For: 1000})
	w.clock.Advance(time.Second - 1)
	w.send("a", "1")
	w.clock.Advance(1)
	w.send("a", "2")
	assert.Equal(t, []string{"a - drop", "a 2"}, w.got)
}

func TestAShareFollowsItsSeed(t *testing.T) {
	lost := func(seed uint64) (lost []string) {
		w := open(t, delivery.Rule{Fault: delivery.Drop, Share: 0.25, Seed: seed})
		for range 1000 {
			w.send("a", "1")
		}
		return w.got
	}
	assert.Equal(t, lost(1), lost(1))
	assert.NotEqual(t, lost(1), lost(2))
	assert.InDelta(t, 250, strings.Count(strings.Join(lost(1), ""), "drop"), 60)
}

func TestTheFirstRuleThatAMessageMeetsActs(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Drop, Count: 1}, delivery.Rule{Fault: delivery.Duplicate})
	w.send("a", "1")
	w.send("a", "2")
	assert.Equal(t, []string{"a - drop", "a 2", "a 2 duplicate"}, w.got)
	assert.Equal(t, []delivery.Listed{{ID: 2, Rule: delivery.Rule{Fault: delivery.Duplicate}, Done: 1}}, w.line.Rules())
}

func TestARuleIsRemovedAndWhatItDelayedStillComes(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Delay, Delay: 1000})
	w.send("a", "1")
	assert.True(t, w.line.Remove(1))
	assert.False(t, w.line.Remove(1))
	w.send("a", "2")
	w.clock.Advance(time.Second)
	assert.Equal(t, []string{"a 2", "a 1 delay"}, w.got)
}

func TestNothingThatWaitsComesAfterAllIsCleared(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Delay, Delay: 1000, Count: 1}, delivery.Rule{Fault: delivery.Reorder, Count: 1})
	w.send("a", "1")
	w.send("a", "2")
	lost := w.line.Clear()
	require.Len(t, lost, 2)
	for _, d := range lost {
		assert.True(t, d.Lost)
	}
	w.clock.Advance(time.Hour)
	w.send("a", "3")
	assert.Equal(t, []string{"a 3"}, w.got)
	id, err := w.line.Add(delivery.Rule{Fault: delivery.Drop})
	require.NoError(t, err)
	assert.Equal(t, 3, id, "numbers are not given twice")
}

func TestARuleThatMakesNoSenseIsRefused(t *testing.T) {
	for says, r := range map[string]delivery.Rule{
		`fault "lose" is none of drop, duplicate, reorder, `:              {Fault: "lose"},
		`count is less than 0`:                                            {Fault: delivery.Drop, Count: -1},
		`share is not between 0 and 1`:                                    {Fault: delivery.Drop, Share: 1.5},
		`for is not between 0 and the milliseconds of a day`:              {Fault: delivery.Drop, For: -1},
		`for is not between 0 and the milliseconds of a day `:             {Fault: delivery.Drop, For: 86_400_001},
		`delay is needed by the fault delay, more than 0, and at most `:   {Fault: delivery.Delay},
		`delay is needed by the fault delay, more than 0, and at most a `: {Fault: delivery.Delay, Delay: 86_400_001},
		`delay is for the fault delay alone`:                              {Fault: delivery.Drop, Delay: 1},
		`payload is needed by the fault replace, and JSON`:                {Fault: delivery.Replace, Payload: json.RawMessage(`{`)},
		`payload is for the fault replace alone`:                          {Fault: delivery.Drop, Payload: json.RawMessage(`1`)},
	} {
		w := open(t)
		_, err := w.line.Add(r)
		var wrong *delivery.RuleError
		require.ErrorAs(t, err, &wrong, says)
		assert.Contains(t, err.Error(), strings.TrimSpace(says))
		assert.Empty(t, w.line.Rules())
	}
	for _, r := range []delivery.Rule{
		{Fault: delivery.Delay, Delay: 86_400_000}, {Fault: delivery.Delay, Delay: 1}, {Fault: delivery.Drop, For: 86_400_000, Share: 1, Count: 1},
		{Fault: delivery.Replace, Payload: json.RawMessage(`{}`)},
	} {
		assert.NoError(t, r.Check())
	}
}

func TestWhatIsDueWhileTheLineIsClearedDoesNotCome(t *testing.T) {
	w := open(t, delivery.Rule{Fault: delivery.Delay, Delay: 1})
	w.send("a", "1")
	w.line.Clear()
	_, waits := w.line.Take(1)
	assert.False(t, waits)
}

func TestTheSchemaNamesEveryFault(t *testing.T) {
	field, _ := reflect.TypeFor[delivery.Rule]().FieldByName("Fault")
	var names []string
	for _, a := range delivery.All {
		names = append(names, string(a.Name))
		assert.Regexp(t, `^[A-Z].*\.$`, a.About, a.Name)
	}
	assert.Equal(t, strings.Join(names, ","), field.Tag.Get("enum"))
}
