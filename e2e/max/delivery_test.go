package max

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/delivery"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// What the bridge makes of each fault of the delivery: it happens to the message that says that a call
// was answered. The call ends in any case.
func TestWhatComesOfAMessageThatIsDeliveredWrong(t *testing.T) {
	s := testbed.OpenMAX(harness.Start(t, nil), nicemax.ProfileMAX)
	for _, row := range []struct {
		rule     delivery.Rule
		state    string   // after the answer
		statuses []string // from the answer to the end
		rejected map[string]int
	}{
		{delivery.Rule{Fault: delivery.Drop}, "offered", []string{"Disconnected", "Disconnected"}, nil},
		{delivery.Rule{Fault: delivery.Duplicate}, "active", []string{"Active", "Disconnected", "Disconnected"}, nil},
		{delivery.Rule{Fault: delivery.Reorder}, "offered", []string{"Disconnected", "Active", "Disconnected"}, nil},
		{delivery.Rule{Fault: delivery.Replace, Payload: json.RawMessage(`{"issuer":"MAX","events":[]}`)}, "offered",
			[]string{"Disconnected", "Disconnected"}, nil},
		{delivery.Rule{Fault: delivery.Malformed}, "offered", []string{"Disconnected", "Disconnected"}, map[string]int{"shape": 1}},
		{delivery.Rule{Fault: delivery.Oversized}, "offered", []string{"Disconnected", "Disconnected"}, map[string]int{"size": 1}},
		{delivery.Rule{Fault: delivery.Unrelated}, "active", []string{"Active", "Disconnected", "Disconnected"}, map[string]int{"shape": 1}},
		{delivery.Rule{Fault: delivery.OtherWindow}, "offered", []string{"Disconnected", "Disconnected"}, map[string]int{"source": 1}},
		{delivery.Rule{Fault: delivery.OtherOrigin}, "offered", []string{"Disconnected", "Disconnected"}, map[string]int{"source": 1}},
	} {
		t.Run(string(row.rule.Fault), func(t *testing.T) {
			s.T, s.Console, s.CRM = t, s.Console.For(t), s.CRM.For(t)
			s.Ring()
			s.CRM.Until(testbed.InState("offered"))
			s.CRM.Do(testbed.ForgetEvents)
			before := testbed.RejectedMessages(s.CRM)
			row.rule.Frame, row.rule.Contains, row.rule.Count = "workspace", `"Active"`, 1
			s.AddFault(row.rule)
			s.Do("answer")
			s.Fence()
			if row.rejected != nil { // one that takes the way over another window comes on its own
				for reason := range row.rejected {
					testbed.AwaitRefusals(s.CRM, reason, before[reason]+1)
				}
			}
			assert.Equal(t, row.state, harness.Eval[string](s.CRM, `[...bridge.contacts.values()][0].state`))
			s.Dos("hangup", "complete-acw")
			s.CRM.Until(`bridge.contacts.size === 0`)
			assert.Equal(t, row.statuses, testbed.CallStatuses(s.CRM))
			after := testbed.RejectedMessages(s.CRM)
			for reason, count := range row.rejected {
				after[reason] -= count
				if after[reason] == 0 && before[reason] == 0 {
					delete(after, reason)
				}
			}
			assert.Equal(t, before, after)
		})
	}
}

// Every message that a fault did something to says so in the journal.
func TestTheJournalNamesTheFault(t *testing.T) {
	s := testbed.OpenMAX(harness.Start(t, nil), nicemax.ProfileMAX)
	s.AddFault(delivery.Rule{Fault: delivery.Drop, Frame: "workspace", Type: "CallContactEvent", Count: 1})
	s.Ring()
	var faults []string
	for _, e := range s.Sim.Journal().Entries() {
		if e.Fault != "" {
			faults = append(faults, e.Fault)
			require.True(t, e.Lost)
			require.Contains(t, string(e.Payload), "Incoming")
		}
	}
	require.Equal(t, []string{"drop"}, faults)
}

// Without an acknowledgement the page says so in time; one that comes late connects it all the same.
func TestAnAcknowledgementThatIsMissingWrongOrLate(t *testing.T) {
	const acknowledgement = "ClientEventSubscriptionAcknowledge"
	for _, row := range []struct {
		rule delivery.Rule
		code string
	}{
		{delivery.Rule{Fault: delivery.Drop}, "HOST_SILENT"},
		{delivery.Rule{Fault: delivery.Replace, Payload: json.RawMessage(
			`{"issuer":"MAX","events":[{"messageType":"ClientEventSubscriptionAcknowledge","status":"ERROR","errorMessage":"no"}]}`)}, "REGISTRATION_REFUSED"},
		{delivery.Rule{Fault: delivery.Delay, Delay: 1000}, "HOST_SILENT"},
	} {
		t.Run(string(row.rule.Fault), func(t *testing.T) {
			s := testbed.OpenMAX(harness.Start(t, nil), nicemax.ProfileMAX)
			row.rule.Frame, row.rule.Type = "workspace", acknowledgement
			s.AddFault(row.rule)
			s.Rebridge(`{ timeout: 500 }`)
			code := harness.Eval[string](s.CRM, `bridge.ready.then(() => "", (e) => e.code)`)
			assert.Equal(t, row.code, code)
			if row.rule.Fault == delivery.Delay {
				s.CRM.Until(`bridge.connection.state === "connected"`)
			}
		})
	}
}

// A statement that is repeated or comes late is taken for a new one: consoles number nothing, and a
// contact may come back under its id. So the page follows it, until the console's next word.
func TestAStatementThatComesLateIsFollowed(t *testing.T) {
	s := testbed.OpenMAX(harness.Start(t, nil), nicemax.ProfileMAX)
	states := func() []string {
		s.Fence()
		return harness.Eval[[]string](s.CRM, `[...bridge.contacts.values()].map((c) => c.state)`)
	}
	s.Sim.Clock().Stop()
	faults, err := s.Sim.Faults(1)
	require.NoError(t, err)

	s.AddFault(delivery.Rule{Fault: delivery.Replay, Frame: "workspace", Type: "CallContactEvent"})
	s.Ring()
	require.Equal(t, []string{"offered"}, states())
	s.Do("answer")
	require.Equal(t, []string{"offered"}, states(), "Incoming once more, behind Active")
	s.Do("hangup")
	require.Equal(t, []string{"active"}, states(), "Active once more, behind Disconnected")
	s.Do("complete-acw")
	require.Empty(t, states())
	require.Equal(t, []string{"Incoming", "Active", "Incoming", "Disconnected", "Active", "Disconnected", "Disconnected"},
		testbed.CallStatuses(s.CRM))

	faults.Clear()
	s.AddFault(delivery.Rule{Fault: delivery.Delay, Delay: 60_000, Frame: "workspace", Contains: `"Active"`})
	s.Ring()
	s.Do("answer")
	require.Equal(t, []string{"offered"}, states())
	s.Dos("hangup", "complete-acw")
	require.Empty(t, states())
	require.NoError(t, s.Sim.Clock().Advance(time.Minute))
	require.Equal(t, []string{"active"}, states(), "late, after the end")
}
