package stories

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// What CXone Agent tells a page that was loaded anew, or that names its contact.
var reloadStories = []story{
	{name: "a page that reloads during after-call work learns nothing more of that call, and follows the agent", profiles: cxaWithSnapshot, act: reloadsInWrapup},
	{name: "a page that names a contact has it at once, and once", profiles: []nicemax.Profile{nicemax.ProfileCXA25}, act: namesContact},
	{name: "a work item is there after a reload beside a call, also in after-call work", profiles: cxaWithSnapshot, act: reloadsBesideACall},
}

func reloadsInWrapup(s *flow) {
	s.TakeCall()
	s.Do("hangup")
	s.CRM.Until(testbed.InState("wrapup"))
	testbed.Reload(s.Console, s.CRM)
	s.CRM.Until(`bridge.agent.status === "wrapup"`)
	s.Do("complete-acw")
	s.CRM.Until(`bridge.agent.status === "available"`)
	for _, name := range testbed.TimelineRows(s.CRM) {
		require.NotContains(s.T, name, "contact.")
	}
	s.TakeCall()
	s.CRM.Until(`bridge.contacts.size === 1 && ` + contactIs(testbed.SecondContact, "active")) // of the next it does
}

func namesContact(s *flow) {
	s.TakeCall()
	for _, kind := range []string{"contact", "contacts"} {
		s.Rejoin(fmt.Sprintf(`{ contactId: "%d", subscriptionTypes: [%q] }`, testbed.FirstContact, kind))
		s.Fence()
		require.True(s.T, harness.Eval[bool](s.CRM, contactIs(testbed.FirstContact, "active")), kind)
		require.Equal(s.T, []string{"CallContactEvent"}, harness.VendorEvents(s.CRM), kind)
	}
}

func reloadsBesideACall(s *flow) {
	s.TakeCall()
	s.offers("work-item")
	s.Do("hangup")
	s.CRM.Until(contactIs(testbed.FirstContact, "wrapup"))
	testbed.Reload(s.Console, s.CRM)
	s.CRM.Until(contactIs(testbed.SecondContact, "offered"))
	require.Equal(s.T, 1, harness.Eval[int](s.CRM, `bridge.contacts.size`))
}
