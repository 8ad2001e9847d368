package ccai_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
)

// fixture is one of the twenty examples that the vendor's documentation prints.
type fixture struct {
	File, Type, Kind, Source string
	text                     string
}

func fixtures(t testing.TB, kind string) []fixture {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "hostsim", "fixtures", "ccai")
	index, err := os.ReadFile(filepath.Join(dir, "index.json"))
	require.NoError(t, err)
	var all, found []fixture
	require.NoError(t, json.Unmarshal(index, &all))
	require.Len(t, all, 20)
	for _, f := range all {
		require.NotEmpty(t, f.Source)
		text, err := os.ReadFile(filepath.Join(dir, f.File))
		require.NoError(t, err)
		f.text = string(text)
		if f.Kind == kind {
			found = append(found, f)
		}
	}
	return found
}

func TestEveryValidExampleDecodes(t *testing.T) {
	valid := fixtures(t, "valid")
	require.Len(t, valid, 14)
	for _, f := range valid {
		t.Run(f.Type, func(t *testing.T) {
			readings, refusal := ccai.New(contract.Config{}).Read([]byte(f.text))
			require.Empty(t, refusal)
			require.Len(t, readings, 1)
			require.Equal(t, f.Type, readings[0].Name)
			require.Equal(t, -1, readings[0].Index, "the page gets the message itself, so no field can be lost")
			require.Equal(t, want[f.Type], readings[0].Facts)
		})
	}
}

func TestBrokenExamplesAreMalformedAndChangeNothing(t *testing.T) {
	broken := fixtures(t, "broken")
	require.Len(t, broken, 4)
	d := started()
	d.Forget()
	for _, f := range broken {
		d.Deliver(f.text)
	}
	require.Len(t, d.Events, 4)
	for _, e := range d.Events {
		require.Equal(t, contract.Event{Type: contract.Refused, Payload: contract.RefusedMessage{Reason: contract.RefusedMalformed}}, e)
	}
}

func TestExamplesWithoutEnvelopeAlternateBetweenPausedAndResumed(t *testing.T) {
	bare := fixtures(t, "bare")
	require.Len(t, bare, 2)
	d := started()
	d.Deliver(`{"type":"New_Call","data":{"call_id":97939,"agent_id":2896}}`)
	d.Forget()
	for _, f := range bare {
		d.Deliver(f.text)
		d.Advance(1000) // both phases are written alike, and no agent is that quick
	}
	require.Equal(t, []string{"contact.updated", "recording.paused", "contact.updated", "recording.resumed"}, d.Types())
	require.Equal(t, "call:97939", d.Events[0].Payload.(contract.Contact).ID)
}

func agentSays(id, customID, email string) dialect.AgentIdentified {
	return dialect.AgentIdentified{ID: id, CustomID: customID, Email: email}
}

// writes: of several agents in a chat, each may be the one who is named.
func writes(agent dialect.AgentIdentified) dialect.AgentIdentified {
	agent.Presence = dialect.Unproven
	return agent
}

func chatSays(id, kind string, direction contract.Direction, state contract.ContactState, queue string) dialect.ContactChanged {
	return dialect.ContactChanged{
		ID: "chat:" + id, MasterID: "chat:" + id, Channel: contract.Chat, Direction: direction,
		State: state, Queue: queue, SessionType: kind,
	}
}

func callSays(state contract.ContactState) dialect.ContactChanged {
	return dialect.ContactChanged{
		ID: "call:103646", MasterID: "call:103646", Channel: contract.Voice, Direction: contract.Outbound,
		State: state, Queue: "Developers / Kim", SessionType: "Voice Campaign (UJET)",
	}
}

const (
	webChat  = "messaging inbound (web chat)"
	webChatT = "Messaging Inbound (Web Chat)"
	sms      = "Messaging Inbound (SMS)"
	team     = "HB TEAM / Ariel"
)

var (
	kim   = agentSays("1", "007", "Kim@example.com")
	ariel = agentSays("1", "", "ariel@example.com")
)

// want says what each valid example means.
var want = map[string][]dialect.Fact{
	"New_Call":    {kim, callSays(contract.Active)},
	"End_Call":    {callSays(contract.Ended), dialect.ContactRemoved{ID: "call:103646"}},
	"New_Chat":    {ariel, chatSays("73522", webChat, contract.Inbound, contract.Active, team)},
	"End_Chat":    {chatSays("73522", webChatT, contract.Inbound, contract.Ended, "")},
	"Active_Chat": {chatSays("73521", webChat, contract.Inbound, "", team), dialect.FocusChanged{ID: "chat:73521"}},
	"Chat_Inbound_Message": {writes(ariel), chatSays("73522", webChat, contract.Inbound, "", team),
		dialect.MessageSent{ContactID: "chat:73522", Text: "Can you help me with my order tracking number?"}},
	"Chat_Outbound_Message": {writes(ariel), chatSays("73522", webChat, contract.Inbound, "", team),
		dialect.MessageSent{ContactID: "chat:73522", Text: "Please give me a moment to look up your account information", ByAgent: true}},
	"Dismissed_Chat": {chatSays("73522", webChatT, contract.Inbound, contract.Ended, ""), dialect.ContactRemoved{ID: "chat:73522"}},

	"Cobrowse_Session_Started": {chatSays("791", "", "", "", ""), dialect.CobrowseChanged{Began: true, Screen: contract.Cobrowse{
		ID: "Y1zYY6XIYX4oapqpEz3qHw", ContactID: "chat:791", RequestedBy: contract.ByAgent,
		RemoteControl: contract.CobrowseOff, FullDevice: contract.CobrowseOff}}},
	"Cobrowse_Session_Remote_Control_Changed": {chatSays("791", "", "", "", ""), dialect.CobrowseChanged{Screen: contract.Cobrowse{
		ID: "Y1zYY6XIYX4oapqpEz3qHw", ContactID: "chat:791", RemoteControl: contract.CobrowseRequested}}},
	// The next two examples name no session.
	"Cobrowse_Session_Full_Device_Changed": {dialect.CobrowseChanged{Screen: contract.Cobrowse{
		ID: "9-Kshrag-gn6ZSuIxoMtWQ", FullDevice: contract.CobrowseRejected}}},
	"Cobrowse_Session_Ended": {dialect.CobrowseChanged{Over: true, Screen: contract.Cobrowse{
		ID: "9-Kshrag-gn6ZSuIxoMtWQ", RequestedBy: contract.ByEndUser, EndedBy: contract.ByAgent,
		RemoteControl: contract.CobrowseOn, FullDevice: contract.CobrowseRejected}}},
	"Party_Added": {chatSays("103646", sms, contract.Inbound, "", "Developers / Ariel"),
		dialect.ParticipantJoined{Change: contract.ParticipantChange{
			ContactID: "chat:103646", Participant: contract.Participant{Kind: contract.AgentParticipant}}}},
	"Agent_Assist_Started": {dialect.AssistantChanged{Assistant: contract.Assistant{
		Kind: contract.AgentAssist, Phase: contract.AssistantStarted, ConversationID: "12345", SessionID: "78534G4RT4284"}}},
}
