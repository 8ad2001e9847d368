package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func cobrowseScript() *script {
	s := chatScript()
	screen := func(contact string, began, over bool, remote contract.CobrowseSwitch) []dialect.Fact {
		return []dialect.Fact{dialect.CobrowseChanged{Began: began, Over: over, Screen: contract.Cobrowse{
			ID: "Qv7", ContactID: contact, RemoteControl: remote}}}
	}
	s.says["share in a"] = screen("a", true, false, contract.CobrowseOff)
	s.says["share"] = screen("", true, false, contract.CobrowseOff)
	s.says["request control"] = screen("", false, false, contract.CobrowseRequested)
	s.says["end sharing"] = screen("", false, true, "")
	return s
}

func TestASharedScreenIsAttachedByItsOwnID(t *testing.T) {
	d := newEmbeddingPage(t, cobrowseScript(), choices)
	d.Deliver("new a")
	for _, row := range []struct {
		say  string
		tell string
		want contract.Cobrowse
	}{
		{"share in a", "cobrowse.started", contract.Cobrowse{ID: "Qv7", ContactID: "a", Active: true, RemoteControl: contract.CobrowseOff}},
		{"request control", "cobrowse.changed", contract.Cobrowse{ID: "Qv7", ContactID: "a", Active: true, RemoteControl: contract.CobrowseRequested}},
		{"end sharing", "cobrowse.ended", contract.Cobrowse{ID: "Qv7", ContactID: "a", RemoteControl: contract.CobrowseRequested}},
		{"share in a", "cobrowse.started", contract.Cobrowse{ID: "Qv7", ContactID: "a", Active: true, RemoteControl: contract.CobrowseOff}},
	} {
		d.Forget()
		d.Deliver(row.say)
		require.Equal(t, []string{row.say, row.tell, "contact.updated"}, d.Types())
		require.Equal(t, row.want, d.Events[1].Payload)
		require.Equal(t, &row.want, d.Contacts()["a"].Cobrowse)
	}
}

func TestASharedScreenOfNoKnownContactIsEmittedAlone(t *testing.T) {
	d := newEmbeddingPage(t, cobrowseScript(), choices)
	for _, row := range []struct{ say, tell string }{
		{"request control", "cobrowse.changed"}, {"end sharing", "cobrowse.ended"}, {"share", "cobrowse.started"},
	} {
		d.Forget()
		d.Deliver(row.say)
		require.Equal(t, []string{row.say, row.tell}, d.Types())
		require.Empty(t, d.Events[1].Payload.(contract.Cobrowse).ContactID)
	}
}
