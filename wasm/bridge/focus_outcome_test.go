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

// What was selected before the page asked anew is taken to be so still, unless the console says
// meanwhile that the agent left it.
func TestAChatThatIsLeftIsNoLongerInTheWayOfACall(t *testing.T) {
	s := registering()
	chat := dialect.ContactChanged{ID: "z", Channel: contract.Chat, State: contract.Active}
	s.says["chat"] = []dialect.Fact{chat, dialect.FocusChanged{ID: "z"}}
	s.says["snapshot"] = append([]dialect.Fact{dialect.Acknowledged{OK: true, ContactID: "7"}}, append(contact("7", contract.Active), chat)...)
	s.says["left"] = []dialect.Fact{dialect.FocusChanged{ID: "z", Away: true}}
	d := bridgetest.NewPage(s, timeout)
	d.Step(bridge.Started{Popout: true})
	deliver(d, []string{"snapshot", "chat"})
	hold := func(id int) *contract.Failure {
		d.Forget()
		d.Command(id, contract.Hold, true)
		d.Deliver("snapshot")
		failure, _ := d.Settled(id)
		return failure
	}
	require.Equal(t, contract.ContactNotFocused, codeOf(hold(1)))
	d.Step(bridge.Visible{})
	deliver(d, []string{"left", "snapshot"})
	require.Nil(t, hold(2))
	require.Equal(t, "hold", d.Posts[len(d.Posts)-1])
}
