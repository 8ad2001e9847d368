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

func TestContract(t *testing.T) {
	bridgetest.Run(t, bridgetest.Dialect{
		New:         func() dialect.Dialect { return ccai.New(contract.Config{}) },
		Frames:      &frames,
		Start:       `{"type":"New_Call","data":{"agent_id":4102,"agent_email":"mira.holt@northwind.test","call_id":990017,"session_type":"Voice Inbound (IVR)"}}`,
		End:         `{"type":"End_Call","data":{"agent_id":4102,"agent_email":"mira.holt@northwind.test","call_id":990017,"session_type":"Voice Inbound (IVR)"}}`,
		StartName:   "New_Call",
		ContactID:   "call:990017",
		Unknown:     `{"type":"Call_Teleported","data":{"call_id":5}}`,
		UnknownName: "Call_Teleported",
		Broken:      `{"type":"New_Call","data":{"call_id":9900`,
	})
}

func read(t *testing.T, raw string) dialect.Reading {
	t.Helper()
	readings, refusal := ccai.New(contract.Config{}).Read([]byte(raw))
	require.Empty(t, refusal)
	require.Len(t, readings, 1)
	return readings[0]
}

func TestNamesAreReadWithoutCaseAndUnderTheirAliases(t *testing.T) {
	for name, row := range map[string]struct {
		raw  string
		want dialect.Fact
	}{
		"a name in another case is the same event": {`{"type":"New_chat","data":{"chat_id":1}}`,
			chatSays("1", "", "", contract.Active, "")},
		"redaction may be said to end": {`{"type":"Call_Redaction_Ended","data":{"agent_id":1,"call_id":5}}`,
			dialect.RedactionChanged{ContactID: "call:5", Paused: dialect.No}},
		"redaction may be said to stop": {`{"type":"Call_Redaction_Stopped","data":{"agent_id":1,"call_id":5}}`,
			dialect.RedactionChanged{ContactID: "call:5", Paused: dialect.No}},
		"redaction starts": {`{"type":"Call_Redaction_Started","data":{"agent_id":1,"call_id":5}}`,
			dialect.RedactionChanged{ContactID: "call:5", Paused: dialect.Yes}},
		"an id that is a string stays as written": {`{"type":"New_Chat","data":{"chat_id":"900719925474010002"}}`,
			chatSays("900719925474010002", "", "", contract.Active, "")},
		"an id that is a large number stays as written": {`{"type":"New_Chat","data":{"chat_id":900719925474010002}}`,
			chatSays("900719925474010002", "", "", contract.Active, "")},
		"null is absent": {`{"type":"New_Chat","data":{"chat_id":1,"queue_path":null,"call_id":null}}`,
			chatSays("1", "", "", contract.Active, "")},
		"a record pop without address has an empty one": {`{"type":"CRM_Record_Pop","data":{}}`,
			dialect.PopRequested{}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, []dialect.Fact{row.want}, read(t, row.raw).Facts)
		})
	}
}

func TestTheParticipantsTypeIsNotTheEvents(t *testing.T) {
	r := read(t, `{"type":"Party_Added","data":{"chat_id":1,"type":"agent"}}`)
	require.Equal(t, "Party_Added", r.Name)
}

func TestDirectionIsReadFromAllVocabularies(t *testing.T) {
	for kind, want := range map[string]contract.Direction{
		"Voice Inbound (IVR)": contract.Inbound, "messaging inbound (web chat)": contract.Inbound,
		"Incoming_Call_(app)": contract.Inbound, "IVR_Call": contract.Inbound,
		"Voice Outbound (API)": contract.Outbound, "Voice Callback (Web)": contract.Outbound,
		"Voice Scheduled (Mobile)": contract.Outbound, "Voice Campaign (UJET)": contract.Outbound,
		"Voice Internal": contract.Internal, "Messaging (WhatsApp)": contract.DirectionUnknown,
	} {
		r := read(t, `{"type":"New_Call","data":{"call_id":1,"session_type":"`+kind+`"}}`)
		require.Equal(t, want, r.Facts[0].(dialect.ContactChanged).Direction, kind)
	}
}

func TestTwoAgentsOfTwoAdaptersAreNoRepeat(t *testing.T) {
	d := started()
	d.Forget()
	login := []byte(`{"type":"Agent_Login","data":{"agent_id":1,"agent_email":"mira@northwind.test"}}`)
	for _, frame := range []int{0, 1, 1} {
		d.Step(bridge.Delivered{Frame: frame, Raw: login})
	}
	require.Equal(t, []string{"adapter.state", "Agent_Login", "adapter.state", "agent.state", "adapter.state", "Agent_Login", "adapter.state"}, d.Types())
}

