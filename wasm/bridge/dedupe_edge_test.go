package bridge_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestTimesAreMeasuredFromWheneverThePageBegan(t *testing.T) {
	for name, row := range map[string]struct {
		posts []post
		want  []string
	}{
		"at once, long after the page began": {[]post{say("a", 4000), say("mute", 5000), say("mute", 5050)}, []string{"a", "mute"}},
		"a moment later it was said again":   {[]post{say("a", 4000), say("mute", 5000), say("mute", 5100)}, []string{"a", "mute", "mute"}},
		"copies of two, said twice, late":    {[]post{say("a", 4000), say("a", 4000), {"mute", 5300, 300}, {"mute", 5301, 300}, {"mute", 5302, 300}, {"mute", 5303, 300}}, []string{"a", "mute", "mute"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPageOf(&batches{})
			d.Forget()
			for _, p := range row.posts {
				d.Step(bridge.Delivered{Raw: []byte(p.raw), At: p.at, Waited: p.waited})
			}
			require.Equal(t, row.want, d.Types())
		})
	}
}

// headed is a dialect whose messages begin with an acknowledgement, of which
// the page receives nothing.
type headed struct{ batches }

func (s *headed) Read(raw []byte) ([]dialect.Reading, contract.Refusal) {
	readings, refusal := s.batches.Read(raw[1:])
	return append([]dialect.Reading{{Repeat: dialect.Repeat{Digest: uint64(raw[0])}}}, readings...), refusal
}

// An element without a name is a repeat with its whole message only.
func TestAMessageWithANamelessElementIsEmittedOnceWithinTheDuplicateWindow(t *testing.T) {
	for second, want := range map[string][]string{"1a,b": {"a", "b"}, "2a,b": {"a", "b", "a", "b"}} {
		d := newPageOf(&headed{})
		d.Forget()
		d.Step(bridge.Delivered{Raw: []byte("1a,b")})
		d.Step(bridge.Delivered{Raw: []byte(second), At: 1})
		require.Equal(t, want, d.Types(), second)
	}
}

func TestTwoAdaptersMaySayTheSameAtOnce(t *testing.T) {
	d := bridgetest.NewEmbeddingPage(&batches{}, timeout, choices)
	d.Step(bridge.Started{})
	for frame := range 2 {
		d.DeliverFrom(frame, "a,b")
		d.DeliverFrom(frame, "a,b")
	}
	require.Equal(t, 2, countOf(d.Types(), "a"))
	require.Equal(t, 2, countOf(d.Types(), "b"))
}

// Another window registered, so there are two copies of each message.
func TestAConsoleThatMakesMoreAndMoreCopiesIsBelievedWhenThereAreTwo(t *testing.T) {
	d := newPageOf(&batches{script{says: map[string][]dialect.Fact{"C": {dialect.Acknowledged{OK: true, Repeats: true}}}}})
	for _, raw := range []string{"C", "a", "a"} {
		d.Step(bridge.Delivered{Raw: []byte(raw)})
	}
	d.Forget()
	for i := range 4 {
		d.Step(bridge.Delivered{Raw: []byte("mute"), At: 300 + float64(i), Waited: 200})
	}
	require.Equal(t, []string{"mute", "mute"}, d.Types())
}

// An adapter may sign its agent in before its page has loaded whole.
func TestASignInRightBeforeTheLoadIsNoNewsAfterIt(t *testing.T) {
	for before, want := range map[int]bool{999: false, 1000: false, 1001: true} {
		d := newEmbeddingPage(t, chatScript(), choices)
		d.Advance(10_000)
		d.Deliver("in")
		d.Forget()
		d.Step(bridge.Reloaded{At: d.Now() + float64(before)})
		d.Deliver("in")
		require.Equal(t, want, indexOf(d, "in") >= 0, "%d ms before", before)
	}
}

