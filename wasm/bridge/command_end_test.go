package bridge_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
	"github.com/ctibridge/ctibridge/wasm/dialect"
)

// A call that ended is neither on hold nor masked any more. That is not what the page
// asked for when it took the call back, or the mask away.
func TestTheEndOfACallConfirmsNoToggleOfIt(t *testing.T) {
	s := atWork()
	s.says["unmasked"] = []dialect.Fact{dialect.ContactChanged{ID: "1", Masked: dialect.No}}
	s.says["over, unmasked"] = []dialect.Fact{dialect.ContactChanged{ID: "1", State: contract.Wrapup, Masked: dialect.No}}
	for name, row := range map[string]struct {
		before  []string
		command contract.CommandName
		after   string
		code    contract.Code
	}{
		"a call on hold is taken back":     {[]string{"active", "held"}, contract.Hold, "active", ""},
		"a call on hold ends":              {[]string{"active", "held"}, contract.Hold, "wrapup", contract.CommandUnavailable},
		"the mask of a call is taken away": {[]string{"active", "masked"}, contract.Mask, "unmasked", ""},
		"a masked call ends":               {[]string{"active", "masked"}, contract.Mask, "over, unmasked", contract.CommandUnavailable},
	} {
		t.Run(name, func(t *testing.T) {
			d := newPage(t, s)
			deliver(d, row.before)
			d.Command(1, row.command, false)
			_, times := d.Settled(1)
			require.Zero(t, times)
			d.Deliver(row.after)
			failure, times := d.Settled(1)
			require.Equal(t, 1, times)
			require.Equal(t, row.code, codeOf(failure))
		})
	}
}

// The agent's line is that of a call that is connected: one in after-call work shows
// nothing of it.
func TestAMuteIsNotSentOnTheWordOfACallThatIsOver(t *testing.T) {
	for confirmed, sent := range map[string]bool{"1 wrapup": false, "2 active": true} {
		t.Run(confirmed, func(t *testing.T) {
			s := twoCalls()
			s.registers, s.says["ok"] = true, []dialect.Fact{dialect.Acknowledged{OK: true}}
			d := newPage(t, s)
			deliver(d, []string{"ok", "1 active", "2 active"})
			d.Step(bridge.Shown{})
			deliver(d, []string{"ok", confirmed})
			d.Forget()
			d.Command(1, contract.Mute, true)
			failure, _ := d.Settled(1)
			if sent {
				require.Equal(t, []string{"mute"}, d.Posts)
				return
			}
			require.Empty(t, d.Posts)
			require.Equal(t, contract.StateUnconfirmed, codeOf(failure))
		})
	}
}
