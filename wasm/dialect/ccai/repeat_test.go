package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
)

const (
	signIn     = `{"type":"Agent_Login","data":{"agent_id":1}}`
	signOut    = `{"type":"Agent_Logout","data":{"agent_id":1}}`
	callBegins = `{"type":"New_Call","data":{"call_id":5}}`
	callEnds   = `{"type":"End_Call","data":{"call_id":5}}`
	chatBegins = `{"type":"New_Chat","data":{"chat_id":5}}`
	chatEnds   = `{"type":"End_Chat","data":{"chat_id":5}}`
	otherChat  = `{"type":"New_Chat","data":{"chat_id":6}}`
	shared     = `{"type":"Cobrowse_Session_Started","data":{"chat_id":5,"cobrowse_session_id":"Qv7"}}`
	asked      = `{"type":"Cobrowse_Session_Remote_Control_Changed","data":{"cobrowse_session_id":"Qv7","cobrowse_session_remote_control":"requested"}}`
	unshared   = `{"type":"Cobrowse_Session_Ended","data":{"cobrowse_session_id":"Qv7"}}`
	other      = `{"type":"Cobrowse_Session_Started","data":{"chat_id":5,"cobrowse_session_id":"9-K"}}`
	redacts    = `{"type":"Call_Redaction_Started","data":{"call_id":5}}`
	redacted   = `{"type":"Call_Redaction_Ended","data":{"call_id":5}}`
)

// Events that can undo each other are of one group: what is said again after the
// other is news, and what is said twice in a row is none.
func TestWhatCanUndoEachOtherIsOfOneGroup(t *testing.T) {
	for name, row := range map[string]struct{ one, undoes, of string }{
		"a sign-in":             {signIn, signOut, ""},
		"a call":                {callBegins, callEnds, "call:5"},
		"a chat":                {chatBegins, chatEnds, "chat:5"},
		"a shared screen":       {shared, unshared, "Qv7"},
		"a right over a screen": {asked, unshared, "Qv7"},
		"a redaction":           {redacts, redacted, "call:5"},
	} {
		t.Run(name, func(t *testing.T) {
			one, undoes := read(t, row.one).Repeat, read(t, row.undoes).Repeat
			require.NotEmpty(t, one.Group)
			require.Equal(t, one.Group, undoes.Group)
			require.Equal(t, []string{row.of, row.of}, []string{one.ID, undoes.ID})
			require.NotEqual(t, one.Digest, undoes.Digest)
			require.Zero(t, one.Within, "it stays a repeat however late")
		})
	}
	require.Equal(t, "chat:6", read(t, otherChat).Repeat.ID)
	require.Equal(t, "9-K", read(t, other).Repeat.ID)
	groups := map[string]bool{}
	for _, raw := range []string{signIn, callBegins, shared, redacts, `{"type":"Anything","data":{}}`} {
		groups[read(t, raw).Repeat.Group] = true
	}
	require.Len(t, groups, 5, "each kind has a group of its own")
}

func TestARepeatableEventIsARepeatOfItsOwnTypeWithinTheDuplicateWindow(t *testing.T) {
	one, two := read(t, `{"type":"Any_Thing","data":{}}`).Repeat, read(t, `{"type":"any_thing","data":{}}`).Repeat
	require.Equal(t, "any_thing", one.ID)
	require.Equal(t, one.ID, two.ID, "whatever its case")
	require.Equal(t, 20, one.Within)
	bare := read(t, `{"agent_id":1,"call_id":5}`).Repeat
	require.Equal(t, 20, bare.Within)
	require.NotEqual(t, one.Group+one.ID, bare.Group+bare.ID)
	require.NotZero(t, bare.Digest)
}

