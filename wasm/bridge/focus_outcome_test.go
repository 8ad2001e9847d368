package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A snapshot marks the focused contact whether or not the agent selected it anew.
func TestASnapshotFocusesAContactOnlyIfItWasNotFocused(t *testing.T) {
	for focusedBefore, want := range map[bool][]string{
		true:  {"snapshot", "contact.updated"},
		false: {"snapshot", "contact.updated", "contact.focused"},
	} {
		s := registering()
		s.says["marked"] = []dialect.Fact{dialect.FocusChanged{ID: "7"}}
		s.says["snapshot"] = append([]dialect.Fact{dialect.Acknowledged{OK: true, ContactID: "7"}}, append(contact("7", contract.Held), s.says["marked"]...)...)
		d := newPage(t, s)
		deliver(d, []string{"ok", "call"})
		if focusedBefore {
			d.Deliver("marked")
		}
		d.Forget()
		d.Deliver("snapshot")
		require.Equal(t, want, d.Types())
		require.Equal(t, contract.Held, d.Contacts()["7"].State)
		require.True(t, d.Contacts()["7"].Focused)
	}
}

// A call that rang or was dialled when the module crashed begins when it is answered;
// one that was under way began before.
func TestACallThatWasNotAnsweredBeforeARestartStartsAfterIt(t *testing.T) {
	for before, want := range map[contract.ContactState]contract.EventType{
		contract.Offered: contract.ContactStarted, contract.Dialing: contract.ContactStarted,
		contract.Held: contract.ContactUpdated, contract.Active: contract.ContactUpdated,
	} {
		s := registering()
		b := bridge.New(s, timeout)
		b.Restore(contract.Known{Contacts: []contract.Contact{{ID: "7", MasterID: "7", Channel: contract.Voice, State: before}}})
		d := bridgetest.NewPageOf(b)
		d.Step(bridge.Started{})
		d.Deliver("ok")
		d.Forget()
		d.Deliver("call")
		require.Equal(t, []string{"call", string(want)}, d.Types(), string(before))
	}
}
