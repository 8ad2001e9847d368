package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

var commandRules = []rule{
	{"8", "each command is confirmed by the console's own events", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.ring()
		const recorded = 7 // the place of Record
		for i, c := range []struct {
			name   contract.CommandName
			on     bool
			status string // of the call, at the console
		}{
			{contract.Answer, false, "Active"}, {contract.Hold, true, "Holding"}, {contract.Hold, false, "Active"}, {contract.Mute, true, "Active"},
			{contract.Mute, false, "Active"}, {contract.Mask, true, "Masking"}, {contract.Mask, false, "Active"}, {contract.Record, false, "Active"},
			{contract.ContactCard, false, "Active"}, {contract.Hangup, false, "Disconnected"},
		} {
			page.command(i, c.name, c.on)
			require.Equal(t, "done", page.outcome(i), "%s %t", c.name, c.on)
			require.Equal(t, c.status, string(d.view().Contacts[0].Status), "%s %t", c.name, c.on)
			require.Equal(t, c.name == contract.Mute && c.on, d.view().Agent.Muted, "%s %t", c.name, c.on)
			require.Equal(t, i >= recorded, d.view().Contacts[0].Recording, "%s %t", c.name, c.on)
		}
		require.Zero(t, page.Timers())
	}},
	{"8", "a refused call is gone", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.ring()
		page.command(1, contract.Refuse, false)
		require.Equal(t, "done", page.outcome(1))
		require.Empty(t, page.Contacts())
	}},
	{"8", "a toggle is not sent where the state already holds", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("hold", `{}`)
		page.command(1, contract.Hold, true)
		require.Equal(t, "done", page.outcome(1))
		require.Equal(t, contract.Held, page.only().State)
	}},
	{"8", "two quick calls never toggle twice", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		page.twice(contract.Command{Name: contract.Hold, On: true})
		require.Equal(t, []string{"done", "done"}, []string{page.outcome(1), page.outcome(2)})
		require.Equal(t, contract.Held, page.only().State)
	}},
	{"8", "a double click on hang-up ends one call and leaves the other on hold", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("ring-consult", `{"number":"7"}`)
		d.must("answer", `{}`)
		page.twice(contract.Command{Name: contract.Hangup, ContactID: consulted})
		require.Equal(t, []string{"done", "done"}, []string{page.outcome(1), page.outcome(2)})
		require.Equal(t, contract.Held, page.Contacts()["701200345"].State)
		require.Contains(t, []contract.ContactState{"", contract.Wrapup}, page.Contacts()["701200346"].State)
	}},
	{"8", "a command that the state forbids is rejected and not sent", every, func(t *testing.T, p nicemax.Profile) {
		_, page := at(t, p)
		posted := len(page.Posts)
		for i, name := range []contract.CommandName{contract.Answer, contract.Refuse, contract.Hold, contract.Mute, contract.Mask, contract.Record, contract.Hangup} {
			page.command(i, name, true)
			require.Equal(t, string(contract.CommandUnavailable), page.outcome(i), name)
		}
		require.Len(t, page.Posts, posted)
	}},
	{"8", "a command that the console passes over in silence runs out of time", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("hold", `{}`)
		page.command(1, contract.Record, false) // the console records active calls only
		require.Equal(t, "open", page.outcome(1))
		page.wait(timeout)
		require.Equal(t, string(contract.CommandTimeout), page.outcome(1))
	}},
}
