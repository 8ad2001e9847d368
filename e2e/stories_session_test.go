package e2e

import (
	"fmt"

	"github.com/stretchr/testify/require"
)

// What the console says of the agent's session, and of calls that are not the
// agent's.
var sessionStories = []story{
	{name: "a session whose end failed goes on, with its contacts", profiles: every, act: endFails},
	{name: "a call that is none of the agent's is no contact, and no command is about it", profiles: every, act: callsOfNobody},
	{name: "a state that no source names leaves the agent's unknown, unless the page says that it means signed out", profiles: every, act: unnamedState},
}

func endFails(s *scene) {
	s.console.click("play-session")
	for _, failure := range []string{"sign-out-fails", "remote-session-end-fails"} {
		s.crm.do(forget)
		s.talk()
		s.console.click(failure)
		s.mark()
		require.Equal(s.t, "active", eval[string](s.crm, only+`.state`))
		require.Equal(s.t, "busy", eval[string](s.crm, `bridge.agent.status`))
		require.Equal(s.t, 1, eval[int](s.crm, `told.filter((e) => e.payload.Success === "False").length`), "the page gets the console's own event")
		s.console.click("remote-session-end")
		s.crm.until(`bridge.contacts.size === 0 && bridge.agent.status === "signedOut"`)
		s.console.click("sign-in")
		s.crm.until(`bridge.agent.status === "available"`)
	}
}

func callsOfNobody(s *scene) {
	s.console.click("play-session")
	for button, callType := range map[string]string{"leg-call": "AgentLeg", "proxy-call": "ReskillProxy"} {
		ofType := `told.filter((e) => e.payload.CallType === ` + quote(callType) + `).length`
		for step := 1; step <= 3; step++ {
			s.console.click(button)
			s.crm.until(fmt.Sprint(ofType, ` === `, step)) // the page gets the console's own events
			require.Equal(s.t, 0, eval[int](s.crm, `bridge.contacts.size`))
			require.Equal(s.t, "COMMAND_UNAVAILABLE", s.outcome("hangup()"))
		}
		s.console.click(button)
	}
	s.talk()
	s.crm.until(inState("active"))
	require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
	require.Equal(s.t, "done", s.outcome("hangup()"))
	require.Equal(s.t, []string{"HangupEvent"}, s.sent(), "none was about the others")
}

func unnamedState(s *scene) {
	s.console.click("play-session")
	s.toggle("logged-out-state", true)
	for options, status := range map[string]string{`{}`: "unknown", `{ signedOutStates: ["Gone", "LOGGEDOUT"] }`: "signedOut"} {
		s.rejoin(options)
		s.mark()
		s.crm.do(forget)
		s.console.click("sign-out")
		s.crm.until(`told.some((e) => e.type === "AgentSessionEnd")`)
		first := eval[map[string]any](s.crm, `told.find((e) => e.type === "agent.state").payload`)
		delete(first, "since")
		require.Equal(s.t, map[string]any{"status": status, "vendorState": "LoggedOut", "muted": false}, first)
		require.Equal(s.t, "signedOut", eval[string](s.crm, `bridge.agent.status`), "the end of the session says it in any case")
		s.console.click("sign-in")
		s.crm.until(`bridge.agent.status === "available"`)
	}
}
