package bridge_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// twoChatsAndOne returns a page whose agent has two chats in the first adapter for ten
// seconds, and one in the second.
func twoChatsAndOne(t *testing.T) *bridgetest.Page {
	t.Helper()
	d := newEmbeddingPage(t, chatScript(), choices)
	d.DeliverFrom(0, "in")
	d.DeliverFrom(0, "new a")
	d.DeliverFrom(0, "new b")
	d.DeliverFrom(1, "new c")
	d.Advance(10_000)
	d.Forget()
	return d
}

func reload(d *bridgetest.Page, frame int) { d.Step(bridge.Reloaded{Frame: frame, At: 10_000}) }

func TestAnEndThatIsLostInAReloadIsAssumed(t *testing.T) {
	d := twoChatsAndOne(t)
	reload(d, 0)
	require.Equal(t, []string{"adapter.state"}, d.Types(), "nobody knows yet")
	d.Advance(19_999)
	require.Equal(t, []string{"adapter.state"}, d.Types())
	d.Advance(1)
	require.Equal(t, []string{"adapter.state", "contact.ended", "contact.removed", "contact.ended", "contact.removed"}, d.Types())
	for i, id := range []string{"a", "b"} {
		c := d.Events[1+2*i].Payload.(contract.Contact)
		require.Equal(t, id, c.ID, "the oldest first")
		require.True(t, c.Assumed)
		require.Equal(t, contract.Ended, c.State)
	}
}

func TestAContactThatIsMentionedAfterAReloadGoesOn(t *testing.T) {
	for _, word := range []string{"mention a", "new a", "turn a"} { // "new a" is a repeat, and proves it all the same
		d := twoChatsAndOne(t)
		reload(d, 0)
		d.DeliverFrom(0, word)
		d.Forget()
		d.Advance(60_000)
		require.Equal(t, []string{"contact.ended", "contact.removed"}, d.Types(), word)
		require.Equal(t, "b", d.Events[0].Payload.(contract.Contact).ID)
	}
}

func TestAContactThatReallyEndsAfterAReloadEndsOnce(t *testing.T) {
	d := twoChatsAndOne(t)
	reload(d, 0)
	d.DeliverFrom(0, "end a")
	d.Advance(60_000)
	var ended []string
	for _, e := range d.Events {
		if e.Type == contract.ContactEnded {
			ended = append(ended, e.Payload.(contract.Contact).ID)
		}
	}
	require.Equal(t, []string{"a", "b"}, ended)
}

func TestAContactThatWasTakenForOverMayComeBack(t *testing.T) {
	for _, word := range []string{"mention a", "new a"} {
		d := twoChatsAndOne(t)
		reload(d, 0)
		d.Advance(60_000)
		d.Forget()
		d.DeliverFrom(0, word)
		responding, signedIn := contract.Adapter{State: contract.AdapterResponding}, contract.Adapter{State: contract.AdapterSignedIn}
		require.Equal(t, []string{"adapter.state", word, "adapter.state", "contact.started"}, d.Types()[:4])
		require.Equal(t, []any{responding, signedIn}, []any{d.Events[0].Payload, d.Events[2].Payload}, "who has a contact is signed in")
		require.False(t, d.Contacts()["a"].Assumed)
	}
}

// The same words as before the reload change nothing, and show all the same that
// somebody has the contact.
func TestARepeatAfterAReloadShowsThatTheAgentIsSignedIn(t *testing.T) {
	d := twoChatsAndOne(t)
	reload(d, 0)
	d.Forget()
	d.DeliverFrom(0, "new a")
	require.Equal(t, []string{"adapter.state", "adapter.state"}, d.Types(), "and it is no news")
	require.Equal(t, contract.AdapterSignedIn, adaptersOf(d)[0])
	d.Advance(5000)
	d.Step(bridge.Reloaded{At: d.Now()})
	d.DeliverFrom(0, "pop 1")
	require.Equal(t, contract.AdapterResponding, adaptersOf(d)[0], "a record is about no contact that goes on")
}

// A frame that is taken out of the page is one that was loaded anew after all it said.
func TestAnAdapterThatIsGoneIsSilentAndItsContactsEndByReconciliation(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	d.DeliverFrom(0, "in")
	d.DeliverFrom(0, "new a")
	d.DeliverFrom(1, "new c")
	require.Equal(t, map[int]contract.AdapterState{0: contract.AdapterSignedIn, 1: contract.AdapterSignedIn}, adaptersOf(d))
	d.Step(bridge.Reloaded{Frame: 0, At: math.Inf(1)})
	require.Equal(t, map[int]contract.AdapterState{0: contract.AdapterSilent, 1: contract.AdapterSignedIn}, adaptersOf(d))
	d.Advance(19_999)
	require.Len(t, d.Contacts(), 2, "they may go on elsewhere")
	d.Advance(1)
	require.Len(t, d.Contacts(), 1, "and not the other adapter's")
	ended := d.Events[len(d.Events)-2]
	require.Equal(t, contract.ContactEnded, ended.Type)
	require.True(t, ended.Payload.(contract.Contact).Assumed)
	d.DeliverFrom(0, "in")
	require.Equal(t, contract.AdapterSignedIn, adaptersOf(d)[0], "put back, it is received as before")
}

