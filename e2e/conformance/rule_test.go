package conformance

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// rule is a promise of the bridge at a MAX console, and how to see that it is
// kept. Its name has the form of the simulator's own rules, so that one table
// can be made of both.
type rule struct {
	Section  string
	Rule     string
	Profiles []nicemax.Profile
	check    func(*testing.T, nicemax.Profile)
}

var (
	every = nicemax.Profiles
	cxa   = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid, nicemax.ProfileCXAOld}
)

var (
	midAndOld       = []nicemax.Profile{nicemax.ProfileCXAMid, nicemax.ProfileCXAOld} // which repeat a refusal
	cxa25           = []nicemax.Profile{nicemax.ProfileCXA25}
	cxaWithSnapshot = []nicemax.Profile{nicemax.ProfileCXA25, nicemax.ProfileCXAMid}
)

// withSnapshot are the profiles that send one.
var withSnapshot = []nicemax.Profile{nicemax.ProfileMAX, nicemax.ProfileCXA25, nicemax.ProfileCXAMid}

func TestBridge(t *testing.T) {
	for _, rules := range [][]rule{registrationRules, readingRules, foldingRules, contactRules, commandRules, focusRules, returnRules, subscribedRules, failureRules} {
		for _, r := range rules {
			for _, p := range r.Profiles {
				t.Run(fmt.Sprintf("%s: %s (%s, bridge)", r.Section, r.Rule, p), func(t *testing.T) { r.check(t, p) })
			}
		}
	}
}

// at opens a console of the profile with a page in its workspace.
func at(t *testing.T, p nicemax.Profile, types ...contract.SubscriptionType) (*testbed, *crm) {
	t.Helper()
	d := newTestbed(t, nicemax.Options{Profile: p})
	return d, d.open("workspace", types...)
}

func (d *testbed) ring() {
	d.t.Helper()
	d.must("ring", `{"caller":"3855550188","skill":"Billing EN"}`)
}

// talk has a call answered at the console.
func (d *testbed) talk() { d.t.Helper(); d.ring(); d.must("answer", `{}`) }

func (p *crm) connected() {
	p.testbed.t.Helper()
	require.Equal(p.testbed.t, contract.Connected, p.Connection().State)
}

// only returns the one contact that the page lists.
func (p *crm) only() contract.Contact {
	p.testbed.t.Helper()
	contacts := p.Contacts()
	require.Len(p.testbed.t, contacts, 1)
	for _, c := range contacts {
		return c
	}
	panic("unreachable")
}
