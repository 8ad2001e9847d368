package ccai

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// say posts what the simulated adapter has no button for.
func (d *testbed) say(frame int, messages ...string) {
	for _, m := range messages {
		d.wait(1000)
		d.DeliverFrom(frame, m)
	}
}

// again posts once more what an adapter posted first under this name.
func (d *testbed) again(frame int, event string) {
	d.t.Helper()
	for _, m := range d.said[frame] {
		if typeOf(m) == event {
			d.say(frame, m)
			return
		}
	}
	d.t.Fatalf("%s was not said", event)
}

func (d *testbed) count(event string) int {
	return strings.Count(" "+strings.Join(d.Types(), " ")+" ", " "+event+" ")
}

const (
	ottoJoins     = `{"type":"Agent_Joined_Chat","data":{"chat_id":880231,"agent_id":4177,"agent_custom_id":"A-0077","agent_email":"otto.vale@northwind.test"}}`
	ottoWrites    = `{"type":"Chat_Outbound_Message","data":{"chat_id":880231,"agent_id":4177,"agent_email":"otto.vale@northwind.test","message":"Hello"}}`
	ottoSignsIn   = `{"type":"Agent_Login","data":{"agent_id":4177,"agent_email":"otto.vale@northwind.test"}}`
	ottoTransfers = `{"type":"Transfer_Chat","data":{"chat_id":880231,"from_agent_id":4177,"to_agent_id":4102}}`
	miraSignsOut  = `{"type":"Agent_Logout","data":{"agent_id":4102,"agent_email":"mira.holt@northwind.test"}}`
)

