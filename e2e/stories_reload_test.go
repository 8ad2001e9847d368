package e2e

import (
	"fmt"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// What CXone Agent tells a page that was loaded anew, or that names its contact.
var reloadStories = []story{
	{name: "a page that reloads during after-call work learns nothing more of that call, and follows the agent", profiles: cxaWithSnapshot, act: reloadsInWrapup},
	{name: "a page that names a contact has it at once, and once", profiles: []nicemax.Profile{nicemax.ProfileCXA25}, act: namesContact},
	{name: "a work item is there after a reload beside a call, also in after-call work", profiles: cxaWithSnapshot, act: reloadsBesideACall},
}

func reloadsInWrapup(s *scene) {
	s.talk()
	s.console.click("hangup")
	s.crm.until(inState("wrapup"))
	reload(s.console, s.crm)
	s.crm.until(`bridge.agent.status === "wrapup"`)
	s.console.click("complete-acw")
	s.crm.until(`bridge.agent.status === "available"`)
	for _, name := range rows(s.crm) {
		require.NotContains(s.t, name, "contact.")
	}
	s.talk()
	s.crm.until(`bridge.contacts.size === 1 && ` + stands(secondContact, "active")) // of the next it does
}

func namesContact(s *scene) {
	s.talk()
	for _, kind := range []string{"contact", "contacts"} {
		s.rejoin(fmt.Sprintf(`{ contactId: "%d", subscriptionTypes: [%q] }`, firstContact, kind))
		s.fence()
		require.True(s.t, eval[bool](s.crm, stands(firstContact, "active")), kind)
		require.Equal(s.t, []string{"CallContactEvent"}, vendorEvents(s.crm), kind)
	}
}

func reloadsBesideACall(s *scene) {
	s.talk()
	s.offers("work-item")
	s.console.click("hangup")
	s.crm.until(stands(firstContact, "wrapup"))
	reload(s.console, s.crm)
	s.crm.until(stands(secondContact, "offered"))
	require.Equal(s.t, 1, eval[int](s.crm, `bridge.contacts.size`))
}
