package ccai_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
	"github.com/ctibridge/ctibridge/wasm/dialect/ccai"
)

// FuzzRead feeds a page three messages of one text, in two frames and over a
// reload: nothing may panic, and every contact that is emitted must be one.
func FuzzRead(f *testing.F) {
	for _, kind := range []string{"valid", "broken", "bare"} {
		for _, e := range fixtures(f, kind) {
			f.Add([]byte(e.text))
		}
	}
	f.Add([]byte(`{"type":"Task_VA_Joined","data":{"call_id":5,"virtual_agent_id":12,"session_variable":{}}}`))
	f.Add([]byte(`{"type":"Transfer_Chat","data":{"chat_id":5,"to_agent_id":2}}`))
	f.Add([]byte(`{"type":"CRM_Record_Pop","data":{"recordUrl":"https://crm.test/1"}}`))
	f.Add([]byte(`{"index":1,"method":"x","args":[]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d := started()
		d.DeliverFrom(0, string(raw))
		d.DeliverFrom(1, string(raw))
		d.Step(bridge.Reloaded{Frame: 0, At: 5000})
		d.DeliverFrom(0, string(raw))
		d.Advance(60_000)
		require.Zero(t, d.Timers(), "every timer runs out")
		contract.AppendEvents(nil, d.Events)
		for _, e := range d.Events {
			if c, ok := e.Payload.(contract.Contact); ok {
				require.NotEmpty(t, c.ID)
				require.NotEmpty(t, c.State)
			}
		}
	})
}

// FuzzAgain reads one text twice: a host must not remember what it read.
func FuzzAgain(f *testing.F) {
	for _, e := range fixtures(f, "valid") {
		f.Add([]byte(e.text))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		h := ccai.New(contract.Config{})
		first, refusal := h.Read(raw)
		var facts []dialect.Fact
		if len(first) > 0 {
			facts = append(facts, first[0].Facts...)
		}
		second, again := h.Read(raw)
		require.Equal(t, refusal, again)
		if len(second) > 0 {
			require.Equal(t, facts, append([]dialect.Fact(nil), second[0].Facts...))
		}
	})
}
