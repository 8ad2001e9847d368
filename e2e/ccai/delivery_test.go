package ccai

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/consoles"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
)

// What the bridge makes of each fault of the delivery: it happens to the New_Call of a call that is
// taken. The call ends in any case.
func TestWhatComesOfAMessageOfAnAdapterThatIsDeliveredWrong(t *testing.T) {
	s, crm, _, _ := testbed.OpenCCAI(t)
	ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
	defer cancel()
	call, err := s.Sim.AwaitConsole(ctx, consoles.Call)
	require.NoError(t, err)
	do := func(t *testing.T, names ...string) {
		for _, name := range names {
			require.NoError(t, s.Sim.Do(call.Page, name, nil), name)
		}
		ctx, cancel := context.WithTimeout(t.Context(), harness.Patience)
		defer cancel()
		_, err := s.Sim.Fence(ctx, call.Page, "")
		require.NoError(t, err)
	}
	do(t, "sign-in")
	faults, err := s.Sim.Faults(call.Page)
	require.NoError(t, err)
	for _, row := range []struct {
		rule     delivery.Rule
		contacts int // while the call goes on
		events   []string
		rejected string
	}{
		{delivery.Rule{Fault: delivery.Drop}, 0, []string{"End_Call"}, ""},
		{delivery.Rule{Fault: delivery.Duplicate}, 1, []string{"New_Call", "End_Call"}, ""},
		{delivery.Rule{Fault: delivery.Replace, Payload: json.RawMessage(`"{\"type\":\"Other\",\"data\":{}}"`)}, 0, []string{"Other", "End_Call"}, ""},
		{delivery.Rule{Fault: delivery.Malformed}, 0, []string{"End_Call"}, "malformed"},
		{delivery.Rule{Fault: delivery.Oversized}, 0, []string{"End_Call"}, "size"},
		{delivery.Rule{Fault: delivery.Unrelated}, 1, []string{"New_Call", "End_Call"}, "shape"},
		{delivery.Rule{Fault: delivery.OtherWindow}, 0, []string{"End_Call"}, "source"},
		{delivery.Rule{Fault: delivery.OtherOrigin}, 0, []string{"End_Call"}, "source"},
		// The end came first, so the call that begins then has none: the last row, for it stays.
		{delivery.Rule{Fault: delivery.Reorder}, 0, []string{"End_Call", "New_Call"}, ""},
	} {
		t.Run(string(row.rule.Fault), func(t *testing.T) {
			crm := crm.For(t)
			crm.Do(testbed.ForgetEvents)
			before := testbed.RejectedMessages(crm)
			row.rule.Type, row.rule.Count = "New_Call", 1
			_, err := faults.Add(row.rule)
			require.NoError(t, err)
			do(t, "ring", "answer")
			if row.rejected != "" {
				testbed.AwaitRefusals(crm, row.rejected, before[row.rejected]+1)
			}
			assert.Equal(t, row.contacts, harness.Eval[int](crm, `bridge.contacts.size`))
			do(t, "end-call")
			assert.Equal(t, row.events, harness.VendorEvents(crm))
			if row.rule.Fault != delivery.Reorder {
				assert.Equal(t, 0, harness.Eval[int](crm, `bridge.contacts.size`))
			}
			if row.rejected != "" {
				before[row.rejected]++
			}
			assert.Equal(t, before, testbed.RejectedMessages(crm))
		})
	}
}
