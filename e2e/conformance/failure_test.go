package conformance

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
	"github.com/ctibridge/ctibridge/wasm/contract"
)

// failureRules are what real integrations met, and what a page of ours sees of
// it.
var failureRules = []rule{
	{"12", "reload: the page has its acknowledgement, its agent and its call again", withSnapshot, func(t *testing.T, p nicemax.Profile) {
		d, _ := at(t, p)
		d.talk()
		again := d.open("workspace")
		again.connected()
		require.Equal(t, contract.Active, again.only().State)
		require.Equal(t, contract.AgentBusy, agent(again).Status)
	}},
	{"12", "contacts stays silent: the page that asks for contacts has them all the same", cxa, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p, "contacts")
		d.talk()
		require.Equal(t, contract.Active, page.only().State)
	}},
	{"12", "issuer changed: the page that worked in MAX works in CXone Agent", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		page.connected()
		d.talk()
		require.Equal(t, contract.Active, page.only().State)
	}},
	{"12", "own message reflected: it is refused for its issuer and answers nothing", every, func(t *testing.T, p nicemax.Profile) {
		_, page := at(t, p)
		emitted := len(page.Events)
		page.Deliver(page.Posts[1])
		require.Equal(t, []contract.Event{{Type: contract.Refused, Payload: contract.RefusedMessage{Reason: contract.RefusedIssuer}}}, page.Events[emitted:])
	}},
	{"12", "after-call work dropped: the call stays listed until it is final", every, func(t *testing.T, p nicemax.Profile) {
		d, page := at(t, p)
		d.talk()
		d.must("caller-hangs-up", `{}`)
		require.Equal(t, contract.Wrapup, page.only().State)
		d.must("complete-acw", `{}`)
		require.Empty(t, page.Contacts())
	}},
}
