package nicemax_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

func TestOnlyASessionThatEndedEndsContacts(t *testing.T) {
	for name, row := range map[string]struct {
		event string
		ended bool
	}{
		"an end that succeeded":               {`"Type":"AgentSessionEnd","Success":"True"`, true},
		"a remote end that succeeded":         {`"Type":"RemoteAgentSessionEnd","Message":"RemoteLogoff","Success":"True"`, true},
		"an end that does not say":            {`"Type":"AgentSessionEnd"`, true},
		"an end whose word is empty":          {`"Type":"AgentSessionEnd","Success":""`, true},
		"an end that CXone Agent made up":     {`"type":"AgentSessionEnd"`, true},
		"an end that failed":                  {`"Type":"AgentSessionEnd","Success":"False"`, false},
		"an end that failed, in another case": {`"Type":"AgentSessionEnd","Success":"false"`, false},
		"an end that failed, as a boolean":    {`"Type":"AgentSessionEnd","Success":false`, false},
		"a remote end that failed":            {`"Type":"RemoteAgentSessionEnd","Message":"RemoteLogoff","Success":"False"`, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := bridgetest.NewPage(newHost(), 1000)
			d.Step(bridge.Started{})
			d.Deliver(envelope(ackOK + `,{"Type":"AgentState","CurrentState":"InboundContact"},` + active))
			before := len(d.Events)
			d.Deliver(envelope(`{` + row.event + `}`))
			said := bridgetest.Types(d.Events[before:])
			require.Contains(t, said[0], "AgentSessionEnd", "the page gets the vendor's own event")
			if row.ended {
				require.Contains(t, said, "contact.ended")
				require.Contains(t, said, "agent.state")
				require.Empty(t, d.Contacts())
				return
			}
			require.Len(t, said, 1, "nothing more is emitted")
			require.Equal(t, contract.Active, d.Contacts()["701200345"].State)
		})
	}
}

// A console that says its session anew after a refused sign-out says nothing new.
func TestAFailedEndDoesNotMakeTheSessionNew(t *testing.T) {
	start, failed := `{"Type":"AgentSessionStart","AgentId":"60214"}`, `{"Type":"AgentSessionEnd","Success":"False"}`
	d := bridgetest.NewPage(newHost(), 1000)
	d.Step(bridge.Started{})
	d.Deliver(envelope(ackOK + "," + start))
	d.Deliver(envelope(failed))
	d.Forget()
	d.Deliver(envelope(start))
	require.Empty(t, d.Types())
	d.Advance(1000)
	d.Deliver(envelope(failed))
	require.Equal(t, []string{"AgentSessionEnd"}, d.Types(), "a second sign-out that fails is news")
	d.Deliver(envelope(`{"Type":"AgentSessionEnd","Success":"True"}`))
	d.Forget()
	d.Deliver(envelope(start))
	require.Contains(t, d.Types(), "AgentSessionStart", "after an end the same words are news")
}
