package ccai_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/event"
	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/hostsim/fault"
)

// faultRule shows a fault by what the last of the actions posts: with the fault, and in the same story without it. Either is a part of the posts,
// which stand a line each; none means that what shows the health is missing.
type faultRule struct {
	fault     fault.Name
	certainty certainty
	adapter   tenant.Type
	actions   []string
	well, ill string
}

const none = ""

var faultRules = []faultRule{
	{faults.NoAgentLogin, official, tenant.Call, in, `"type":"Agent_Login"`, none},
	{faults.NoCobrowseEvents, official, tenant.Call, after(talk, "start-cobrowse"), `"type":"Cobrowse_Session_Started"`, none},
	{faults.NoRichText, official, tenant.Chat, after(chat, `send {"text":"<b>x</b>","rich":true}`), `"message":"<b>x</b>"`, none},
	{faults.NoRecordAtStart, official, tenant.Call, after(in, "ring "+withRecord, "answer"), `"type":"CRM_Record_Pop"`, none},
	{faults.NewChatTakesFront, official, tenant.Chat, after(chat, "new-chat", "take-chat"), `"type":"New_Chat"`, `"type":"Active_Chat"`},
	{faults.JoinedWrongChat, official, tenant.Chat, after(chat, "new-chat", "take-chat", "agent-joins"), `"chat_id":880231`, `"chat_id":880232`},
	{faults.SMSAsInbound, official, tenant.Chat, after(in, `start-chat {"number":"7"}`, `send {"text":"x"}`),
		`"type":"Chat_Outbound_Message"`, `"type":"Chat_Inbound_Message"`},
	{faults.PopWithoutURL, seed, tenant.Call, after(in, `pop-record {"url":"x"}`), `"data":{"recordUrl":"x"}`, `"data":{}`},
	{faults.PopEmptyURL, seed, tenant.Call, after(in, `pop-record {"url":"x"}`), `"recordUrl":"x"`, `"recordUrl":""`},
	{faults.CampaignOnChats, seed, tenant.Chat, after(chat, `add-party {"party":"agent"}`), `"type":"agent"}}`, `"campaign_id":3107,"campaign_name":"Spring survey"`},
	{faults.Nulls, seed, tenant.Call, after(in, `ring {"queue":"none"}`, "answer"), `"session_type":"Voice Inbound (IVR)"}}`, `"queue_id":null,"queue_path":null`},
	{faults.EndUserHyphen, seed, tenant.Chat, after(chat, `start-cobrowse {"by":"end_user"}`), `"end_user"`, `"end-user"`},
	{faults.CobrowseNoSession, seed, tenant.Call, after(talk, "start-cobrowse", "end-cobrowse"), `"agent_id":4102,"call_id"`, `"agent_id":4102,"cobrowse_session_id"`},
	{faults.CapitalKeys, seed, tenant.Call, after(talk, "start-cobrowse", `full-device {"to":"on"}`), `"cobrowse_session_full_device"`, `"Cobrowse_session_full_device"`},
	{faults.StringIDs, seed, tenant.Call, talk, `"agent_id":4102`, `"agent_id":"4102"`},
	{faults.AssistAdded, official, tenant.Call, after(talk, "start-assist"), `"Agent_Assist_Started"`, `"Agent_Assist_Added"`},
	{faults.DriftingNames, seed, tenant.Chat, chat, `"New_Chat"`, `"New_chat"`},
	{faults.BareRedaction, seed, tenant.Call, after(talk, "redact"), `"type":"Call_Redaction_Started"`, "\n" + `{"agent_id":4102,"call_id":990017}` + "\n"},
	{faults.TrailingComma, seed, tenant.Chat, in, `northwind.test"}}`, `northwind.test",}}`},
	{faults.MissingCommas, seed, tenant.Chat, after(chat, `transfer {"toAgent":4177,"mode":"warm"}`), `,"to_agent_email"`, `"A-0077" "to_agent_email"`},
	{faults.Comments, official, tenant.Call, after(talk, "va-joins"), `Z"}}`, "// omitted if not available\n}}"},
	{faults.Objects, inferred, tenant.Call, in, "\n" + `{"type":"Agent_Login"`, `<{"type":"Agent_Login"`},
	{faults.ForeignMessages, third, tenant.Call, in, "\n" + `{"type":"Agent_Login"`, `<{"index":1,"method":"get","args":["currentUser"]}>` + "\n" + `{"type"`},
	{faults.Doubled, official, tenant.Call, in, "\n" + login + "\n", login + "\n" + login},
	{faults.NoCallWaiting, official, tenant.Call, talk, none, none},
	{faults.LostEnd, inferred, tenant.Call, after(talk, "reload"), none, none},
}

