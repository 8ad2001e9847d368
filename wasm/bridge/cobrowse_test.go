package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

func cobrowseScript() *script {
	s := deskScript()
	screen := func(contact string, began, over bool, remote wire.CobrowseSwitch) []wire.Fact {
		return []wire.Fact{wire.Cobrowsed{Began: began, Over: over, Screen: wire.Cobrowse{
			ID: "Qv7", ContactID: contact, RemoteControl: remote}}}
	}
	s.says["share in a"] = screen("a", true, false, wire.CobrowseOff)
	s.says["share"] = screen("", true, false, wire.CobrowseOff)
	s.says["request control"] = screen("", false, false, wire.CobrowseRequested)
	s.says["end sharing"] = screen("", false, true, "")
	return s
}

func TestASharedScreenIsAttachedByItsOwnID(t *testing.T) {
	d := newEmbeddingDesk(t, cobrowseScript(), choices)
	d.Deliver("new a")
	for _, row := range []struct {
		say  string
		tell string
		want wire.Cobrowse
	}{
		{"share in a", "cobrowse.started", wire.Cobrowse{ID: "Qv7", ContactID: "a", Active: true, RemoteControl: wire.CobrowseOff}},
		{"request control", "cobrowse.changed", wire.Cobrowse{ID: "Qv7", ContactID: "a", Active: true, RemoteControl: wire.CobrowseRequested}},
		{"end sharing", "cobrowse.ended", wire.Cobrowse{ID: "Qv7", ContactID: "a", RemoteControl: wire.CobrowseRequested}},
		{"share in a", "cobrowse.started", wire.Cobrowse{ID: "Qv7", ContactID: "a", Active: true, RemoteControl: wire.CobrowseOff}},
	} {
		d.Forget()
		d.Deliver(row.say)
		require.Equal(t, []string{row.say, row.tell, "contact.updated"}, d.Types())
		require.Equal(t, row.want, d.Events[1].Payload)
		require.Equal(t, &row.want, d.Contacts()["a"].Cobrowse)
	}
}

func TestASharedScreenOfNoKnownContactIsToldAlone(t *testing.T) {
	d := newEmbeddingDesk(t, cobrowseScript(), choices)
	for _, row := range []struct{ say, tell string }{
		{"request control", "cobrowse.changed"}, {"end sharing", "cobrowse.ended"}, {"share", "cobrowse.started"},
	} {
		d.Forget()
		d.Deliver(row.say)
		require.Equal(t, []string{row.say, row.tell}, d.Types())
		require.Empty(t, d.Events[1].Payload.(wire.Cobrowse).ContactID)
	}
}
