package bridge_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestNewFieldsOfAContactUpdateIt(t *testing.T) {
	for name, row := range map[string]struct {
		state contract.ContactState
		first string
	}{
		"while it rings":     {contract.Offered, "contact.offered"},
		"after it has ended": {contract.Ended, "contact.ended"},
	} {
		t.Run(name, func(t *testing.T) {
			more := dialect.ContactChanged{ID: "1", State: row.state, Queue: "Claims"}
			types := neutral(t, [][]dialect.Fact{contact("1", contract.Held), contact("1", row.state), {more}})
			require.Equal(t, []string{"contact.started", row.first, "contact.updated"}, types)
		})
	}
}

func TestTheEventOfAContactNamesItsAdapter(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	d.DeliverFrom(1, "new c")
	d.DeliverFrom(0, "new a")
	require.Equal(t, 1, d.Contacts()["c"].Adapter)
	require.Zero(t, d.Contacts()["a"].Adapter)
}

// A chat that was transferred away keeps its tab; it may be handed back before the
// agent closes that.
func TestAContactThatIsBackBeforeItsTabWasClosedBeginsAnew(t *testing.T) {
	s := chatScript()
	s.says["a ends"] = chatFacts("a", contract.Ended)
	s.says["a goes on"] = chatFacts("a", contract.Active)
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"a goes on", "pop 1", "a ends"})
	d.Forget()
	d.Deliver("a goes on")
	require.Equal(t, []string{"a goes on", "contact.removed", "contact.started", "contact.focused"}, d.Types()[:4])
	require.Empty(t, d.Contacts()["a"].RecordURL, "nothing is left of before")
	d.Forget()
	d.Deliver("mention a")
	require.Equal(t, []string{"mention a"}, d.Types(), "and it is listed")
}

func TestARedactionBringsTheCallOfWhichItIs(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	d.Deliver("redact")
	c := d.Contacts()["a"]
	require.Equal(t, contract.Voice, c.Channel)
	require.True(t, c.Masked)
	require.Contains(t, d.Types(), "recording.paused")
}

func TestAnEventOfAContactThatLeftIsLate(t *testing.T) {
	for _, word := range []string{"redact", "mention a"} {
		d := newEmbeddingPage(t, chatScript(), choices)
		deliver(d, []string{"new a", "end a"})
		d.Forget()
		d.Deliver(word)
		require.NotContains(t, d.Types(), "contact.started", word)
		require.Empty(t, d.Contacts(), word)
	}
}

// A contact that came back and was lost is not one that left.
func TestAContactThatCameBackMayComeBackAgain(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	deliver(d, []string{"in", "new a", "end a", "new a"})
	d.Advance(10_000)
	reload(d, 0)
	d.Advance(60_000)
	require.Empty(t, d.Contacts())
	d.Deliver("mention a")
	require.Contains(t, d.Contacts(), "a")
}

func TestOnlyTheLastThousandContactsThatLeftAreRemembered(t *testing.T) {
	const most = 1024
	for _, left := range []int{most, most + 1, 2*most + 5} {
		s := &script{says: map[string][]dialect.Fact{}}
		d := newPage(t, s)
		for i := range left {
			s.says["gone"] = []dialect.Fact{dialect.ContactRemoved{ID: strconv.Itoa(i)}}
			d.Deliver("gone")
			d.Deliver("gone") // and twice is once
		}
		for i := range left {
			s.says["mention"] = []dialect.Fact{dialect.ContactChanged{ID: strconv.Itoa(i)}}
			d.Forget()
			d.Deliver("mention")
			require.Equal(t, i < left-most, len(d.Contacts()) > 0, "%d of %d", i, left)
		}
	}
}

func TestTheTokenAndRefusalsAreEmitted(t *testing.T) {
	d := newPage(t, &script{says: map[string][]dialect.Fact{"token": {dialect.TokenIssued{Token: "s3cret"}}}})
	d.Forget()
	d.Deliver("token")
	d.Deliver("nothing known")
	require.Equal(t, []contract.Event{
		{Type: contract.Vendor, Payload: contract.VendorEvent{Index: -1, Name: "token"}},
		{Type: contract.SessionToken, Payload: contract.Session{Token: "s3cret"}},
		{Type: contract.Refused, Payload: contract.RefusedMessage{Reason: contract.RefusedShape}},
	}, d.Events)
}

func TestALoadOfAnAdapterWithoutContactsSetsNoClock(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	d.Deliver("in")
	d.Advance(10_000)
	d.Step(bridge.Reloaded{At: d.Now()})
	require.Zero(t, d.Timers())
	require.Equal(t, contract.AdapterSilent, adaptersOf(d)[0])
}
