package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/bridge/bridgetest"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

func atWork() *script {
	return &script{supports: true, says: map[string][]dialect.Fact{
		"ringing":  contact("1", contract.Offered),
		"dialing":  contact("1", contract.Dialing),
		"active":   contact("1", contract.Active),
		"held":     contact("1", contract.Held),
		"wrapup":   contact("1", contract.Wrapup),
		"masked":   {dialect.ContactChanged{ID: "1", Masked: dialect.Yes}},
		"recorded": {dialect.ContactChanged{ID: "1", Recording: dialect.Yes}},
		"muted":    {dialect.MuteChanged{Muted: true}},
	}}
}

func TestACommandSettlesByWhatTheConsoleThenSays(t *testing.T) {
	for name, row := range map[string]struct {
		before  []string
		command contract.CommandName
		on      bool
		after   []string
		sent    bool
		code    contract.Code // of the rejection; empty if it resolves
	}{
		"answer is confirmed by the connected call":   {[]string{"ringing"}, contract.Answer, false, []string{"active"}, true, ""},
		"answer without a ringing call is refused":    {[]string{"active"}, contract.Answer, false, nil, false, contract.CommandUnavailable},
		"answer is lost when the caller gives up":     {[]string{"ringing"}, contract.Answer, false, []string{"wrapup"}, true, contract.CommandUnavailable},
		"answer that nothing confirms times out":      {[]string{"ringing"}, contract.Answer, false, nil, true, contract.CommandTimeout},
		"refuse is confirmed by the end of the call":  {[]string{"ringing"}, contract.Refuse, false, []string{"wrapup"}, true, ""},
		"refuse is lost when the call is answered":    {[]string{"ringing"}, contract.Refuse, false, []string{"active"}, true, contract.CommandUnavailable},
		"hold is confirmed by the held call":          {[]string{"active"}, contract.Hold, true, []string{"held"}, true, ""},
		"hold of a held call sends nothing":           {[]string{"held"}, contract.Hold, true, nil, false, ""},
		"taking back from hold is confirmed":          {[]string{"held"}, contract.Hold, false, []string{"active"}, true, ""},
		"hold without a call is refused":              {nil, contract.Hold, true, nil, false, contract.CommandUnavailable},
		"hold is lost when the caller hangs up":       {[]string{"active"}, contract.Hold, true, []string{"wrapup"}, true, contract.CommandUnavailable},
		"mute is confirmed by the agent's mute":       {[]string{"active"}, contract.Mute, true, []string{"muted"}, true, ""},
		"mute of a muted agent sends nothing":         {[]string{"active", "muted"}, contract.Mute, true, nil, false, ""},
		"mask is confirmed by the masked call":        {[]string{"active"}, contract.Mask, true, []string{"masked"}, true, ""},
		"record is confirmed by the recording":        {[]string{"active"}, contract.Record, false, []string{"recorded"}, true, ""},
		"record of a recorded call sends nothing":     {[]string{"active", "recorded"}, contract.Record, false, nil, false, ""},
		"hang-up is confirmed by after-call work":     {[]string{"active"}, contract.Hangup, false, []string{"wrapup"}, true, ""},
		"hang-up also ends a call that is dialed":     {[]string{"dialing"}, contract.Hangup, false, []string{"wrapup"}, true, ""},
		"a contact card is settled by being sent":     {nil, contract.ContactCard, false, nil, true, ""},
		"hold is not confirmed by an unrelated event": {[]string{"active"}, contract.Hold, true, []string{"muted"}, true, contract.CommandTimeout},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, atWork())
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

func deliver(d *bridgetest.Page, messages []string) {
	for _, m := range messages {
		d.Deliver(m)
	}
}

func codeOf(f *contract.Failure) contract.Code {
	if f == nil {
		return ""
	}
	return f.Code
}

func TestTwoQuickCallsNeverToggleTwice(t *testing.T) {
	d := newPage(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, contract.Hold, true)
	d.Command(2, contract.Hold, true)
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
	d := newPage(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, contract.Hold, true)
	d.Advance(timeout / 2)
	d.Command(2, contract.Hold, true)
	d.Command(3, contract.Mute, true)
	d.Advance(timeout / 2)
	require.Equal(t, []string{"hold", "mute"}, d.Posts)
	for id := 1; id <= 2; id++ {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times)
		require.Equal(t, contract.CommandTimeout, failure.Code)
	}
	_, times := d.Settled(3)
	require.Zero(t, times, "another command has its own time")

	d.Command(4, contract.Hold, true)
	require.Equal(t, []string{"hold", "mute", "hold"}, d.Posts, "the page may ask again")
}

func TestOppositeCallsTakeTurns(t *testing.T) {
	d := newPage(t, atWork())
	d.Deliver("active")
	d.Forget()
	d.Command(1, contract.Hold, true)
	d.Command(2, contract.Hold, false)
	require.Equal(t, []string{"hold"}, d.Posts)
	d.Deliver("held")
	require.Equal(t, []string{"hold", "hold"}, d.Posts)
	d.Deliver("active")
	_, times := d.Settled(2)
	require.Equal(t, 1, times)
}

func TestACommandBeforeTheConsoleAnswersWaitsForIt(t *testing.T) {
	s := registering()
	s.says["held"] = contact("7", contract.Held)
	d := newPage(t, s)
	d.Deliver("call")
	d.Command(1, contract.Hold, true)
	require.NotContains(t, d.Posts, "hold")
	d.Deliver("ok")
	require.Contains(t, d.Posts, "hold")
	d.Deliver("held")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Nil(t, failure)
}

func TestASilentConsoleRejectsWhatWaitsAndWhatComesAfter(t *testing.T) {
	d := newPage(t, registering())
	d.Command(1, contract.Answer, false)
	d.Advance(timeout)
	d.Command(2, contract.Answer, false)
	for id := 1; id <= 2; id++ {
		failure, times := d.Settled(id)
		require.Equal(t, 1, times)
		require.Equal(t, contract.HostSilent, failure.Code)
	}
}

func TestACommandThatTheConsoleDoesNotHaveIsRejectedAtOnce(t *testing.T) {
	d := newPage(t, &script{supports: false})
	d.Command(1, contract.Hold, true)
	failure, _ := d.Settled(1)
	require.Equal(t, contract.Unsupported, failure.Code)
	require.Empty(t, d.Posts)
}

func TestStoppingRejectsWhatIsOpen(t *testing.T) {
	d := newPage(t, atWork())
	d.Deliver("active")
	d.Command(1, contract.Hold, true)
	d.Forget()
	d.Step(bridge.Stopped{})
	require.Equal(t, []string{"unregister"}, d.Posts, "the console is to post nothing more")
	failure, times := d.Settled(1)
	require.Equal(t, 1, times)
	require.Equal(t, contract.Destroyed, failure.Code)
	require.Zero(t, d.Timers())
}
