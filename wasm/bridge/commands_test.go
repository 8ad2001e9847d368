package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

func atWork() *script {
	return &script{supports: true, says: map[string][]wire.Fact{
		"ringing":  contact("1", wire.Offered),
		"dialing":  contact("1", wire.Dialing),
		"active":   contact("1", wire.Active),
		"held":     contact("1", wire.Held),
		"wrapup":   contact("1", wire.Wrapup),
		"masked":   {wire.ContactChanged{ID: "1", Masked: wire.Yes}},
		"recorded": {wire.ContactChanged{ID: "1", Recording: wire.Yes}},
		"muted":    {wire.AgentMuted{Muted: true}},
	}}
}

func TestACommandSettlesByWhatTheConsoleThenSays(t *testing.T) {
	for name, row := range map[string]struct {
		before  []string
		command wire.CommandName
		on      bool
		after   []string
		sent    bool
		code    wire.Code // of the rejection; empty if it resolves
	}{
		"answer is confirmed by the connected call":   {[]string{"ringing"}, wire.Answer, false, []string{"active"}, true, ""},
		"answer without a ringing call is refused":    {[]string{"active"}, wire.Answer, false, nil, false, wire.CommandUnavailable},
		"answer is lost when the caller gives up":     {[]string{"ringing"}, wire.Answer, false, []string{"wrapup"}, true, wire.CommandUnavailable},
		"answer that nothing confirms times out":      {[]string{"ringing"}, wire.Answer, false, nil, true, wire.CommandTimeout},
		"refuse is confirmed by the end of the call":  {[]string{"ringing"}, wire.Refuse, false, []string{"wrapup"}, true, ""},
		"refuse is lost when the call is answered":    {[]string{"ringing"}, wire.Refuse, false, []string{"active"}, true, wire.CommandUnavailable},
		"hold is confirmed by the held call":          {[]string{"active"}, wire.Hold, true, []string{"held"}, true, ""},
		"hold of a held call sends nothing":           {[]string{"held"}, wire.Hold, true, nil, false, ""},
		"taking back from hold is confirmed":          {[]string{"held"}, wire.Hold, false, []string{"active"}, true, ""},
		"hold without a call is refused":              {nil, wire.Hold, true, nil, false, wire.CommandUnavailable},
		"hold is lost when the caller hangs up":       {[]string{"active"}, wire.Hold, true, []string{"wrapup"}, true, wire.CommandUnavailable},
		"mute is confirmed by the agent's mute":       {[]string{"active"}, wire.Mute, true, []string{"muted"}, true, ""},
		"mute of a muted agent sends nothing":         {[]string{"active", "muted"}, wire.Mute, true, nil, false, ""},
		"mask is confirmed by the masked call":        {[]string{"active"}, wire.Mask, true, []string{"masked"}, true, ""},
		"record is confirmed by the recording":        {[]string{"active"}, wire.Record, false, []string{"recorded"}, true, ""},
		"record of a recorded call sends nothing":     {[]string{"active", "recorded"}, wire.Record, false, nil, false, ""},
		"hang-up is confirmed by after-call work":     {[]string{"active"}, wire.Hangup, false, []string{"wrapup"}, true, ""},
		"hang-up also ends a call that is dialed":     {[]string{"dialing"}, wire.Hangup, false, []string{"wrapup"}, true, ""},
		"a contact card is settled by being sent":     {nil, wire.ContactCard, false, nil, true, ""},
		"hold is not confirmed by an unrelated event": {[]string{"active"}, wire.Hold, true, []string{"muted"}, true, wire.CommandTimeout},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, atWork())
			deliver(d, row.before)
			d.Forget()
			d.Command(1, row.command, row.on)
			deliver(d, row.after)
			require.Equal(t, row.sent, len(d.Posts) == 1, "sent: %v", d.Posts)
			d.Advance(timeout)
			failure, times := d.Settled(1)
			require.Equal(t, 1, times)
			require.Equal(t, row.code, codeOf(failure))
			require.Zero(t, d.Timers())
		})
	}
}

func deliver(d *bridgetest.Desk, messages []string) {
	for _, m := range messages {
		d.Deliver(m)
	}
}

func codeOf(f *wire.Failure) wire.Code {
	if f == nil {
		return ""
	}
	return f.Code
}

func TestTwoQuickCallsNeverToggleTwice(t *testing.T) {
	d := newDesk(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, wire.Hold, true)
	d.Command(2, wire.Hold, true)
	require.Equal(t, []string{"hold"}, d.Posts)
	d.Deliver("held")
	require.Equal(t, []string{"hold"}, d.Posts)
	for id := 1; id <= 2; id++ {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times)
		require.Nil(t, failure)
	}
}

// Whether the first toggle was lost or is only slow cannot be known, and a
// second one would take back a first that was slow.
func TestAToggleThatNothingConfirmedIsNotSentAgainForTheOneThatWaitedForIt(t *testing.T) {
	d := newDesk(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, wire.Hold, true)
	d.Advance(timeout / 2)
	d.Command(2, wire.Hold, true)
	d.Command(3, wire.Mute, true)
	d.Advance(timeout / 2)
	require.Equal(t, []string{"hold", "mute"}, d.Posts)
	for id := 1; id <= 2; id++ {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times)
		require.Equal(t, wire.CommandTimeout, failure.Code)
	}
	_, times := d.Settled(3)
	require.Zero(t, times, "another command has its own time")

	d.Command(4, wire.Hold, true)
	require.Equal(t, []string{"hold", "mute", "hold"}, d.Posts, "the page may ask again")
}

func TestOppositeCallsTakeTurns(t *testing.T) {
	d := newDesk(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, wire.Hold, true)
	d.Command(2, wire.Hold, false)
	require.Equal(t, []string{"hold"}, d.Posts)
	d.Deliver("held")
	require.Equal(t, []string{"hold", "hold"}, d.Posts)
	d.Deliver("active")
	_, times := d.Settled(2)
	require.Equal(t, 1, times)
}

func TestACommandBeforeTheConsoleAnswersWaitsForIt(t *testing.T) {
	s := registering()
	s.says["held"] = contact("7", wire.Held)
	d := newDesk(t, s)
	d.Deliver("call")
	d.Command(1, wire.Hold, true)
	require.NotContains(t, d.Posts, "hold")
	d.Deliver("ok")
	require.Contains(t, d.Posts, "hold")
	d.Deliver("held")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Nil(t, failure)
}

func TestASilentConsoleRejectsWhatWaitsAndWhatComesAfter(t *testing.T) {
	d := newDesk(t, registering())
	d.Command(1, wire.Answer, false)
	d.Advance(timeout)
	d.Command(2, wire.Answer, false)
	for id := 1; id <= 2; id++ {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times)
		require.Equal(t, wire.HostSilent, failure.Code)
	}
}

func TestACommandThatTheConsoleDoesNotHaveIsRejectedAtOnce(t *testing.T) {
	d := newDesk(t, &script{supports: false})
	d.Command(1, wire.Hold, true)
	failure, _ := d.Settled(1)
	require.Equal(t, wire.Unsupported, failure.Code)
	require.Empty(t, d.Posts)
}

func TestStoppingRejectsWhatIsOpen(t *testing.T) {
	d := newDesk(t, atWork())
	d.Deliver("active")
	d.Command(1, wire.Hold, true)
	d.Forget()
	d.Step(bridge.Stopped{})
	require.Equal(t, []string{"unregister"}, d.Posts, "the console is to post nothing more")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, wire.Destroyed, failure.Code)
	require.Zero(t, d.Timers())
}