func TestEventsOfAPageThatLoadsAreConfirmed(t *testing.T) {
	d := newEmbeddingPage(t, chatScript(), choices)
	d.DeliverFrom(0, "in")
	d.Advance(10_000)
	d.DeliverFrom(0, "new a")
	d.Step(bridge.Reloaded{At: 10_999})
	d.Forget()
	d.Advance(60_000)
	require.Empty(t, d.Types())

	d.Step(bridge.Reloaded{At: 80_000})
	d.Advance(60_000)
	require.Equal(t, []string{"adapter.state", "contact.ended", "contact.removed"}, d.Types(), "later it is")
}

func TestSigningInAfterAReloadIsNews(t *testing.T) {
	d := twoChatsAndOne(t)
	d.DeliverFrom(0, "in")
	require.Empty(t, d.Types(), "a repeat")
	d.Advance(5000)
	d.Step(bridge.Reloaded{At: 15_000})
	d.DeliverFrom(0, "in")
	require.Equal(t, []string{"adapter.state", "adapter.state", "in", "adapter.state"}, d.Types())
	require.Equal(t, contract.AdapterSignedIn, adaptersOf(d)[0])
}

func TestTheNextCallEndsTheOneInDoubtAndTheNextChatDoesNot(t *testing.T) {
	s := chatScript()
	s.says["call 1"], s.says["call 2"], s.says["call 3"] = contact("1", contract.Active), contact("2", contract.Active), contact("3", contract.Active)
	d := newEmbeddingPage(t, s, choices)
	for _, word := range []string{"call 1", "new a"} {
		d.Deliver(word)
	}
	d.DeliverFrom(1, "call 2")
	d.Advance(10_000)
	reload(d, 0)
	d.Forget()
	d.Deliver("new b")
	require.NotContains(t, d.Types(), "contact.ended")
	d.DeliverFrom(1, "call 3")
	require.NotContains(t, d.Types(), "contact.ended", "in another adapter")
	d.Deliver("call 3")
	d.Forget()
	s.says["call 4"] = contact("4", contract.Active)
	d.Deliver("call 4")
	require.Equal(t, []string{"call 4", "contact.started", "contact.ended", "contact.removed"}, d.Types())
	require.Equal(t, "1", d.Events[2].Payload.(contract.Contact).ID)
}

func TestAContactGoesWithItsAdapterIntoAnotherFrame(t *testing.T) {
	d := twoChatsAndOne(t)
	d.DeliverFrom(2, "mention a")
	d.Step(bridge.Reloaded{Frame: 0, At: math.Inf(1)}) // which was let go of
	d.Forget()
	d.Advance(60_000)
	require.Equal(t, []string{"contact.ended", "contact.removed"}, d.Types())
	require.Equal(t, "b", d.Events[0].Payload.(contract.Contact).ID)
	d.DeliverFrom(2, "in")
	d.Forget()
	d.DeliverFrom(2, "out")
	require.Contains(t, d.Types(), "contact.ended", "its sign-out is now the new frame's")
}

// The adapter tells of a turn from one chat to another, and so of none where the
// focused chat was lost.
func TestTheChatThatIsLeftWhenTheSelectedOneWasLostIsSelected(t *testing.T) {
	for name, row := range map[string]struct {
		said  []string
		front string
	}{
		"one that came after the reload": {[]string{"mention b", "end b", "new b"}, "b"},
		"one that went on":               {[]string{"mention b"}, "b"},
		"of two, nobody knows":           {[]string{"mention b", "new d"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := chatScript()
			s.says["end b"] = append(chatFacts("b", contract.Ended), dialect.ContactRemoved{ID: "b"})
			s.says["new d"], s.says["mention b"] = chatFacts("d", contract.Active), chatFacts("b", "")
			d := newEmbeddingPage(t, s, choices)
			d.Deliver("new a")
			d.Deliver("new b")
			d.Advance(10_000)
			reload(d, 0)
			for _, word := range row.said {
				d.Deliver(word)
			}
			require.True(t, d.Contacts()["a"].Focused)
			d.Advance(60_000)
			require.NotContains(t, d.Contacts(), "a")
			require.Contains(t, d.Contacts(), "b")
			for id, c := range d.Contacts() {
				require.Equal(t, id == row.front, c.Focused, id)
			}
		})
	}
}
