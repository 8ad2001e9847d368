package contract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

// forms are the types of events by what they carry: a handler of a type relies on it.
var forms = []struct {
	form  contract.Payload
	types []contract.EventType
}{
	{contract.VendorEvent{}, []contract.EventType{"vendor"}},
	{contract.Connection{}, []contract.EventType{"connection"}},
	{contract.Failure{}, []contract.EventType{"error"}},
	{contract.Agent{}, []contract.EventType{"agent.state"}},
	{contract.Contact{}, []contract.EventType{
		"contact.offered", "contact.started", "contact.updated", "contact.ended", "contact.removed",
		"contact.focused", "recording.paused", "recording.resumed", "contact.transferred",
	}},
	{contract.Message{}, []contract.EventType{"message.received", "message.sent"}},
	{contract.ParticipantChange{}, []contract.EventType{"participant.joined", "participant.left"}},
	{contract.Cobrowse{}, []contract.EventType{"cobrowse.started", "cobrowse.changed", "cobrowse.ended"}},
	{contract.Assistant{}, []contract.EventType{"assistant.changed"}},
	{contract.Adapter{}, []contract.EventType{"adapter.state"}},
	{contract.ScreenPop{}, []contract.EventType{"screen.pop"}},
	{contract.RefusedPop{}, []contract.EventType{"screen.pop.refused"}},
	{contract.RefusedMessage{}, []contract.EventType{"refused"}},
	{contract.Session{}, []contract.EventType{"session.token"}},
	{contract.CommandSettled{}, []contract.EventType{"command.settled"}},
	{contract.Outgoing{}, []contract.EventType{"effect.post"}},
	{contract.Timer{}, []contract.EventType{"effect.timer"}},
	{contract.EndedTimer{}, []contract.EventType{"effect.timer.off"}},
}

func TestEachEventCarriesTheFormThatItsTypePromises(t *testing.T) {
	promised := make(map[contract.EventType]contract.Payload)
	for _, row := range forms {
		for _, name := range row.types {
			promised[name] = row.form
		}
	}
	require.Len(t, contract.Payloads, len(promised))
	for _, p := range contract.Payloads {
		require.Contains(t, promised, p.Type)
		require.Equal(t, promised[p.Type], p.Payload, string(p.Type))
	}
}
