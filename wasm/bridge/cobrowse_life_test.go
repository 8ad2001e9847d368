package bridge_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func TestFieldsOfASharedScreenAreKept(t *testing.T) {
	s := cobrowseScript()
	s.says["asked"] = []dialect.Fact{dialect.CobrowseChanged{Began: true, Screen: contract.Cobrowse{ID: "Qv7", ContactID: "a", RequestedBy: contract.ByAgent, FullDevice: contract.CobrowseOff}}}
	s.says["whole device"] = []dialect.Fact{dialect.CobrowseChanged{Screen: contract.Cobrowse{ID: "Qv7", FullDevice: contract.CobrowseOn, RemoteControl: contract.CobrowseRejected}}}
	s.says["customer ends it"] = []dialect.Fact{dialect.CobrowseChanged{Over: true, Screen: contract.Cobrowse{ID: "Qv7", EndedBy: contract.ByEndUser}}}
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"new a", "asked", "whole device", "customer ends it"})
	want := contract.Cobrowse{
		ID: "Qv7", ContactID: "a", RequestedBy: contract.ByAgent, EndedBy: contract.ByEndUser,
		RemoteControl: contract.CobrowseRejected, FullDevice: contract.CobrowseOn,
	}
	require.Equal(t, &want, d.Contacts()["a"].Cobrowse)
	require.Equal(t, want, d.Events[indexOf(d, "cobrowse.ended")].Payload)
}

func TestASharedScreenEndsOnce(t *testing.T) {
	d := newEmbeddingPage(t, cobrowseScript(), choices)
	deliver(d, []string{"new a", "share in a", "end sharing", "end sharing"})
	require.Equal(t, 1, countOf(d.Types(), "cobrowse.ended"))
	d.Forget()
	d.Deliver("request control")
	require.Equal(t, contract.CobrowseChanged, d.Events[1].Type)
	require.False(t, d.Events[1].Payload.(contract.Cobrowse).Active, "what is said later does not open it again")
}

// Consoles leave the end of a screen unsaid, or say it after that of the contact.
func TestASharedScreenEndsWithItsContactAndWithNothingElse(t *testing.T) {
	s := cobrowseScript()
	s.says["a changes"] = []dialect.Fact{dialect.ContactChanged{ID: "a", Queue: "Claims"}}
	s.says["a ends"] = chatFacts("a", contract.Ended)
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"new a", "share in a"})
	d.Forget()
	d.Deliver("a changes")
	require.Equal(t, []string{"a changes", "contact.updated"}, d.Types())
	require.True(t, d.Contacts()["a"].Cobrowse.Active)
	d.Forget()
	d.Deliver("a ends")
	require.Equal(t, []string{"a ends", "cobrowse.ended", "contact.ended"}, d.Types())
	require.Equal(t, contract.Cobrowse{ID: "Qv7", ContactID: "a", RemoteControl: contract.CobrowseOff}, d.Events[1].Payload)
	require.False(t, d.Contacts()["a"].Cobrowse.Active)
	d.Forget()
	d.Deliver("end sharing")
	require.NotContains(t, d.Types(), "cobrowse.ended", "it is known")
}

func TestASharedScreenThatIsOverDoesNotEndAgainWithItsContact(t *testing.T) {
	s := cobrowseScript()
	s.says["a ends"] = chatFacts("a", contract.Ended)
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"new a", "share in a", "end sharing", "a ends"})
	require.Equal(t, 1, countOf(d.Types(), "cobrowse.ended"))
}

func TestOfManyScreensTheOnesThatAreSharedAreRemembered(t *testing.T) {
	s := cobrowseScript()
	d := newEmbeddingPage(t, s, choices)
	deliver(d, []string{"new a", "share in a"})
	for i := range 250 {
		id := fmt.Sprint("over ", i)
		s.says[id] = []dialect.Fact{dialect.CobrowseChanged{Over: true, Screen: contract.Cobrowse{ID: id, ContactID: "z"}}}
		d.Deliver(id)
	}
	d.Forget()
	d.Deliver("request control")
	require.Equal(t, "a", d.Events[1].Payload.(contract.Cobrowse).ContactID)
}
