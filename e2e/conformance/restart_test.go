package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// restarted opens a page in a window of its own that knows an active call, and
// replaces the console by one that has another call, all unheard by the page.
func restarted(t *testing.T, p nicemax.Profile) (*testbed, *crm) {
	t.Helper()
	d := newTestbed(t, nicemax.Options{Profile: p})
	page := d.popOut("window-1")
	d.talk()
	require.Equal(t, contract.Active, page.only().State)
	d.restart()
	d.talk()
	require.Contains(t, page.Contacts(), "701200345")
	return d, page
}

// A console that repeats each event for every registration is not asked before
// each command: there the first command goes out, and is not answered.
func TestACommandBehindARestart(t *testing.T) {
	for _, p := range nicemax.Profiles {
		t.Run(string(p), func(t *testing.T) {
			d, page := restarted(t, p)
			page.command(1, contract.Hold, true)
			if p == nicemax.ProfileMAX || p == nicemax.ProfileCXA25 {
				require.Equal(t, string(contract.CommandUnavailable), page.outcome(1))
				require.Equal(t, "Active", string(d.view().Contacts[0].Status), "the other call is not touched")
			} else {
				page.wait(timeout)
				require.Equal(t, string(contract.CommandTimeout), page.outcome(1))
			}
			page.connected()
			d.must("hold", `{}`)
			require.Contains(t, page.Contacts(), "701200346", "the page hears the new console")
			if p == nicemax.ProfileCXAOld {
				require.True(t, page.Contacts()["701200345"].Unconfirmed)
				return
			}
			require.False(t, page.only().Unconfirmed)
		})
	}
}

func TestAPageThatIsShownAgainFindsTheNewConsole(t *testing.T) {
	for _, p := range []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25} {
		t.Run(string(p), func(t *testing.T) {
			_, page := restarted(t, p)
			page.step(bridge.Visible{})
			require.Equal(t, "701200346", page.only().ID)
			require.Contains(t, page.Types(), "contact.ended")
		})
	}
}

func TestAHealthyConsoleIsNotDisturbedByBeingAsked(t *testing.T) {
	for _, p := range nicemax.Profiles {
		t.Run(string(p), func(t *testing.T) {
			d := newTestbed(t, nicemax.Options{Profile: p})
			page := d.popOut("window-1")
			d.talk()
			before := page.Types()
			page.step(bridge.Visible{})
			require.Equal(t, before, page.Types())
			for i, on := range []bool{true, false, true} {
				page.command(i, contract.Hold, on)
				require.Equal(t, "done", page.outcome(i))
				require.Equal(t, on, d.view().Contacts[0].Status == "Holding")
			}
			require.NotContains(t, page.Types()[len(before):], "connection")
		})
	}
}
