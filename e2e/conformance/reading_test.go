package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/fault"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/hostsim/nicemax/faults"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// readingRules hold the bridge to its own settings, however the console reads
// the sentences of which it has a choice.
var readingRules = []rule{
	{"6", "a contactId filters by itself exactly if the page chose so, however the console reads it", every, func(t *testing.T, p nicemax.Profile) {
		for _, console := range [][]fault.Name{nil, {faults.ContactIDFilters}} {
			for chosen, contacts := range map[bool]int{false: 0, true: 1} {
				d := newTestbed(t, nicemax.Options{Profile: p, Faults: console})
				page := d.openWith("workspace", contract.Config{ContactID: "701200345", SubscriptionTypes: []contract.SubscriptionType{"agent"}, ContactIDFilters: chosen})
				d.talk()
				require.Len(t, page.Contacts(), contacts)
				require.Equal(t, 2*contacts, count(page.events, `"ContactID":"701200345"`))
				require.Equal(t, contract.AgentBusy, agent(page).Status)
			}
		}
	}},
	{"4", "a token that the console posts again later is emitted again, once", cxa, func(t *testing.T, p nicemax.Profile) {
		d := newTestbed(t, nicemax.Options{Profile: p})
		page := d.open("workspace", "all", "sessioninfo")
		before := count(page.Types(), "session.token")
		d.must("join-session", `{}`)
		require.Equal(t, before+1, count(page.Types(), "session.token"))
	}},
	{"4", "the token goes to who asked for it by name, once, also where the console gives it to all", []nicemax.Profile{nicemax.ProfileMAX},
		func(t *testing.T, p nicemax.Profile) {
			d := newTestbed(t, nicemax.Options{Profile: p, Faults: []fault.Name{faults.TokenForAll}})
			asked, other := d.open("workspace", "all", "sessioninfo"), d.open("window-1", "all")
			require.Equal(t, 1, count(asked.Types(), "session.token"))
			require.NotContains(t, other.Types(), "session.token")
			require.NotContains(t, other.Types(), "SessionInfo", "nor under the vendor's name")
		}},
}
