package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// subscribedRules are about a page that did not ask for the agent: the bridge has
// to follow the agent all the same.
var subscribedRules = []rule{
	{"8", "a page that asked for contacts alone mutes the agent, and a second time too", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p, "contacts")
		d.talk()
		for id := range 2 {
			page.command(id, contract.Mute, true)
			require.Equal(t, "done", page.outcome(id))
			require.True(t, d.view().Agent.Muted, "the second does not lift the first")
		}
		require.NotContains(t, page.Types(), "agent.state", "it did not ask for the agent")
	}},
	{"7", "a page that asked for contacts alone finds what ended while it was away", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p, "contacts")
		d.talk()
		page.step(bridge.Hidden{})
		d.must("hangup", `{}`)
		d.must("complete-acw", `{}`)
		page.step(bridge.Shown{})
		require.Empty(t, page.Contacts())
		require.NotContains(t, page.Types(), "agent.state", "it did not ask for the agent")
	}},
}
