package bridge_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestMoreThatIsSaidOfAContactIsAChangeOfIt(t *testing.T) {
	for name, row := range map[string]struct {
		state wire.ContactState
		first string
	}{
		"while it rings":     {wire.Offered, "contact.offered"},
		"after it has ended": {wire.Ended, "contact.ended"},
	} {
		t.Run(name, func(t *testing.T) {
			more := wire.ContactChanged{ID: "1", State: row.state, Queue: "Claims"}
			types := neutral(t, [][]wire.Fact{contact("1", wire.Held), contact("1", row.state), {more}})
			require.Equal(t, []string{"contact.started", row.first, "contact.updated"}, types)
		})
	}
}

func TestAContactIsToldWithItsAdapter(t *testing.T) {
	d := newEmbeddingDesk(t, deskScript(), choices)
	d.DeliverFrom(1, "new c")
	d.DeliverFrom(0, "new a")
	require.Equal(t, 1, d.Contacts()["c"].Adapter)
	require.Zero(t, d.Contacts()["a"].Adapter)
}

// A chat that was transferred away keeps its tab; it may be handed back before the
// agent closes that.
func TestAContactThatIsBackBeforeItsTabWasClosedBeginsAnew(t *testing.T) {
	s := deskScript()
	s.says["a ends"] = chatFacts("a", wire.Ended)
	s.says["a goes on"] = chatFacts("a", wire.Active)
	d := newEmbeddingDesk(t, s, choices)
	deliver(d, []string{"a goes on", "pop 1", "a ends"})
	d.Forget()
	d.Deliver("a goes on")
	require.Equal(t, []string{"a goes on", "contact.removed", "contact.started", "contact.focused"}, d.Types()[:4])
	require.Empty(t, d.Contacts()["a"].RecordURL, "nothing is left of before")
	d.Forget()
	d.Deliver("mention a")
	require.Equal(t, []string{"mention a"}, d.Types(), "and it is at the desk")
}

func TestARedactionBringsTheCallOfWhichItIs(t *testing.T) {
	d := newEmbeddingDesk(t, deskScript(), choices)
	d.Deliver("redact")
	c := d.Contacts()["a"]
	require.Equal(t, wire.Voice, c.Channel)
	require.True(t, c.Masked)
	require.Contains(t, d.Types(), "recording.paused")
}

func TestAnEventOfAContactThatLeftIsLate(t *testing.T) {
	for _, word := range []string{"redact", "mention a"} {
		d := newEmbeddingDesk(t, deskScript(), choices)
		deliver(d, []string{"new a", "end a"})
		d.Forget()
		d.Deliver(word)
		require.NotContains(t, d.Types(), "contact.started", word)
		require.Empty(t, d.Contacts(), word)
	}
}

// A contact that came back and was lost is not one that left.
func TestAContactThatCameBackMayComeBackAgain(t *testing.T) {
	d := newEmbeddingDesk(t, deskScript(), choices)
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
		s := &script{says: map[string][]wire.Fact{}}
		d := newDesk(t, s)
		for i := range left {
			s.says["gone"] = []wire.Fact{wire.ContactGone{ID: strconv.Itoa(i)}}
			d.Deliver("gone")
			d.Deliver("gone") // and twice is once
		}
		for i := range left {
			s.says["mention"] = []wire.Fact{wire.ContactChanged{ID: strconv.Itoa(i)}}
			d.Forget()
			d.Deliver("mention")
			require.Equal(t, i < left-most, len(d.Contacts()) > 0, "%d of %d", i, left)
		}
	}
}

func TestTheTokenAndWhatIsRefusedAreTold(t *testing.T) {
	d := newDesk(t, &script{says: map[string][]wire.Fact{"token": {wire.SessionOpened{Token: "s3cret"}}}})
	d.Forget()
	d.Deliver("token")
	d.Deliver("nothing known")
	require.Equal(t, []wire.Event{
		{Type: wire.Vendor, Payload: wire.VendorEvent{Index: -1, Name: "token"}},
		{Type: wire.SessionToken, Payload: wire.Session{Token: "s3cret"}},
		{Type: wire.Refused, Payload: wire.RefusedMessage{Reason: wire.RefusedShape}},
	}, d.Events)
}

func TestALoadOfAnAdapterWithoutContactsSetsNoClock(t *testing.T) {
	d := newEmbeddingDesk(t, deskScript(), choices)
	d.Deliver("in")
	d.Advance(10_000)
	d.Step(bridge.Reloaded{At: d.Now()})
	require.Zero(t, d.Timers())
	require.Equal(t, wire.AdapterSilent, adaptersOf(d)[0])
}
