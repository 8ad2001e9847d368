package ccai_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/hosts/ccai"
	"github.com/ctibridge/ctibridge/wasm/wire"
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
			readings, refusal := ccai.New(wire.Config{}).Read([]byte(f.text))
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
		require.Equal(t, wire.Event{Type: wire.Refused, Payload: wire.RefusedMessage{Reason: wire.RefusedMalformed}}, e)
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
	require.Equal(t, "call:97939", d.Events[0].Payload.(wire.Contact).ID)
}

func agentSays(id, customID, email string) wire.AgentKnown {
	return wire.AgentKnown{ID: id, CustomID: customID, Email: email}
}

// writes: of several agents in a chat, each may be the one who is named.
func writes(agent wire.AgentKnown) wire.AgentKnown {
	agent.Presence = wire.Perhaps
	return agent
}

func chatSays(id, kind string, direction wire.Direction, state wire.ContactState, queue string) wire.ContactChanged {
	return wire.ContactChanged{
		ID: "chat:" + id, MasterID: "chat:" + id, Channel: wire.Chat, Direction: direction,
		State: state, Queue: queue, SessionType: kind,
	}
}

func callSays(state wire.ContactState) wire.ContactChanged {
	return wire.ContactChanged{
		ID: "call:103646", MasterID: "call:103646", Channel: wire.Voice, Direction: wire.Outbound,
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
var want = map[string][]wire.Fact{
	"New_Call":    {kim, callSays(wire.Active)},
	"End_Call":    {callSays(wire.Ended), wire.ContactGone{ID: "call:103646"}},
	"New_Chat":    {ariel, chatSays("73522", webChat, wire.Inbound, wire.Active, team)},
	"End_Chat":    {chatSays("73522", webChatT, wire.Inbound, wire.Ended, "")},
	"Active_Chat": {chatSays("73521", webChat, wire.Inbound, "", team), wire.ContactTurned{ID: "chat:73521"}},
	"Chat_Inbound_Message": {writes(ariel), chatSays("73522", webChat, wire.Inbound, "", team),
		wire.Wrote{ContactID: "chat:73522", Text: "Can you help me with my order tracking number?"}},
	"Chat_Outbound_Message": {writes(ariel), chatSays("73522", webChat, wire.Inbound, "", team),
		wire.Wrote{ContactID: "chat:73522", Text: "Please give me a moment to look up your account information", ByAgent: true}},
	"Dismissed_Chat": {chatSays("73522", webChatT, wire.Inbound, wire.Ended, ""), wire.ContactGone{ID: "chat:73522"}},

	"Cobrowse_Session_Started": {chatSays("791", "", "", "", ""), wire.Cobrowsed{Began: true, Screen: wire.Cobrowse{
		ID: "Y1zYY6XIYX4oapqpEz3qHw", ContactID: "chat:791", RequestedBy: wire.ByAgent,
		RemoteControl: wire.CobrowseOff, FullDevice: wire.CobrowseOff}}},
	"Cobrowse_Session_Remote_Control_Changed": {chatSays("791", "", "", "", ""), wire.Cobrowsed{Screen: wire.Cobrowse{
		ID: "Y1zYY6XIYX4oapqpEz3qHw", ContactID: "chat:791", RemoteControl: wire.CobrowseRequested}}},
	// The next two examples name no session.
	"Cobrowse_Session_Full_Device_Changed": {wire.Cobrowsed{Screen: wire.Cobrowse{
		ID: "9-Kshrag-gn6ZSuIxoMtWQ", FullDevice: wire.CobrowseRejected}}},
	"Cobrowse_Session_Ended": {wire.Cobrowsed{Over: true, Screen: wire.Cobrowse{
		ID: "9-Kshrag-gn6ZSuIxoMtWQ", RequestedBy: wire.ByEndUser, EndedBy: wire.ByAgent,
		RemoteControl: wire.CobrowseOn, FullDevice: wire.CobrowseRejected}}},
	"Party_Added": {chatSays("103646", sms, wire.Inbound, "", "Developers / Ariel"),
		wire.Joined{ParticipantChange: wire.ParticipantChange{
			ContactID: "chat:103646", Participant: wire.Participant{Kind: wire.AgentParticipant}}}},
	"Agent_Assist_Started": {wire.Assisted{Assistant: wire.Assistant{
		Kind: wire.AgentAssist, Phase: wire.AssistantStarted, ConversationID: "12345", SessionID: "78534G4RT4284"}}},
}
