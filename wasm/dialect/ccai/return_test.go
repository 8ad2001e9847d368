package ccai_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
)

const (
	newChat   = `{"type":"New_Chat","data":{"agent_id":4102,"chat_id":1}}`
	endChat   = `{"type":"End_Chat","data":{"agent_id":4102,"chat_id":1}}`
	closeChat = `{"type":"Dismissed_Chat","data":{"agent_id":4102,"chat_id":1}}`
	transfer  = `{"type":"Transfer_Chat","data":{"chat_id":1,"from_agent_id":4102,"to_agent_id":4177}}`
	joined    = `{"type":"Agent_Joined_Chat","data":{"chat_id":1,"agent_id":4177}}`
	newCall   = `{"type":"New_Call","data":{"agent_id":4102,"call_id":5}}`
	endCall   = `{"type":"End_Call","data":{"agent_id":4102,"call_id":5}}`
	redact    = `{"type":"Call_Redaction_Started","data":{"agent_id":4102,"call_id":5}}`
	share     = `{"type":"Cobrowse_Session_Started","data":{"chat_id":1,"cobrowse_session_id":"Q"}}`
	control   = `{"type":"Cobrowse_Session_Remote_Control_Changed","data":{"cobrowse_session_id":"Q","cobrowse_session_remote_control":"on"}}`
	unshare   = `{"type":"Cobrowse_Session_Ended","data":{"cobrowse_session_id":"Q","cobrowse_session_ended_by":"api"}}`
	login     = `{"type":"Agent_Login","data":{"agent_id":4102,"agent_custom_id":"A-0042","agent_email":"mira.holt@northwind.test"}}`
	logout    = `{"type":"Agent_Logout","data":{"agent_id":4102,"agent_email":"mira.holt@northwind.test"}}`
)

// say delivers messages a second apart.
func say(d *bridgetest.Page, messages ...string) {
	for _, m := range messages {
		d.Advance(1000)
		d.Deliver(m)
	}
}

// What is said of a contact that left and came back is said with the very bytes
// of the first time, and is news all the same.
func TestEventsOfAContactThatCameBackAreEmitted(t *testing.T) {
	for name, row := range map[string]struct {
		before []string
		again  string
		want   []string
	}{
		"a chat that was transferred, of which no end was posted, is taken again": {
			[]string{newChat, transfer}, newChat, []string{"New_Chat"}},
		"a chat that ended comes back before its tab was closed": {
			[]string{newChat, joined, endChat}, newChat, []string{"New_Chat", "contact.removed", "contact.started", "contact.focused"}},
		"a call comes back and is redacted as before": {
			[]string{newCall, redact, endCall, newCall}, redact, []string{"Call_Redaction_Started", "contact.updated", "recording.paused"}},
		"a screen is shared under the id of before, and controlled as before": {
			[]string{newChat, share, control, unshare, share}, control,
			[]string{"Cobrowse_Session_Remote_Control_Changed", "cobrowse.changed", "contact.updated"}},
		"a screen that ended with its chat is shared again when the chat is back": {
			[]string{newChat, share, endChat, closeChat, newChat}, share, []string{"Cobrowse_Session_Started", "cobrowse.started", "contact.updated"}},
		"a call that came back, and was taken for over, is mentioned": {
			[]string{newCall, endCall, newCall, logout}, redact,
			[]string{"Call_Redaction_Started", "contact.started", "recording.paused"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := started()
			say(d, row.before...)
			d.Forget()
			say(d, row.again)
			require.Equal(t, row.want, d.Types())
			d.Deliver(row.again)
			require.Equal(t, row.want, d.Types(), "and its repeat is none")
		})
	}
}

func TestAnEndThatIsSentTwiceIsEmittedOnceAfterARejoinToo(t *testing.T) {
	d := started()
	say(d, newCall, endCall, newCall, endCall)
	d.Forget()
	say(d, endCall)
	require.Empty(t, d.Types())
}

func TestAChatThatComesBackHasNothingOfBefore(t *testing.T) {
	d := started()
	say(d, newChat, joined, share, endChat, newChat)
	c := d.Contacts()["chat:1"]
	require.Equal(t, contract.Active, c.State)
	require.Nil(t, c.Participants)
	require.Nil(t, c.Cobrowse)
	require.True(t, c.Focused)
}

func TestAScreenEndsWithItsContact(t *testing.T) {
	for name, row := range map[string]struct {
		over []string
		want []string
	}{
		"that ended":                              {[]string{endChat}, []string{"End_Chat", "cobrowse.ended", "contact.ended"}},
		"that was taken for over":                 {[]string{logout}, []string{"Agent_Logout", "adapter.state", "cobrowse.ended", "contact.ended", "contact.removed", "agent.state"}},
		"and is not emitted twice":                {[]string{endChat, unshare}, []string{"End_Chat", "cobrowse.ended", "contact.ended", "Cobrowse_Session_Ended", "contact.updated"}},
		"and no late word opens it again":         {[]string{endChat, control}, []string{"End_Chat", "cobrowse.ended", "contact.ended", "Cobrowse_Session_Remote_Control_Changed", "cobrowse.changed", "contact.updated"}},
		"and if it ended before, is emitted once": {[]string{unshare, endChat}, []string{"Cobrowse_Session_Ended", "cobrowse.ended", "contact.updated", "End_Chat", "contact.ended"}},
		"and if it ended before, stays so then":   {[]string{unshare, control}, []string{"Cobrowse_Session_Ended", "cobrowse.ended", "contact.updated", "Cobrowse_Session_Remote_Control_Changed", "cobrowse.changed", "contact.updated"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := started()
			say(d, newChat, share)
			folded := func() *contract.Cobrowse { return d.Contacts()["chat:1"].Cobrowse }
			require.True(t, folded().Active)
			before := len(d.Events)
			say(d, row.over...)
			require.Equal(t, row.want, bridgetest.Types(d.Events[before:]))
			if c := folded(); c != nil {
				require.False(t, c.Active)
			}
		})
	}
}

