package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/bridge"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var (
	maxOnly = []nicemax.Profile{nicemax.ProfileMAX}
	cxaOld  = []nicemax.Profile{nicemax.ProfileCXAOld}
)

// returnRules are about a page that was away, and so deaf.
var returnRules = []rule{
	{"7", "a chat that ended while the page was in the browser's cache has ended", maxOnly, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("chat", `{}`)
		d.must("answer", `{}`)
		page.step(bridge.Hidden{})
		d.must("customer-leaves", `{}`)
		d.must("complete-acw", `{}`)
		require.Equal(t, contract.Active, page.only().State, "the page is deaf")
		page.step(bridge.Shown{})
		require.Empty(t, page.Contacts())
		require.Contains(t, page.Types(), "contact.ended")
	}},
	{"7", "a chat that the first state leaves out after a return is not known to go on", cxaWithSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.must("chat", `{}`)
		d.must("answer", `{}`)
		page.comesBack()
		require.True(t, page.only().Unconfirmed)
		d.must("interrupt", `{}`)
		require.False(t, page.only().Unconfirmed, "the console speaks of it")
	}},
	{"7", "a call that the first state confirms after a return obeys commands", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.step(bridge.Hidden{})
		d.must("hold", `{}`)
		page.step(bridge.Shown{})
		require.Equal(t, contract.Held, page.only().State)
		require.False(t, page.only().Unconfirmed)
		require.False(t, agent(page).Unconfirmed)
		page.command(1, contract.Hold, true)
		require.Equal(t, "done", page.outcome(1))
		require.Equal(t, "Holding", string(d.view().Contacts[0].Status), "and was not sent")
	}},
	{"9", "without a first state no command acts on what was true before a return", cxaOld, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.step(bridge.Hidden{})
		d.must("hold", `{}`)
		page.step(bridge.Shown{})
		require.True(t, page.only().Unconfirmed)
		posted := len(page.Posts)
		for i, name := range []contract.CommandName{contract.Hold, contract.Mask, contract.Mute, contract.Record, contract.Hangup} {
			page.command(i, name, true)
			require.Equal(t, string(contract.StateUnconfirmed), page.outcome(i), name)
		}
		require.Len(t, page.Posts, posted, "nothing was sent")
		d.must("hold", `{}`)
		require.False(t, page.only().Unconfirmed, "the console speaks of the call")
		page.command(9, contract.Hold, true)
		require.Equal(t, "done", page.outcome(9))
		require.Equal(t, "Holding", string(d.view().Contacts[0].Status))
	}},
	{"8", "a mute that is already on is not reported done before the console confirms it", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.command(1, contract.Mute, true)
		page.comesBack()
		d.must("mask", `{}`) // so that the call is confirmed in all profiles
		require.True(t, agent(page).MuteUnconfirmed)
		page.command(2, contract.Mute, true)
		require.Equal(t, string(contract.StateUnconfirmed), page.outcome(2))
		require.True(t, d.view().Agent.Muted)
		page.command(3, contract.Mute, false)
		require.Equal(t, "done", page.outcome(3), "a change is sent, and the console's event tells")
		require.False(t, d.view().Agent.Muted)
		require.False(t, agent(page).MuteUnconfirmed)
	}},
	{"8", "a mute that was lifted while the page was away shows at the next one", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.command(1, contract.Mute, true)
		page.step(bridge.Hidden{})
		d.must("mute", `{}`)
		page.step(bridge.Shown{})
		d.must("mask", `{}`)
		require.True(t, agent(page).Muted)
		page.command(2, contract.Mute, false)
		page.wait(timeout)
		require.Equal(t, string(contract.CommandTimeout), page.outcome(2))
		require.True(t, agent(page).Muted && d.view().Agent.Muted, "the page knows the truth from then on")
		require.False(t, agent(page).MuteUnconfirmed)
	}},
}

func (p *crm) comesBack() {
	p.step(bridge.Hidden{})
	p.step(bridge.Shown{})
}
