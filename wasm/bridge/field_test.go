package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestFieldsOfAContactAreKeptWhenALaterEventLeavesThemOut(t *testing.T) {
	all := dialect.ContactChanged{
		ID: "1", MasterID: "0", Channel: contract.Voice, Direction: contract.Outbound, State: contract.Held, VendorState: "Holding", From: "+4930901820",
		To: "+4930901821", Queue: "Claims", SessionType: "call", StartedAt: "2031-04-09T08:15:30.000Z", ScreenPopURL: "https://crm.test/1",
		Recording: dialect.Yes, Masked: dialect.Yes,
	}
	want := contract.Contact{
		ID: "1", MasterID: "0", Channel: contract.Voice, Direction: contract.Outbound, State: contract.Held, VendorState: "Holding", From: "+4930901820",
		To: "+4930901821", Queue: "Claims", SessionType: "call", StartedAt: "2031-04-09T08:15:30.000Z", ScreenPopURL: "https://crm.test/1",
		Recording: true, Masked: true,
	}
	s := &script{says: map[string][]dialect.Fact{"all": {all}, "less": {dialect.ContactChanged{ID: "1"}}, "no more": {dialect.ContactChanged{ID: "1", Recording: dialect.No, Masked: dialect.No}}}}
	d := newPage(t, s)
	d.Deliver("all")
	require.Equal(t, want, d.Contacts()["1"])
	d.Forget()
	d.Deliver("less")
	require.Equal(t, []string{"less"}, d.Types())
	d.Deliver("no more")
	want.Recording, want.Masked = false, false
	require.Equal(t, want, d.Contacts()["1"])
}

func TestAChangeOfAnAssistantIsEmitted(t *testing.T) {
	news := contract.Assistant{Kind: contract.TaskAssistant, Phase: contract.AssistantAnswered, ContactID: "a", Name: "Card collector"}
	d := newEmbeddingPage(t, &script{says: map[string][]dialect.Fact{"answers": {dialect.AssistantChanged{Assistant: news}}}}, choices)
	d.Deliver("answers")
	require.Equal(t, contract.Event{Type: contract.AssistantChanged, Payload: news}, d.Events[1])
}

// At a console that frames the page a contact that ended is the same one still.
func TestACallThatGoesOnAfterItsEndIsUpdated(t *testing.T) {
	require.Equal(t, []string{"contact.started", "contact.ended", "contact.updated"},
		neutral(t, [][]dialect.Fact{contact("1", contract.Active), contact("1", contract.Ended), contact("1", contract.Active)}))
}

// The end of a contact in doubt may come without another word of it.
func TestAContactInDoubtWhoseTabWasClosedIsNotEndedAgain(t *testing.T) {
	s := chatScript()
	s.says["a leaves"] = []dialect.Fact{dialect.ContactRemoved{ID: "a"}}
	d := newEmbeddingPage(t, s, choices)
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
		s := &script{says: map[string][]dialect.Fact{
			"call": contact("1", contract.Active), "start": {dialect.RedactionChanged{ContactID: "1", Paused: dialect.Yes}}, "bare": {dialect.RedactionChanged{ContactID: "1"}},
		}}
		d := newPage(t, s)
		deliver(d, []string{"call", "start"})
		d.Advance(apart)
		d.Deliver("bare")
		require.Equal(t, masked, d.Contacts()["1"].Masked, "%d ms apart", apart)
	}
}

// A tenant may be switched from one form to the other in the middle of a call.
func TestAPhaseThatComesAgainAfterTheFormWithoutOneIsEmitted(t *testing.T) {
	phase := func(paused dialect.Flag) []dialect.Fact {
		return []dialect.Fact{dialect.RedactionChanged{ContactID: "1", Paused: paused}}
	}
	s := &script{
		says: map[string][]dialect.Fact{"call": contact("1", contract.Active), "start": phase(dialect.Yes), "end": phase(dialect.No), "bare": phase(dialect.Unset)},
		repeatable: map[string]dialect.Repeat{
			"start": {Group: "redaction", ID: "1", Digest: 1}, "end": {Group: "redaction", ID: "1", Digest: 2}, "bare": {Group: "once", ID: "redaction", Digest: 3, Within: 20},
		},
	}
	d := newEmbeddingPage(t, s, choices)
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
	d := newEmbeddingPage(t, chatScript(), choices)
	deliver(d, []string{"new a", "end a", "end a", "new a"})
	require.Equal(t, []string{"new a", "end a", "new a"}, vendorTypes(d))
	d = newPage(t, chatScript())
	deliver(d, []string{"new a", "end a", "end a", "new a"})
	require.Equal(t, []string{"new a", "end a", "new a"}, vendorTypes(d), "at a console its end undoes its beginning")
}

func vendorTypes(d *bridgetest.Page) (names []string) {
	for _, e := range d.Events {
		if v, is := e.Payload.(contract.VendorEvent); is && v.Name != "first message" {
			names = append(names, v.Name)
		}
	}
	return names
}

func TestTheNextCallEndsNothingThatHasLeft(t *testing.T) {
	s := chatScript()
	s.says["call 1"], s.says["call 2"] = contact("1", contract.Active), contact("2", contract.Active)
	s.says["1 leaves"] = []dialect.Fact{dialect.ContactRemoved{ID: "1"}}
	d := newEmbeddingPage(t, s, choices)
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
		d := newEmbeddingPage(t, chatScript(), choices)
		d.Advance(10_000)
		d.Deliver("new a")
		d.Step(bridge.Reloaded{At: d.Now() + float64(before)})
		d.Advance(60_000)
		require.Len(t, d.Contacts(), left, "%d ms before", before)
	}
}
