package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
)

var (
	call5 = dialect.ContactChanged{ID: "call:5", MasterID: "call:5", Channel: contract.Voice}
	va    = contract.Participant{Kind: contract.VirtualAgent, ID: "12", Name: "Card collector"}
)

func change(p contract.Participant) contract.ParticipantChange {
	return contract.ParticipantChange{ContactID: "call:5", Participant: p}
}

func task(phase contract.AssistantPhase) dialect.AssistantChanged {
	return dialect.AssistantChanged{Assistant: contract.Assistant{
		Kind: contract.TaskAssistant, Phase: phase, ContactID: "call:5", Name: "Card collector", ConversationID: "c-7"}}
}

func TestWhomAnAgentWhoJoinsIsNamedBy(t *testing.T) {
	const raw = `{"type":"Agent_Joined_Call","data":{"call_id":5,"agent_id":2,"agent_email":"b@x.test"}}`
	for handles, want := range map[bool]dialect.ParticipantJoined{
		false: {Change: change(contract.Participant{Kind: contract.AgentParticipant, ID: "2", Email: "b@x.test"})},
		true:  {Change: change(contract.Participant{Kind: contract.AgentParticipant}), Announced: true},
	} {
		readings, refusal := ccai.New(contract.Config{JoinedHandles: handles}).Read([]byte(raw))
		require.Empty(t, refusal)
		require.Equal(t, []dialect.Fact{call5, want}, readings[0].Facts)
	}
}

func TestWhoTakesPartIsRead(t *testing.T) {
	const vaData = `{"call_id":5,"virtual_agent_id":12,"virtual_agent_name":"Card collector","conversation_id":"c-7"`
	for name, row := range map[string]struct {
		raw  string
		want []dialect.Fact
	}{
		"a transfer names both agents and both queues": {
			`{"type":"Transfer_Call","data":{"call_id":5,"from_agent_id":1,"from_agent_custom_id":"007","from_agent_email":"a@x.test",
			"to_agent_id":2,"to_agent_email":"b@x.test","from_queue_path":"A / B","to_queue_path":"C / D"}}`,
			[]dialect.Fact{call5, dialect.Transferred{ContactID: "call:5", Transfer: contract.Transfer{
				From:      contract.Participant{Kind: contract.AgentParticipant, ID: "1", CustomID: "007", Email: "a@x.test"},
				To:        contract.Participant{Kind: contract.AgentParticipant, ID: "2", Email: "b@x.test"},
				FromQueue: "A / B", ToQueue: "C / D"}}}},
		"a customer who is added has an id": {`{"type":"Party_Added","data":{"call_id":5,"agent_id":1,"type":"end_user","end_user_id":55120}}`,
			[]dialect.Fact{call5, dialect.ParticipantJoined{Change: change(contract.Participant{Kind: contract.CustomerParticipant, ID: "55120"})}}},
		"the hyphen of the prose is the same": {`{"type":"Party_Added","data":{"call_id":5,"type":"end-user","end_user_id":"55120"}}`,
			[]dialect.Fact{call5, dialect.ParticipantJoined{Change: change(contract.Participant{Kind: contract.CustomerParticipant, ID: "55120"})}}},
		"an agent who is added has none: agent_id is who handles the session": {`{"type":"Party_Added","data":{"call_id":5,"agent_id":1,"type":"agent"}}`,
			[]dialect.Fact{call5, dialect.ParticipantJoined{Change: change(contract.Participant{Kind: contract.AgentParticipant})}}},
		"an agent who connects is named": {`{"type":"agent_joined_call","data":{"call_id":5,"agent_id":2,"agent_email":"b@x.test"}}`,
			[]dialect.Fact{call5, dialect.ParticipantJoined{Change: change(contract.Participant{Kind: contract.AgentParticipant, ID: "2", Email: "b@x.test"})}}},
		"a task virtual agent joins": {`{"type":"Task_VA_Joined","data":` + vaData + `}}`,
			[]dialect.Fact{call5, dialect.ParticipantJoined{Change: change(va)}, task(contract.AssistantStarted)}},
		"it leaves": {`{"type":"Task_VA_Left","data":` + vaData + `}}`,
			[]dialect.Fact{call5, dialect.ParticipantLeft{Change: change(va)}, task(contract.AssistantLeft)}},
		"it answers": {`{"type":"Task_VA_Custom_Session_Variables_Received","data":` + vaData + `}}`,
			[]dialect.Fact{call5, task(contract.AssistantAnswered)}},
		"one of its family that carries variables answers too": {`{"type":"Task_VA_Done","data":` + vaData + `,"session_variable":{"a":1}}}`,
			[]dialect.Fact{call5, task(contract.AssistantAnswered)}},
		"one of its family without variables is not known": {`{"type":"Task_VA_Done","data":` + vaData + `,"session_variable":null}}`, nil},
		"the alias of Agent Assist": {`{"type":"Agent_Assist_Added","data":{"conversation_id":"c","session_id":"9Q2","agent_id":"1"}}`,
			[]dialect.Fact{dialect.AssistantChanged{Assistant: contract.Assistant{
				Kind: contract.AgentAssist, Phase: contract.AssistantStarted, ConversationID: "c", SessionID: "9Q2"}}}},
		"co-browse under the capitals of one list": {
			`{"type":"Cobrowse_Session_Full_Device_Changed","data":{"Cobrowse_session_id":"9-K","Cobrowse_session_full_device":"on"}}`,
			[]dialect.Fact{dialect.CobrowseChanged{Screen: contract.Cobrowse{ID: "9-K", FullDevice: contract.CobrowseOn}}}},
		"co-browse by a party and in a position that nobody knows": {
			`{"type":"Cobrowse_Session_Ended","data":{"cobrowse_session_id":"9","cobrowse_session_ended_by":"end-user","cobrowse_session_requested_by":"martian","cobrowse_session_remote_control":"maybe"}}`,
			[]dialect.Fact{dialect.CobrowseChanged{Over: true, Screen: contract.Cobrowse{ID: "9", EndedBy: contract.ByEndUser}}}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, read(t, row.raw).Facts)
		})
	}
}

