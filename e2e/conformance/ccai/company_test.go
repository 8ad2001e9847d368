package ccai

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai/faults"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var otto = contract.Participant{Kind: contract.AgentParticipant, ID: "4177", CustomID: "A-0077", Email: "otto.vale@northwind.test"}

var companyRules = []rule{
	{"4.5", "a transfer names both agents", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", `transfer {"toAgent":4177,"mode":"warm"}`)
		transfer := d.only().Transfer
		require.Equal(t, "4102", transfer.From.ID)
		require.Equal(t, otto, transfer.To)
	}},
	{"4.5", "a transfer to a queue names both queues, and no agent", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `transfer {"toQueue":803,"mode":"warm"}`)
		transfer := d.only().Transfer
		require.Equal(t, "Web / Returns", transfer.FromQueue)
		require.Equal(t, "Web / Claims", transfer.ToQueue)
		require.Empty(t, transfer.To.ID)
	}},
	{"4.7", "a contact that was transferred stays until its end is posted, whichever comes first", func(t *testing.T) {
		for _, ends := range []string{"before", "after"} {
			d := signedIn(t)
			d.must(call, `settings {"transferEnd":"`+ends+`"}`, "ring", "answer", `transfer {"toAgent":4177,"mode":"warm"}`)
			require.Len(t, d.Contacts(), 1)
			d.must(call, "agent-joins", "complete-transfer")
			require.Empty(t, d.Contacts(), ends)
		}
	}},
	{"4.7", "where no end follows a transfer, the page may set how long to wait", func(t *testing.T) {
		for handover, left := range map[int]int{0: 1, 5000: 0} {
			f := frames
			f.TransferTimeout = handover
			d := newTestbedWith(t, options(), f, contract.Config{})
			d.must(call, `settings {"transferEnd":"never"}`, "sign-in", "ring", "answer", `transfer {"toAgent":4177}`)
			d.wait(5000)
			require.Len(t, d.Contacts(), left)
		}
	}},
	{"4.5", "a customer who is added is a participant with an id", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", `add-party {"party":"end_user"}`)
		require.Equal(t, []contract.Participant{{Kind: contract.CustomerParticipant, ID: "9900171"}}, *d.only().Participants)
	}},
	{"4.5", "an agent who is added has no id in the event", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `add-party {"party":"agent","agent":4177}`)
		require.Equal(t, []contract.Participant{{Kind: contract.AgentParticipant}}, *d.only().Participants)
	}},
	{"4.5", "an agent who joins is a participant", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `agent-joins {"agent":4177}`)
		require.Equal(t, []contract.Participant{otto}, *d.only().Participants)
	}},
	{"4.5", "a task virtual agent is a participant while it is there", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", "va-joins")
		require.Equal(t, []contract.Participant{{Kind: contract.VirtualAgent, ID: "12", Name: "Card collector"}}, *d.only().Participants)
		d.must(chat, "va-leaves")
		require.Empty(t, *d.only().Participants)
	}},
	{"4.5", "assistants are emitted with their conversation or their own session, and no values", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer", "start-assist")
		assist := last[contract.Assistant](d)
		require.Equal(t, contract.AgentAssist, assist.Kind)
		require.NotEmpty(t, assist.ConversationID)
		require.NotEmpty(t, assist.SessionID)
		require.Empty(t, assist.ContactID, "the event names none")
		d.must(call, `va-joins {"conversation":false}`)
		va := last[contract.Assistant](d)
		require.Equal(t, contract.TaskAssistant, va.Kind)
		require.Equal(t, "call:990017", va.ContactID)
		require.Empty(t, va.ConversationID)
		require.NotEmpty(t, va.SessionID)
	}},
	{"4.5", "a shared screen is folded with its rights, from its start to its end", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat", `start-cobrowse {"by":"end_user"}`, `remote-control {"to":"on"}`, `full-device {"to":"rejected"}`)
		screen := *d.only().Cobrowse
		require.Equal(t, contract.Cobrowse{ID: screen.ID, ContactID: "chat:880231", Active: true, RequestedBy: contract.ByEndUser,
			RemoteControl: contract.CobrowseOn, FullDevice: contract.CobrowseRejected}, screen)
		require.Len(t, screen.ID, 22)
		d.must(chat, `end-cobrowse {"by":"api"}`)
		require.False(t, d.only().Cobrowse.Active)
		require.Equal(t, contract.ByAPI, d.only().Cobrowse.EndedBy)
	}},
	{"4.8", "co-browse events without a session are attached by the id of the screen", func(t *testing.T) {
		d := signedIn(t, faults.CobrowseNoSession)
		d.must(chat, "new-chat", "take-chat", "start-cobrowse", `remote-control {"to":"on"}`)
		require.Equal(t, contract.CobrowseOn, d.only().Cobrowse.RemoteControl)
		d.must(chat, "end-cobrowse")
		require.False(t, d.only().Cobrowse.Active)
	}},
}
