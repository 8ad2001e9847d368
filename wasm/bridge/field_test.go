package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func TestAllThatIsSaidOfAContactIsKeptWhereLessIsSaidLater(t *testing.T) {
	all := wire.ContactChanged{
		ID: "1", MasterID: "0", Channel: wire.Voice, Direction: wire.Outbound, State: wire.Held, VendorState: "Holding", From: "+4930901820",
		To: "+4930901821", Queue: "Claims", SessionType: "call", StartedAt: "2031-04-09T08:15:30.000Z", ScreenPopURL: "https://crm.test/1",
		Recording: wire.Yes, Masked: wire.Yes,
	}
	want := wire.Contact{
		ID: "1", MasterID: "0", Channel: wire.Voice, Direction: wire.Outbound, State: wire.Held, VendorState: "Holding", From: "+4930901820",
		To: "+4930901821", Queue: "Claims", SessionType: "call", StartedAt: "2031-04-09T08:15:30.000Z", ScreenPopURL: "https://crm.test/1",
		Recording: true, Masked: true,
	}
	s := &script{says: map[string][]wire.Fact{"all": {all}, "less": {wire.ContactChanged{ID: "1"}}, "no more": {wire.ContactChanged{ID: "1", Recording: wire.No, Masked: wire.No}}}}
	d := newDesk(t, s)
	d.Deliver("all")
	require.Equal(t, want, d.Contacts()["1"])
	d.Forget()
	d.Deliver("less")
	require.Equal(t, []string{"less"}, d.Types())
	d.Deliver("no more")
	want.Recording, want.Masked = false, false
	require.Equal(t, want, d.Contacts()["1"])
}

func TestNewsOfAnAssistantIsTold(t *testing.T) {
	news := wire.Assistant{Kind: wire.TaskAssistant, Phase: wire.AssistantAnswered, ContactID: "a", Name: "Card collector"}
	d := newEmbeddingDesk(t, &script{says: map[string][]wire.Fact{"answers": {wire.Assisted{Assistant: news}}}}, choices)
	d.Deliver("answers")
	require.Equal(t, wire.Event{Type: wire.AssistantChanged, Payload: news}, d.Events[1])
}

// At a console that frames the page a contact that ended is the same one still.
func TestACallThatGoesOnAfterItsEndWasToldHasChanged(t *testing.T) {
	require.Equal(t, []string{"contact.started", "contact.ended", "contact.updated"},
		neutral(t, [][]wire.Fact{contact("1", wire.Active), contact("1", wire.Ended), contact("1", wire.Active)}))
}

// The end of a contact in doubt may come without another word of it.
func TestAContactInDoubtWhoseTabWasClosedIsNotEndedAgain(t *testing.T) {
	s := deskScript()
	s.says["a leaves"] = []wire.Fact{wire.ContactGone{ID: "a"}}
	d := newEmbeddingDesk(t, s, choices)
	deliver(d, []string{"new a", "new b"})
	d.Advance(10_000)
	reload(d, 0)
	d.Forget()
	d.Deliver("a leaves")
	d.Advance(60_000)
	require.Equal(t, []string{"contact.removed", "contact.ended", "contact.removed"}, d.Types()[len(d.Types())-3:])
	require.Equal(t, 1, countOf(d.Types(), "contact.ended"), "that of b")
}

func TestTheTwoFormsOfARedactionAreOneForAMoment(t *testing.T) {
	for apart, masked := range map[int]bool{99: true, 100: false} {
		s := &script{says: map[string][]wire.Fact{
			"call": contact("1", wire.Active), "start": {wire.Redacted{ContactID: "1", Paused: wire.Yes}}, "bare": {wire.Redacted{ContactID: "1"}},
		}}
		d := newDesk(t, s)
		deliver(d, []string{"call", "start"})
		d.Advance(apart)
		d.Deliver("bare")
		require.Equal(t, masked, d.Contacts()["1"].Masked, "%d ms apart", apart)
	}
}

// A tenant may be switched from one form to the other in the middle of a call.
func TestAPhaseThatIsSaidAgainAfterTheFormThatNamesNoneIsNews(t *testing.T) {
	phase := func(paused wire.Flag) []wire.Fact { return []wire.Fact{wire.Redacted{ContactID: "1", Paused: paused}} }
	s := &script{
		says: map[string][]wire.Fact{"call": contact("1", wire.Active), "start": phase(wire.Yes), "end": phase(wire.No), "bare": phase(wire.Unsaid)},
		repeatable: map[string]wire.Repeat{
			"start": {Group: "redaction", ID: "1", Digest: 1}, "end": {Group: "redaction", ID: "1", Digest: 2}, "bare": {Group: "once", ID: "redaction", Digest: 3, Within: 20},
		},
	}
	d := newEmbeddingDesk(t, s, choices)
	for _, word := range []string{"call", "start", "end", "end"} {
		d.DeliverFrom(1, word)
	}
	require.Equal(t, 1, countOf(d.Types(), "end"), "nothing came between")
	d.Advance(5000)
	d.DeliverFrom(1, "bare")
	require.True(t, d.Contacts()["1"].Masked)
	d.Advance(5000)
	d.DeliverFrom(1, "end")
	require.Equal(t, 2, countOf(d.Types(), "end"))
	require.False(t, d.Contacts()["1"].Masked)
}

// A contact that left may come back in the very words that brought it; the words
// that took it away are a repeat all the same.
func TestAContactThatLeftAnAdapterMayComeBackInTheSameWords(t *testing.T) {
	d := newEmbeddingDesk(t, deskScript(), choices)
	deliver(d, []string{"new a", "end a", "end a", "new a"})
	require.Equal(t, []string{"new a", "end a", "new a"}, vendorTypes(d))
	d = newDesk(t, deskScript())
	deliver(d, []string{"new a", "end a", "end a", "new a"})
	require.Equal(t, []string{"new a", "end a", "new a"}, vendorTypes(d), "at a console its end undoes its beginning")
}

func vendorTypes(d *bridgetest.Desk) (names []string) {
	for _, e := range d.Events {
		if v, is := e.Payload.(wire.VendorEvent); is && v.Name != "heard" {
			names = append(names, v.Name)
		}
	}
	return names
}

func TestTheNextCallEndsNothingThatHasLeft(t *testing.T) {
	s := deskScript()
	s.says["call 1"], s.says["call 2"] = contact("1", wire.Active), contact("2", wire.Active)
	s.says["1 leaves"] = []wire.Fact{wire.ContactGone{ID: "1"}}
	d := newEmbeddingDesk(t, s, choices)
	d.Deliver("call 1")
	d.Advance(10_000)
	reload(d, 0)
	d.Deliver("1 leaves")
	d.Forget()
	d.Deliver("call 2")
	require.Equal(t, []string{"call 2", "adapter.state", "contact.started"}, d.Types())
}

func TestAContactThatWasMentionedASecondBeforeTheLoadIsNotInDoubt(t *testing.T) {
	for before, left := range map[int]int{1000: 1, 1001: 0} {
		d := newEmbeddingDesk(t, deskScript(), choices)
		d.Advance(10_000)
		d.Deliver("new a")
		d.Step(bridge.Reloaded{At: d.Now() + float64(before)})
		d.Advance(60_000)
		require.Len(t, d.Contacts(), left, "%d ms before", before)
	}
}
