package stories

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
)

// What the console sends about the agent's session, and of calls that are not the
// agent's.
var sessionStories = []story{
	{name: "a session whose end failed continues, with its contacts", profiles: every, act: endFails},
	{name: "a call that is none of the agent's is no contact, and no command is about it", profiles: every, act: callsOfNobody},
	{name: "a state that no source names leaves the agent's unknown, unless the page sets that it means signed out", profiles: every, act: unnamedState},
}

func endFails(s *flow) {
	for _, failure := range [][]string{{"sign-out-fails"}, {"remote-session-end-fails", "message", "RemoteLogoff"}} {
		s.CRM.Do(testbed.ForgetEvents)
		s.TakeCall()
		s.Do(failure[0], failure[1:]...)
		s.AwaitMark()
		require.Equal(s.T, "active", harness.Eval[string](s.CRM, only+`.state`))
		require.Equal(s.T, "busy", harness.Eval[string](s.CRM, `bridge.agent.status`))
		require.Equal(s.T, 1, harness.Eval[int](s.CRM, `emitted.filter((e) => e.payload.Success === "False").length`), "the page gets the console's own event")
		s.Do("remote-session-end", "message", "RemoteLogoff")
		s.CRM.Until(`bridge.contacts.size === 0 && bridge.agent.status === "signedOut"`)
		s.Do("sign-in")
		s.CRM.Until(`bridge.agent.status === "available"`)
	}
}

func callsOfNobody(s *flow) {
	for action, callType := range map[string]string{"leg-call": "AgentLeg", "proxy-call": "ReskillProxy"} {
		ofType := `emitted.filter((e) => e.payload.CallType === ` + harness.Quote(callType) + `).length`
		for step := 1; step <= 3; step++ {
			s.Do(action)
			s.CRM.Until(fmt.Sprint(ofType, ` === `, step)) // the page gets the console's own events
			require.Equal(s.T, 0, harness.Eval[int](s.CRM, `bridge.contacts.size`))
			require.Equal(s.T, "COMMAND_UNAVAILABLE", s.outcome("hangup()"))
		}
		s.Do(action)
	}
	s.TakeCall()
	s.CRM.Until(testbed.InState("active"))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
	require.Equal(s.T, "done", s.outcome("hangup()"))
	require.Equal(s.T, []string{"HangupEvent"}, s.sent(), "none was about the others")
}

func unnamedState(s *flow) {
	s.Do("fault", "fault", "logged-out-state", "on", "true")
	for options, status := range map[string]string{`{}`: "unknown", `{ signedOutStates: ["Gone", "LOGGEDOUT"] }`: "signedOut"} {
		s.Rejoin(options)
		s.AwaitMark()
		s.CRM.Do(testbed.ForgetEvents)
		s.Do("sign-out")
		s.CRM.Until(`emitted.some((e) => e.type === "AgentSessionEnd")`)
		first := harness.Eval[map[string]any](s.CRM, `emitted.find((e) => e.type === "agent.state").payload`)
		delete(first, "since")
		require.Equal(s.T, map[string]any{"status": status, "vendorState": "LoggedOut", "muted": false}, first)
		require.Equal(s.T, "signedOut", harness.Eval[string](s.CRM, `bridge.agent.status`), "the end of the session settles it in any case")
		s.Do("sign-in")
		s.CRM.Until(`bridge.agent.status === "available"`)
	}
}
