package bridge_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/bridge/effect"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// recordsOf returns the record of each contact, by its number.
func recordsOf(d *bridgetest.Page) map[string]string {
	records := map[string]string{}
	for id, c := range d.Contacts() {
		records[id] = c.RecordURL
		if c.RecordURL != "" {
			records[id] = c.RecordURL[len("https://crm.test/"):]
		}
	}
	return records
}

func TestNearnessDecidesWhoseARecordIs(t *testing.T) {
	for name, row := range map[string]struct {
		steps []step
		want  map[string]string
	}{
		"a record that came before a contact is not the next one's too": {
			[]step{{say: "pop 1"}, {say: "new a", wait: 200}, {say: "new b"}}, map[string]string{"a": "1", "b": ""}},
		"a record of one adapter is not for what begins in another": {
			[]step{{say: "pop 1", from: 1}, {say: "new a"}}, map[string]string{"a": ""}},
		"one that comes along with its contact is its own": {
			[]step{{say: "pop 1", wait: 1000}, {say: "new a", wait: 99}, {say: "pop 2", wait: 500}, {say: "new b"}}, map[string]string{"a": "2", "b": ""}},
		"one that comes later is the next contact's": {
			[]step{{say: "pop 1", wait: 1000}, {say: "new a", wait: 100}, {say: "pop 2", wait: 500}, {say: "new b"}}, map[string]string{"a": "1", "b": "2"}},
		"a second record right after the contact's own is the next contact's": {
			[]step{{say: "new a"}, {say: "pop 1", wait: 50}, {say: "pop 2", wait: 500}, {say: "new b"}}, map[string]string{"a": "1", "b": "2"}},
		"one that comes along is its own though another has the same": {
			[]step{{say: "new b"}, {say: "pop 2", wait: 5000}, {say: "pop 1"}, {say: "new a"}, {say: "pop 2"}}, map[string]string{"a": "2", "b": "2"}},
		"a record may come three seconds after the turn": {
			[]step{{say: "new a"}, {say: "new b"}, {say: "turn a", wait: 3000}, {say: "pop 1", wait: 5000}}, map[string]string{"a": "1", "b": ""}},
		"and no later": {
			[]step{{say: "new a"}, {say: "new b"}, {say: "turn a", wait: 3001}, {say: "pop 1", wait: 5000}}, map[string]string{"a": "", "b": ""}},
		"nor is a record for what begins when its time is just over": {
			[]step{{say: "pop 1", wait: 3000}, {say: "new a"}}, map[string]string{"a": ""}},
		"a record after a contact that had one and left": {
			[]step{{say: "new a"}, {say: "pop 1", wait: 200}, {say: "end a"}, {say: "pop 2", wait: 500}, {say: "new b"}}, map[string]string{"b": "2"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newEmbeddingPage(t, linkScript(), choices)
			for _, s := range row.steps {
				d.DeliverFrom(s.from, s.say)
				d.Advance(s.wait)
			}
			require.Equal(t, row.want, recordsOf(d))
		})
	}
}

// The timers of a busy page run late; how late decides nothing.
func TestARecordThatWaitedTooLongIsNotTheContactsThatBegins(t *testing.T) {
	for at, want := range map[float64]string{3000: "1", 3001: ""} {
		d := newEmbeddingPage(t, linkScript(), choices)
		d.Deliver("pop 1")
		d.Step(bridge.Delivered{Raw: []byte("new a"), At: at})
		require.Equal(t, want, recordsOf(d)["a"], "after %v ms", at)
	}
}

func TestARecordThatFoundItsContactHasNoClock(t *testing.T) {
	d := newEmbeddingPage(t, linkScript(), choices)
	deliver(d, []string{"pop 1", "new a"})
	d.Advance(100)
	require.Zero(t, d.Timers())
}

func TestOfManyRecordsBeforeTheContactTheLastIsItsOwn(t *testing.T) {
	for range 20 {
		s := linkScript()
		d := newEmbeddingPage(t, s, choices)
		for i := range 8 {
			s.says["pop"] = []dialect.Fact{dialect.PopRequested{URL: fmt.Sprint("https://crm.test/", i)}}
			d.Deliver("pop")
		}
		d.Deliver("new a")
		require.Equal(t, "7", recordsOf(d)["a"])
	}
}

// Of several contacts with one record, the focused one is shown with it, and else
// the one that came last.
func TestTheRecordOfSeveralContactsIsShownForOneOfThem(t *testing.T) {
	last := func(d *bridgetest.Page) string {
		d.Advance(5000)
		return d.Events[len(d.Events)-1].Payload.(contract.ScreenPop).ContactID
	}
	for range 20 {
		d := newEmbeddingPage(t, linkScript(), choices)
		for _, word := range []string{"new a", "new b", "turn a"} {
			d.Advance(5000)
			deliver(d, []string{word, "pop 1"})
		}
		require.Equal(t, "a", last(d), "the agent just selected it")
		d.Deliver("pop 1")
		require.Equal(t, "b", last(d), "that was long ago")
		d.DeliverFrom(1, "pop 1")
		require.Empty(t, last(d), "of another adapter it is none of these")
	}
	d := newEmbeddingPage(t, linkScript(), choices)
	for _, word := range []string{"new a", "pop 1", "new b", "pop 1"} {
		d.Deliver(word)
		d.Advance(1000)
	}
	deliver(d, []string{"turn a", "pop 1"})
	d.Advance(1000)
	d.Deliver("pop 1")
	require.Equal(t, "a", last(d), "the same once more, of the focused one")
}

func TestARecordIsGivenToThePageWithItsContact(t *testing.T) {
	d := newEmbeddingPage(t, linkScript(), choices)
	var given []effect.Pop
	d.Answer = func(p effect.Pop) *contract.PopOutcome { given = append(given, p); return nil }
	deliver(d, []string{"new a", "pop 1"})
	d.Advance(100)
	require.Len(t, given, 1)
	require.Equal(t, "a", given[0].ContactID)
	require.Equal(t, "https://crm.test/1", given[0].URL)
}

func TestTheTenthSettlingTimeIsTheLast(t *testing.T) {
	for apart, want := range map[int]int{100 - 1: 11, 100 - 20: 13} { // ms, and which record is shown
		s := linkScript()
		d := newEmbeddingPage(t, s, choices)
		for i := range want + 1 {
			require.Empty(t, d.Shown, "%d ms apart, before record %d", apart, i)
			s.says["pop"] = []dialect.Fact{dialect.PopRequested{URL: fmt.Sprint("https://crm.test/", i)}}
			d.Deliver("pop")
			d.Advance(apart)
		}
		require.Equal(t, []string{fmt.Sprint("https://crm.test/", want)}, d.Shown)
	}
}