// againRules are about what is said late, twice, or of what was gone.
var againRules = []rule{
	{"3.3", "a sign-out ends the adapter's sessions, marked as assumed", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer")
		d.must(chat, "new-chat", "take-chat")
		d.say(call, miraSignsOut)
		require.Equal(t, "chat:880231", d.only().ID)
		require.True(t, last[contract.Contact](d).Assumed)
	}},
	{"3.3", "a sign-out that is the first word of an adapter is no sign-in", func(t *testing.T) {
		d := newTestbed(t, options())
		d.say(call, miraSignsOut)
		require.Equal(t, []string{"connection", "adapter.state", "adapter.state", "agent.state"}, d.neutral())
		require.Equal(t, contract.AdapterSignedOut, last[contract.Adapter](d).State)
	}},
	{"3.3", "an agent whose sign-in is lost after a sign-out is signed in with the next session", func(t *testing.T) {
		d := signedIn(t, faults.NoAgentLogin)
		d.must(call, "ring", "answer", "end-call", "sign-out", "sign-in", "ring", "answer")
		require.Equal(t, contract.AgentSignedIn, last[contract.Agent](d).Status)
		require.Equal(t, contract.Adapter{Index: call, State: contract.AdapterSignedIn}, last[contract.Adapter](d))
	}},
	{"3.3", "signing in again after a reload is news, just after the old page spoke too", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer")
		d.Step(bridge.Reloaded{Frame: call, At: d.Now() + 500})
		d.Forget()
		d.again(call, "Agent_Login")
		require.Equal(t, []string{"Agent_Login"}, d.vendor())
	}},
	{"4.4", "another agent who signs in has nothing of the one before", func(t *testing.T) {
		d := signedIn(t)
		d.say(call, ottoSignsIn)
		require.Equal(t, contract.Agent{Status: contract.AgentSignedIn, ID: "4177", Email: "otto.vale@northwind.test"}, last[contract.Agent](d))
	}},
	{"4.4", "another agent's line in the same chat does not change who the agent is", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat")
		d.say(chat, ottoWrites)
		require.Equal(t, "4102", last[contract.Agent](d).ID)
	}},
	{"4.5", "an agent who was added without an id and then joins is one participant, with the id", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `add-party {"party":"agent","agent":4177}`)
		d.say(chat, ottoJoins, strings.Replace(ottoJoins, `"agent_custom_id":"A-0077",`, "", 1))
		require.Equal(t, []contract.Participant{otto}, *d.only().Participants)
		require.Equal(t, 1, d.count("participant.joined"))
	}},
	{"4.5", "the page's own agent is no participant", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat")
		d.say(chat, strings.Replace(ottoJoins, "4177", "4102", 1))
		require.Nil(t, d.only().Participants)
	}},
	{"4.5", "a task virtual agent that leaves without a name is the one there is", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "va-joins")
		d.say(chat, `{"type":"Task_VA_Left","data":{"chat_id":880231}}`)
		require.Empty(t, *d.only().Participants)
	}},
	{"4.7", "a transfer by another agent leaves the contact here, whatever the page waits", func(t *testing.T) {
		f := frames
		f.TransferTimeout = 5000
		d := newTestbedWith(t, options(), f, contract.Config{})
		d.must(chat, chatting...)
		d.say(chat, ottoTransfers)
		d.wait(10_000)
		require.Equal(t, contract.Active, d.only().State)
	}},
	{"4.7", "a chat that was transferred without an end and comes back is emitted again", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, `settings {"transferEnd":"never"}`, "new-chat", "take-chat", `transfer {"toAgent":4177}`)
		d.Forget()
		d.again(chat, "New_Chat")
		require.Equal(t, []string{"New_Chat"}, d.vendor())
	}},
	{"4.7", "a chat that ended and comes back begins anew, before its tab was closed too", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "agent-joins", "end-chat")
		d.again(chat, "New_Chat")
		require.Equal(t, contract.Active, d.only().State)
		require.Nil(t, d.only().Participants)
		require.Equal(t, 2, d.count("contact.started"))
	}},
	{"4.7", "a call that comes back is redacted as before", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", "redact", "end-call")
		d.again(call, "New_Call")
		d.again(call, "Call_Redaction_Started")
		require.True(t, d.only().Masked)
	}},
	{"4.7", "an event of a contact that left does not bring it back", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `customer-send {"chat":880231,"text":"open"}`, "end-chat", "dismiss-chat")
		for _, event := range []string{"Chat_Inbound_Message", "End_Chat"} {
			d.again(chat, event)
			require.Empty(t, d.Contacts(), event)
		}
		fresh := signedIn(t)
		fresh.say(chat, `{"type":"End_Chat","data":{"chat_id":880231}}`)
		require.Empty(t, fresh.Contacts(), "of one that was never seen either")
	}},
	{"4.7", "an end that is posted again later is emitted once", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", "end-call")
		d.again(call, "End_Call")
		require.Equal(t, 1, d.count("End_Call"))
	}},
	{"4.7", "the chat that remains when the focused one was lost in a reload is focused", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "new-chat", "take-chat")
		d.reload(chat)
		d.say(chat, `{"type":"Chat_Inbound_Message","data":{"chat_id":880232,"message":"still there?"}}`)
		d.wait(frames.ReconcileTimeout)
		require.True(t, d.only().Focused)
		require.Equal(t, "chat:880232", d.only().ID)
	}},
	{"4.8", "the form of a redaction without an envelope is no other, right after the one that has it", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", "redact")
		d.DeliverFrom(call, `{"agent_id":4102,"call_id":990017}`)
		require.True(t, d.only().Masked)
		d.say(call, `{"agent_id":4102,"call_id":990017}`)
		require.False(t, d.only().Masked, "later it is")
	}},
	{"10", "a shared screen ends with its session, whether or not an event says so, and its end is emitted once", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "start-cobrowse", `remote-control {"to":"on"}`, "end-chat")
		require.False(t, d.only().Cobrowse.Active)
		d.say(chat, strings.Replace(`{"type":"Cobrowse_Session_Ended","data":{"cobrowse_session_id":"ID"}}`, "ID", d.only().Cobrowse.ID, 1))
		require.Equal(t, 1, d.count("cobrowse.ended"))
		d.again(chat, "Cobrowse_Session_Remote_Control_Changed")
		require.False(t, d.only().Cobrowse.Active, "no late word opens it again")
	}},
	{"10", "a screen that is shared again under the same id has nothing of before", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "start-cobrowse", `remote-control {"to":"on"}`, `end-cobrowse {"by":"api"}`)
		d.again(chat, "Cobrowse_Session_Started")
		require.Equal(t, contract.CobrowseOff, d.only().Cobrowse.RemoteControl)
		require.True(t, d.only().Cobrowse.Active)
		require.Empty(t, d.only().Cobrowse.EndedBy)
		d.again(chat, "Cobrowse_Session_Remote_Control_Changed")
		require.Equal(t, contract.CobrowseOn, d.only().Cobrowse.RemoteControl)
	}},
}