func TestThePageMayNameWhatNoSourcePrints(t *testing.T) {
	h := ccai.New(contract.Config{EventNames: &contract.EventNames{
		RedactionStarted: []string{"Call_Redaction_Began", "redaction_on"}, CallTransferred: []string{"Call_Transferred"}}})
	for name, row := range map[string]struct {
		kind  string
		known bool
	}{
		"a name of the page's":                      {"Call_Redaction_Began", true},
		"another of the same list, in another case": {"Redaction_On", true},
		"the default that the page replaced":        {"Call_Redaction_Started", false},
		"the default of a list that it left alone":  {"Call_Redaction_Stopped", true},
		"a transfer by the page's name":             {"call_transferred", true},
		"and no longer by the default":              {"Transfer_Call", false},
		"but of chats, whose name is printed":       {"Transfer_Chat", true},
	} {
		t.Run(name, func(t *testing.T) {
			readings, refusal := h.Read([]byte(`{"type":"` + row.kind + `","data":{"call_id":5,"agent_id":1}}`))
			require.Empty(t, refusal)
			require.Equal(t, row.kind, readings[0].Name, "the page hears of it in any case")
			require.Equal(t, row.known, len(readings[0].Facts) > 0)
		})
	}
}

func TestForeignMessagesOfAnAdapterAreRefused(t *testing.T) {
	for name, raw := range map[string]string{
		"the request of another integration": `{"index":1,"method":"ticketFields","args":["id"]}`,
		"an event without data":              `{"type":"New_Call"}`,
		"data that is no object":             `{"type":"New_Call","data":[1]}`,
		"a type that is no text":             `{"type":7,"data":{}}`,
		"three keys like a bare redaction's": `{"agent_id":1,"call_id":2,"x":3}`,
	} {
		_, refusal := ccai.New(contract.Config{}).Read([]byte(raw))
		require.Equal(t, contract.RefusedShape, refusal, name)
	}
}
