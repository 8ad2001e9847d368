package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/wire"
)

// A page asks for something of the call that is in front when it asks. By the
// time that a second click could be sent, another call may be there.
func TestACommandThatWaitsIsAboutTheCallThatItWasGivenFor(t *testing.T) {
	for name, row := range map[string]struct {
		before        []string
		command       wire.CommandName
		first, second bool // the wished states
		after         []string
		posts         int
		code          wire.Code // of the second
	}{
		"a double click on hang-up leaves the other call alone":         {[]string{"2 held", "1 active"}, wire.Hangup, false, false, []string{"1 wrapup"}, 1, ""},
		"a double click on refuse leaves the other caller ringing":      {[]string{"2 offered", "1 offered"}, wire.Refuse, false, false, []string{"1 ended"}, 1, ""},
		"a double click on answer leaves the other caller ringing":      {[]string{"2 offered", "1 offered"}, wire.Answer, false, false, []string{"1 active"}, 1, ""},
		"hold is not passed on to the call that is left":                {[]string{"2 held", "1 active"}, wire.Hold, true, true, []string{"2 active", "1 ended"}, 1, wire.CommandUnavailable},
		"nothing is toggled at a call that came to the front meanwhile": {[]string{"2 held", "1 active"}, wire.Hold, true, false, []string{"2 active", "1 held"}, 1, wire.CommandUnavailable},
		"a call that stayed in front is taken back from hold":           {[]string{"2 offered", "1 active"}, wire.Hold, true, false, []string{"1 held", "1 active"}, 2, ""},
		"mute is the agent's, whichever call is in front":               {[]string{"2 held", "1 active"}, wire.Mute, true, false, []string{"1 held", "2 active", "muted", "unmuted"}, 2, ""},
		"mute ends with the last call":                                  {[]string{"1 active"}, wire.Mute, true, false, []string{"1 ended"}, 1, wire.CommandUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, twoCalls())
			deliver(d, row.before)
			d.Forget()
			d.Command(1, row.command, row.first)
			d.Command(2, row.command, row.second)
			deliver(d, row.after)
			require.Len(t, d.Posts, row.posts)
			failure, times := d.Settled(2)
			require.Equal(t, 1, times)
			require.Equal(t, row.code, codeOf(failure))
			d.Advance(timeout)
			require.Zero(t, d.Timers())
		})
	}
}

func TestACommandIsAboutTheCallThatTheAgentHears(t *testing.T) {
	s := twoCalls()
	s.says["1 heard"] = []wire.Fact{wire.ContactTurned{ID: "1"}}
	d := newDesk(t, s)
	deliver(d, []string{"1 active", "2 active", "1 heard"})
	d.Command(1, wire.Hangup, false)
	d.Deliver("2 ended")
	_, times := d.Settled(1)
	require.Zero(t, times)
	d.Deliver("1 ended")
	_, times = d.Settled(1)
	require.Equal(t, 1, times)
}

func twoCalls() *script {
	s := &script{supports: true, says: map[string][]wire.Fact{
		"muted": {wire.AgentMuted{Muted: true}}, "unmuted": {wire.AgentMuted{}},
	}}
	for _, id := range []string{"1", "2"} {
		for _, state := range wire.ContactStates {
			s.says[id+" "+string(state)] = contact(id, state)
		}
	}
	return s
}