func agentOf(d *bridgetest.Page) (agent contract.Agent) {
	for _, e := range d.Events {
		if a, ok := e.Payload.(contract.Agent); ok {
			agent = a
		}
	}
	return agent
}

func TestTheAgentIsTheOneWhoSignedIn(t *testing.T) {
	const (
		other = `{"type":"Agent_Login","data":{"agent_id":4177,"agent_email":"otto.vale@northwind.test"}}`
		line  = `{"type":"Chat_Outbound_Message","data":{"chat_id":1,"agent_id":4177,"agent_email":"otto.vale@northwind.test","message":"Hello"}}`
	)
	mira := contract.Agent{Status: contract.AgentSignedIn, ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test"}
	otto := contract.Agent{Status: contract.AgentSignedIn, ID: "4177", Email: "otto.vale@northwind.test"}
	for name, row := range map[string]struct {
		said []string
		want contract.Agent
	}{
		"signed in":  {[]string{login}, mira},
		"signed out": {[]string{login, logout}, contract.Agent{Status: contract.AgentSignedOut, ID: mira.ID, CustomID: mira.CustomID, Email: mira.Email}},
		"another who signs in in the same adapter, and has no custom id": {[]string{login, logout, other}, otto},
		"not one who writes in the same chat":                            {[]string{login, newChat, line}, mira},
		"the one who writes, if nobody is known":                         {[]string{line}, otto},
		"the one who takes a session, when the sign-in was lost":         {[]string{login, logout, newChat}, mira},
	} {
		t.Run(name, func(t *testing.T) {
			d := started()
			say(d, row.said...)
			require.Equal(t, row.want, agentOf(d))
		})
	}
}

func TestASignOutThatIsTheFirstWordIsNoSignIn(t *testing.T) {
	d := started()
	d.Forget()
	say(d, logout)
	require.Equal(t, []string{"adapter.state", "Agent_Logout", "adapter.state", "agent.state"}, d.Types())
	require.Equal(t, contract.AdapterSignedOut, d.Events[2].Payload.(contract.Adapter).State)
}

func TestSigningInAgainRightAfterAReloadIsNews(t *testing.T) {
	const line = `{"type":"Chat_Inbound_Message","data":{"chat_id":1,"message":"ok"}}`
	d := started()
	say(d, login, line)
	d.Advance(500) // the old page spoke half a second ago
	d.Step(bridge.Reloaded{At: d.Now()})
	d.Forget()
	say(d, login)
	require.Contains(t, d.Types(), "Agent_Login")
	d.Step(bridge.Reloaded{At: d.Now()})
	d.Forget()
	d.Deliver(login)
	require.Empty(t, d.Types(), "what the new page said before it had loaded whole is a repeat")
}

func TestANameOfThePageIsNotTakenForWhatIsPrinted(t *testing.T) {
	newReading := func(names contract.EventNames, raw string) []dialect.Fact {
		readings, _ := ccai.New(contract.Config{EventNames: &names}).Read([]byte(raw))
		return readings[0].Facts
	}
	collides := contract.EventNames{RedactionStarted: []string{"New_Call", "Paused"}, AgentAssistStarted: []string{"Cobrowse_Session_Started"}}
	require.Contains(t, newReading(collides, newCall), dialect.ContactChanged{ID: "call:5", MasterID: "call:5", Channel: contract.Voice, State: contract.Active})
	require.IsType(t, dialect.CobrowseChanged{}, newReading(collides, share)[1])
	require.Equal(t, dialect.RedactionChanged{ContactID: "call:5", Paused: dialect.Yes}, newReading(collides, strings.Replace(newCall, "New_Call", "Paused", 1))[0],
		"what no document prints is named by the page")
	taken := contract.EventNames{CallTransferred: []string{"Agent_Joined_Call"}}
	require.IsType(t, dialect.Transferred{}, newReading(taken, strings.Replace(newCall, "New_Call", "Agent_Joined_Call", 1))[1],
		"also if it is the default of another")
}

func TestAMessageOfNoChatIsTheVendorsAlone(t *testing.T) {
	for _, id := range []string{`{}`, `null`, `[1]`, `true`, `""`} {
		require.Empty(t, read(t, `{"type":"Chat_Inbound_Message","data":{"chat_id":`+id+`,"message":"ok"}}`).Facts, id)
	}
	for _, id := range []string{`-5`, `1.5`, `"__proto__"`, `"constructor"`, `1e400`} {
		require.Equal(t, dialect.MessageSent{ContactID: "chat:" + strings.Trim(id, `"`), Text: "ok"},
			read(t, `{"type":"Chat_Inbound_Message","data":{"chat_id":`+id+`,"message":"ok"}}`).Facts[1], id)
	}
}
