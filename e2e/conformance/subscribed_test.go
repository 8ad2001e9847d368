package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/max"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/wire"
)

// A page that asked for contacts alone mutes its agent's line all the same: the
// console's word confirms it, and a second click must not lift it.
func TestAPageThatAskedForContactsAloneMutes(t *testing.T) {
	for _, p := range max.Profiles {
		t.Run(string(p), func(t *testing.T) {
			d := newDesk(t, max.Options{Profile: p})
			page := d.open("workspace", "contacts")
			d.talk()
			for id := range 2 {
				page.command(id, wire.Mute, true)
				require.Equal(t, "done", page.outcome(id))
				require.True(t, d.view().Agent.Muted)
			}
			require.NotContains(t, page.Types(), "agent.state", "it did not ask for the agent")
		})
	}
}

// The agent's state is what tells that an answer holds the present state.
func TestAPageThatAskedForContactsAloneFindsWhatEndedMeanwhile(t *testing.T) {
	for _, p := range []max.Profile{max.ProfileMAX, max.ProfileCXA25, max.ProfileCXAMid} {
		t.Run(string(p), func(t *testing.T) {
			d := newDesk(t, max.Options{Profile: p})
			page := d.open("workspace", "contacts")
			d.talk()
			page.step(bridge.Hidden{})
			d.must("hangup", `{}`)
			d.must("complete-acw", `{}`)
			page.step(bridge.Shown{})
			require.Empty(t, page.Contacts())
			require.NotContains(t, page.Types(), "agent.state", "it did not ask for the agent")
		})
	}
}