func TestAnEventThatNamesNoSessionSaysNothingOfOne(t *testing.T) {
	for _, kind := range []string{
		"New_Call", "End_Call", "New_Chat", "End_Chat", "Dismissed_Chat", "Active_Chat", "Transfer_Chat", "Transfer_Call", "Party_Added",
		"Agent_Joined_Call", "Agent_Joined_Chat", "Chat_Inbound_Message", "Chat_Outbound_Message", "Call_Redaction_Started", "Call_Redaction_Ended",
	} {
		r := read(t, `{"type":"`+kind+`","data":{"session_type":"Voice Inbound (IVR)","message":"x"}}`)
		require.Equal(t, kind, r.Name)
		require.Empty(t, r.Facts, kind)
	}
	for kind, phase := range map[string]contract.AssistantPhase{"Task_VA_Joined": contract.AssistantStarted, "Task_VA_Left": contract.AssistantLeft} {
		r := read(t, `{"type":"`+kind+`","data":{"virtual_agent_id":12}}`)
		require.Equal(t, []dialect.Fact{dialect.AssistantChanged{Assistant: contract.Assistant{Kind: contract.TaskAssistant, Phase: phase}}}, r.Facts, kind)
	}
}

// A start that names its agent alone still says who handles contacts here.
func TestAStartWithoutASessionNamesItsAgent(t *testing.T) {
	require.Equal(t, []dialect.Fact{dialect.AgentIdentified{ID: "1", Presence: dialect.SignedIn}}, read(t, `{"type":"New_Call","data":{"agent_id":1}}`).Facts)
}

func TestWhoJoinsAChatIsNamed(t *testing.T) {
	facts := read(t, `{"type":"Agent_Joined_Chat","data":{"chat_id":5,"agent_id":4177,"agent_custom_id":"A-0077","agent_email":"otto.vale@northwind.test"}}`).Facts
	require.Equal(t, dialect.ParticipantJoined{Change: contract.ParticipantChange{ContactID: "chat:5", Participant: contract.Participant{
		Kind: contract.AgentParticipant, ID: "4177", CustomID: "A-0077", Email: "otto.vale@northwind.test",
	}}}, facts[len(facts)-1])
}

func TestARecordIsAskedForUnderItsAddress(t *testing.T) {
	r := read(t, `{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.test/7"}}`)
	require.Equal(t, []dialect.Fact{dialect.PopRequested{URL: "https://crm.test/7"}}, r.Facts)
}

func TestOnlyAnEventOfTheFamilyHandsVariablesBack(t *testing.T) {
	require.Empty(t, read(t, `{"type":"Call_Done","data":{"call_id":5,"session_variable":{"a":1}}}`).Facts)
	require.NotEmpty(t, read(t, `{"type":"Task_VA_Done","data":{"call_id":5,"session_variable":{"a":1}}}`).Facts)
}

func TestWhoAskedForAScreenIsReadInAllWords(t *testing.T) {
	for text, want := range map[string]contract.CobrowseParty{
		"agent": contract.ByAgent, "end_user": contract.ByEndUser, "end-user": contract.ByEndUser, "api": contract.ByAPI, "robot": contract.ByUnknown,
	} {
		facts := read(t, `{"type":"Cobrowse_Session_Started","data":{"call_id":5,"cobrowse_session_id":"Q","cobrowse_session_requested_by":"`+text+`"}}`).Facts
		require.Equal(t, want, facts[len(facts)-1].(dialect.CobrowseChanged).Screen.RequestedBy, text)
	}
}

func TestAnObjectWithTwoKeysIsARedactionOnlyWithTheRightOnes(t *testing.T) {
	require.Equal(t, []dialect.Fact{dialect.RedactionChanged{ContactID: "call:5"}}, read(t, `{"agent_id":1,"call_id":5}`).Facts)
	for _, raw := range []string{`{"agent_id":1,"other":5}`, `{"other":1,"call_id":5}`, `{"agent_id":1,"call_id":5,"other":1}`, `{"call_id":5}`} {
		_, refusal := ccai.New(contract.Config{}).Read([]byte(raw))
		require.Equal(t, contract.RefusedShape, refusal, raw)
	}
}