func (f faultRule) check(t *testing.T) {
	well := newRig(t, f.adapter)
	ill := newRigWith(t, ccai.Options{Type: f.adapter, Faults: []fault.Name{f.fault}})
	right := "\n" + strings.Join(well.do(f.actions...), "\n") + "\n"
	wrong := "\n" + strings.Join(ill.do(f.actions...), "\n") + "\n"
	assert.Contains(t, right, f.well)
	assert.Contains(t, wrong, f.ill)
	if f.ill != none {
		assert.NotContains(t, right, f.ill)
	} else if f.well != none {
		assert.NotContains(t, wrong, f.well)
	}
	if holds := conduct[f.fault]; holds != nil {
		assert.True(t, holds(well), "without the fault")
		assert.False(t, holds(ill), "with the fault")
	}
}

func faultOf(t *testing.T, name fault.Name) fault.Fault {
	t.Helper()
	for _, f := range faults.All {
		if f.Name == name {
			return f
		}
	}
	require.Fail(t, "no fault", name)
	return fault.Fault{}
}

func TestEveryFaultHasARuleAndSaysWhatItIs(t *testing.T) {
	shown := map[fault.Name]bool{}
	for _, rule := range faultRules {
		assert.Contains(t, certainties, rule.certainty, rule.fault)
		assert.False(t, shown[rule.fault], rule.fault)
		shown[rule.fault] = true
	}
	for _, f := range faults.All {
		assert.True(t, shown[f.Name], f.Name)
		assert.Regexp(t, `^[A-Z].*[^.]\.$`, f.About, f.Name)
		assert.NotContains(t, f.About, "(", "the table's reader takes it for a profile")
		assert.Regexp(t, `^[A-Z].*[^.]\.$`, f.Source, f.Name)
		assert.NotRegexp(t, `(^|[^v.\d])\d+\.\d`, f.Source, "%s: a version is known to users, a section of a specification is not", f.Name)
		assert.Regexp(t, `^[a-z0-9-]+$`, string(f.Name))
	}
	assert.Len(t, shown, len(faults.All))
}

func TestAFaultCanBeSwitchedWhileTheAdapterRuns(t *testing.T) {
	r := newRig(t, tenant.Call)
	r.do(`fault {"fault":"doubled","on":"true"}`)
	r.says("sign-in", login, login)
	r.do(`fault {"fault":"doubled","on":false}`)
	r.says("sign-out", logout)
}

func TestFaultsWorkTogether(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Call, Faults: []fault.Name{faults.Doubled, faults.Objects, faults.StringIDs, faults.BareRedaction}})
	const posted = `<{"agent_id":"4102","call_id":"990017"}>`
	r.do(talk...)
	r.says("redact", posted, posted)
}

func TestAFaultThatSilencesIsNotUndoneByOneThatDoubles(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Call, Faults: []fault.Name{faults.Doubled, faults.ForeignMessages, faults.NoAgentLogin}})
	r.says("sign-in")
	assert.True(t, r.view().SignedIn)
}

func TestTheFaultsOfAnAddress(t *testing.T) {
	for text, want := range map[string][]fault.Name{
		"": nil, ",": nil, "doubled": {"doubled"}, "doubled, string-ids,": {"doubled", "string-ids"},
	} {
		got, err := faults.All.Parse(text)
		require.NoError(t, err)
		assert.Equal(t, want, got, text)
	}
	_, err := faults.All.Parse("doubled,rain")
	require.ErrorContains(t, err, `"rain"`)
	for _, f := range faults.All {
		assert.ErrorContains(t, err, string(f.Name))
	}
}

func TestNoCobrowseEventsSilencesBothEnds(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Call, Faults: []fault.Name{faults.NoCobrowseEvents}})
	r.do(talk...)
	r.says("start-cobrowse")
	assert.Equal(t, []string{"Cobrowse_Session_Remote_Control_Changed"}, r.types(`remote-control {"to":"on"}`), "the others were never silent")
	r.says("end-cobrowse")
}

func TestARecordDoesNotPopAtTheStartButLater(t *testing.T) {
	for _, at := range []string{"before", "after"} {
		r := newRigWith(t, ccai.Options{Type: tenant.Call, Faults: []fault.Name{faults.NoRecordAtStart}, Settings: event.Settings{PopAtStart: at}})
		assert.Equal(t, []string{"New_Call"}, r.types("sign-in", "ring "+withRecord, "answer"))
		assert.Equal(t, []string{"CRM_Record_Pop"}, r.types(fmt.Sprintf(`pop-record {"url":%q}`, "x")))
	}
}

func TestOneChatIsNeverTakenForAnother(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Chat, Faults: []fault.Name{faults.JoinedWrongChat}})
	assert.EqualValues(t, firstChat, r.event("sign-in", "new-chat", "take-chat", "agent-joins").Data["chat_id"], "the fault needs several chats")
}

func TestOnlyMessagesOfAnSMSGoWrong(t *testing.T) {
	r := newRigWith(t, ccai.Options{Type: tenant.Chat, Faults: []fault.Name{faults.SMSAsInbound}})
	assert.Equal(t, []string{"Chat_Outbound_Message"}, r.types("sign-in", "new-chat", "take-chat", `send {"text":"x"}`))
}
