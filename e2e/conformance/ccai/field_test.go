package ccai

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/ccai"
	"github.com/ctibridge/ctibridge/hostsim/ccai/tenant"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

func options() ccai.Options { return ccai.Options{} }

var fieldRules = []rule{
	{"4.4", "the agent is known by id, custom id and address", func(t *testing.T) {
		d := signedIn(t)
		agent := last[contract.Agent](d)
		require.Equal(t, contract.Agent{Status: contract.AgentSignedIn, ID: "4102", CustomID: "A-0042", Email: "mira.holt@northwind.test"}, agent)
	}},
	{"4.4", "an agent without a custom id has none", func(t *testing.T) {
		d := newTestbed(t, options())
		d.must(call, `agent {"customId":""}`, "sign-in")
		require.Empty(t, last[contract.Agent](d).CustomID)
	}},
	{"4.4", "call 5 and chat 5 are two contacts", func(t *testing.T) {
		five := func() int64 { return 5 }
		d := signedIn(t)
		for i, kind := range []tenant.Type{tenant.Call, tenant.Chat} {
			d.adapters[i] = ccai.New(ccai.Options{Type: kind, Clock: d.clock, NextID: five})
		}
		d.must(call, talking...)
		d.must(chat, chatting...)
		require.Contains(t, d.Contacts(), "call:5")
		require.Contains(t, d.Contacts(), "chat:5")
	}},
	{"4.4", "a session from a queue has its path, one from none has none", func(t *testing.T) {
		d := signedIn(t)
		d.must(call, "ring", "answer")
		require.Equal(t, "Billing / Disputes", d.only().Queue)
		d.must(call, "end-call", `ring {"queue":"none"}`, "answer")
		require.Empty(t, d.only().Queue)
	}},
	{"4.6", "a session type that is written in another case is no news", func(t *testing.T) {
		d := signedIn(t)
		d.must(chat, "new-chat", "take-chat")
		d.Forget()
		d.must(chat, "end-chat")
		require.Equal(t, []string{"contact.ended"}, d.neutral())
		require.Equal(t, "messaging inbound (web chat)", d.only().SessionType, "as it was written first")
		require.Equal(t, contract.Inbound, d.only().Direction)
	}},
	{"4.6", "every session type has a channel and, where it names one, a direction", func(t *testing.T) {
		for frame, channel := range []contract.Channel{contract.Voice, contract.Chat} {
			d := signedIn(t)
			require.NotEmpty(t, d.view(frame).SessionTypes)
			for _, kind := range d.view(frame).SessionTypes {
				d.begin(frame, kind)
				c := d.only()
				require.Equal(t, channel, c.Channel, kind.Name)
				require.Equal(t, directionOf(kind.Name), c.Direction, kind.Name)
				d.end(frame)
			}
		}
	}},
}

// directionOf is the specification's table, by the words of each type.
func directionOf(sessionType string) contract.Direction {
	switch sessionType {
	case "Voice Internal":
		return contract.Internal
	case "Messaging (WhatsApp)":
		return contract.DirectionUnknown
	}
	for _, outbound := range []string{"Voice Outbound", "Voice Callback", "Voice Scheduled", "Voice Campaign", "Messaging Outbound"} {
		if len(sessionType) >= len(outbound) && sessionType[:len(outbound)] == outbound {
			return contract.Outbound
		}
	}
	return contract.Inbound
}

// begin has a session of the kind, whichever way it begins.
func (d *testbed) begin(frame int, kind tenant.SessionType) {
	d.t.Helper()
	kindOf := `"sessionType":"` + kind.Name + `"`
	switch {
	case frame == chat && kind.By == "agent":
		d.must(chat, `start-chat {"number":"+15550199",`+kindOf+`}`)
	case frame == chat:
		d.must(chat, `new-chat {`+kindOf+`}`, "take-chat")
	case kind.By == "agent":
		d.must(call, `dial {"number":"+15550199",`+kindOf+`}`, "callee-answers")
	default:
		d.must(call, `ring {`+kindOf+`}`, "answer")
	}
}

func (d *testbed) end(frame int) {
	d.t.Helper()
	if frame == call {
		d.must(call, "end-call")
		return
	}
	d.must(chat, "end-chat", "dismiss-chat")
}