func TestTheLastFourThousandThingsAreRemembered(t *testing.T) {
	const most = 4096
	for _, said := range []int{most, most + 1, 2*most + 5} {
		s := &script{says: map[string][]dialect.Fact{}, repeatable: map[string]dialect.Repeat{}}
		for i := range said {
			name := fmt.Sprint(i)
			s.says[name], s.repeatable[name] = nil, dialect.Repeat{Group: "status", ID: name, Digest: 7}
		}
		d := newPage(t, s)
		for i := range said {
			d.Deliver(fmt.Sprint(i))
		}
		d.Forget()
		for i := said - 1; i >= said-most; i-- {
			d.Deliver(fmt.Sprint(i))
		}
		require.Empty(t, d.Types(), "all of these are repeats")
		if said > most {
			d.Deliver(fmt.Sprint(said - most - 1))
			require.Equal(t, []string{fmt.Sprint(said - most - 1)}, d.Types(), "and this was forgotten")
		}
	}
}

func TestABriefRepeatIsFoundBehindAnotherMessageToo(t *testing.T) {
	for _, row := range []struct {
		second float64
		times  int
	}{{99, 1}, {100, 2}} {
		d := newPage(t, &script{
			says: map[string][]dialect.Fact{"pop": nil, "other": nil},
			repeatable: map[string]dialect.Repeat{
				"pop": {Group: "PopURL", Digest: 7, Within: 100}, "other": {Group: "other", Digest: 8},
			},
		})
		d.Step(bridge.Delivered{Raw: []byte("pop")})
		d.Step(bridge.Delivered{Raw: []byte("other"), At: 1})
		d.Step(bridge.Delivered{Raw: []byte("pop"), At: row.second})
		require.Equal(t, row.times, countOf(d.Types(), "pop"), "%v ms apart", row.second)
	}
}

func TestABriefRepeatOfAWholeMessageEndsWithItsTime(t *testing.T) {
	for _, row := range []struct {
		second float64
		times  int
	}{{99, 1}, {100, 2}} {
		d := newPage(t, &script{
			says:       map[string][]dialect.Fact{"pop": nil},
			repeatable: map[string]dialect.Repeat{"pop": {Group: "PopURL", Digest: 7, Within: 100}},
		})
		d.Step(bridge.Delivered{Raw: []byte("pop")})
		d.Step(bridge.Delivered{Raw: []byte("pop"), At: row.second})
		require.Equal(t, row.times, countOf(d.Types(), "pop"), "%v ms apart", row.second)
	}
}

func TestARepeatedEventTakesOnePlaceInTheMemory(t *testing.T) {
	d := newPage(t, &script{
		says:       map[string][]dialect.Fact{"b": nil, "a1": nil, "a2": nil},
		repeatable: map[string]dialect.Repeat{"b": {Group: "b", Digest: 1}, "a1": {Group: "a", Digest: 1}, "a2": {Group: "a", Digest: 2}},
	})
	d.Deliver("b")
	for range 3000 {
		deliver(d, []string{"a1", "a2"})
	}
	require.Equal(t, 3000, countOf(d.Types(), "a1"))
	d.Deliver("b")
	require.Equal(t, 1, countOf(d.Types(), "b"))
}

func TestAContactThatLeavesIsForgottenThoughItsOldestWordWasAlready(t *testing.T) {
	const remembered = 4096
	s := &script{
		says:       map[string][]dialect.Fact{"state": nil, "mask": nil, "gone": {dialect.ContactRemoved{ID: "1"}}},
		repeatable: map[string]dialect.Repeat{"state": {Group: "state", ID: "1", Digest: 1}, "mask": {Group: "mask", ID: "1", Digest: 1}},
	}
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"state", "mask", "mask"})
	require.Equal(t, 1, countOf(d.Types(), "mask"))
	for i := range remembered - 1 {
		other := fmt.Sprint("other ", i)
		s.says[other], s.repeatable[other] = nil, dialect.Repeat{Group: "state", ID: other, Digest: 1}
		d.Deliver(other)
	}
	d.Deliver("mask")
	require.Equal(t, 1, countOf(d.Types(), "mask"), "it is remembered still")
	deliver(d, []string{"gone", "mask"})
	require.Equal(t, 2, countOf(d.Types(), "mask"))
}