// A customer does write "ok" twice, and a page that was stopped for a while gets
// both within the duplicate window.
func TestEqualLinesOfAChatAreNeverARepeat(t *testing.T) {
	for _, apart := range []int{0, 1, 1000} {
		require.Equal(t, 2, countTwice("message.received", `{"type":"Chat_Inbound_Message","data":{"chat_id":1,"message":"ok"}}`, apart))
		require.Equal(t, 2, countTwice("message.sent", `{"type":"Chat_Outbound_Message","data":{"chat_id":1,"message":"ok"}}`, apart))
	}
}

func TestAnyOtherEventIsARepeatWithinTheDuplicateWindow(t *testing.T) {
	for apart, want := range map[int]int{0: 1, 19: 1, 20: 2, 1000: 2} {
		require.Equal(t, want, countTwice("Party_Added", `{"type":"Party_Added","data":{"chat_id":1,"type":"agent"}}`, apart), apart)
		require.Equal(t, want, countTwice("Anything", `{"type":"Anything","data":{}}`, apart), apart)
	}
}

// countTwice delivers a message twice and counts what the page emits of a type.
func countTwice(kind, raw string, apart int) (count int) {
	d := started()
	d.Deliver(raw)
	d.Advance(apart)
	d.Deliver(raw)
	for _, emitted := range d.Types() {
		if emitted == kind {
			count++
		}
	}
	return count
}

// A chat that is transferred away and back has the very bytes it had before.
func TestTurningToAChatThatCameBackIsNoRepeat(t *testing.T) {
	d := started()
	d.Deliver(`{"type":"New_Chat","data":{"chat_id":2}}`)
	for range 2 {
		d.Deliver(`{"type":"New_Chat","data":{"chat_id":1}}`)
		d.Forget()
		d.Deliver(`{"type":"Active_Chat","data":{"chat_id":1}}`)
		require.Equal(t, []string{"Active_Chat", "contact.updated", "contact.focused"}, d.Types())
		d.Advance(1000)
		d.Deliver(`{"type":"Active_Chat","data":{"chat_id":1}}`)
		require.Equal(t, "Active_Chat", d.Types()[3], "posted twice, and selected once")
		require.Len(t, d.Types(), 4)
		d.Deliver(`{"type":"Dismissed_Chat","data":{"chat_id":1}}`)
		d.Deliver(`{"type":"Active_Chat","data":{"chat_id":2}}`)
		d.Advance(1000)
	}
}

// The adapter tells of a turn from one chat to another, and not of the first.
func TestAChatThatFindsNoOtherSelectedIsSelected(t *testing.T) {
	focused := func(d *bridgetest.Page) (ids []string) {
		for id, c := range d.Contacts() {
			if c.Focused {
				ids = append(ids, id)
			}
		}
		return ids
	}
	d := started()
	d.Deliver(`{"type":"New_Call","data":{"call_id":9}}`)
	require.Empty(t, focused(d), "calls have no tabs")
	d.Deliver(`{"type":"New_Chat","data":{"chat_id":1}}`)
	require.Equal(t, []string{"chat:1"}, focused(d))
	d.Deliver(`{"type":"New_Chat","data":{"chat_id":2}}`)
	require.Equal(t, []string{"chat:1"}, focused(d), "a new chat does not take the front")
	d.Deliver(`{"type":"Dismissed_Chat","data":{"chat_id":1}}`)
	require.Empty(t, focused(d), "nobody says which comes next")
	d.Deliver(`{"type":"New_Chat","data":{"chat_id":3}}`)
	require.Equal(t, []string{"chat:3"}, focused(d))
}

func started() *bridgetest.Page {
	d := bridgetest.NewEmbeddingPage(ccai.New(contract.Config{}), 1000, frames)
	d.Step(bridge.Started{})
	return d
}

// frames are the defaults of the facade.
var frames = bridge.AdapterOptions{ScreenPop: true, Debounce: 100, LinkWindow: 3000, ReconcileTimeout: 20_000}

func TestAChatIsListedUntilItIsDismissed(t *testing.T) {
	d := started()
	d.Deliver(`{"type":"New_Chat","data":{"chat_id":1}}`)
	d.Deliver(`{"type":"End_Chat","data":{"chat_id":1}}`)
	require.Equal(t, contract.Ended, d.Contacts()["chat:1"].State)
	d.Deliver(`{"type":"Dismissed_Chat","data":{"chat_id":1}}`)
	require.Empty(t, d.Contacts())
}

func TestDeepNestingIsRefusedForItsSizeWithoutAPanic(t *testing.T) {
	_, refusal := ccai.New(contract.Config{}).Read([]byte(`{"type":"x","data":` + strings.Repeat(`{"a":`, 100_000)))
	require.Equal(t, contract.RefusedSize, refusal)
}
