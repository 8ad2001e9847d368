package max

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// selectedTab is the tab that is selected in the console, and how many panels are open.
func (s *flow) selectedTab() string {
	s.T.Helper()
	return harness.Eval[string](s.Console, `document.querySelector('[role="tab"][aria-selected="true"]').dataset.testid + ", " +
		document.querySelectorAll('[data-testid="panel-frame"]').length`)
}

// ringAndAccept lets Ines Duval call and has her answered, whether a panel opens or not.
func (s *flow) ringAndAccept() {
	s.T.Helper()
	s.Console.Click("ring")
	s.Console.Click("accept")
	s.Console.AwaitText("contact-status", "Active")
}

// Somebody who opened a page of their own in the workspace found the demo page in
// front of it at the first ring, and the demo page registered in its place.
func TestAPageOfOnesOwnInTheWorkspaceIsNotCovered(t *testing.T) {
	s := newFlow(t, nicemax.ProfileMAX)
	s.GoTo(s.URL + "/listener/")
	s.Console.AwaitText("panel-page-note", "Contacts open no panel")
	s.ringAndAccept()
	require.Equal(t, "tab-workspace, 0", s.selectedTab())

	s.PanelsAt(s.URL + "/crm/?mine")
	s.Console.Until(harness.At("panel-frame") + `.src === ` + harness.Quote(s.URL+"/crm/?mine"))
	require.Equal(t, "tab-workspace, 1", s.selectedTab(), "the page that was chosen, which waits behind its tab")
	s.Console.Click("tab-panel")
	require.Equal(t, s.URL+"/crm/?mine", harness.Eval[string](s.Console, harness.At("panel-url")+`.value`))
}

func TestAPanelOpensTheDemoPageBesideTheDemoPage(t *testing.T) {
	s := newFlow(t, nicemax.ProfileMAX)
	s.GoTo(s.URL + "/crm/?wasm=/sdk/ctibridge.wasm")
	s.Console.AwaitText("panel-page-note", "Contacts open a panel at "+s.URL+"/crm/")
	s.ringAndAccept()
	s.Console.Until(harness.Visible(harness.At("panel-frame")))
	require.Equal(t, "tab-panel, 1", s.selectedTab())
}

func TestThePageOfPanelsMayBeNone(t *testing.T) {
	s := newFlow(t, nicemax.ProfileMAX)
	s.Console.Do(`((e) => { e.value = "none"; e.dispatchEvent(new Event("change")); })(` + harness.At("panel-page") + `)`)
	s.ringAndAccept()
	require.Equal(t, "tab-workspace, 0", s.selectedTab())
	s.PanelsAt("javascript:alert(1)")
	s.Console.AwaitText("panel-page-note", "That is no web address")
	require.Equal(t, "tab-workspace, 0", s.selectedTab())
}

// The page in a panel receives every contact, and showed whichever was the most
// urgent: all panels showed the same.
func TestEachPanelShowsItsOwnContact(t *testing.T) {
	s := newFlow(t, nicemax.ProfileMAX)
	s.PanelsAt(s.URL + "/crm/?one")
	s.TakeCall()
	one := s.Console.Frame(s.URL + "/crm/?one")
	one.Until(showsContact(testbed.FirstContact, "active"))

	s.PanelsAt(s.URL + "/crm/?two")
	s.Console.Click("ring-consult")
	two := s.Console.Frame(s.URL + "/crm/?two")
	two.Until(showsContact(testbed.SecondContact, "offered"))
	one.Until(`bridge.contacts.size === 2`)
	require.True(t, harness.Eval[bool](one, showsContact(testbed.FirstContact, "active")), "the other one rings, and not here")
	s.Console.Click("accept")
	two.Until(showsContact(testbed.SecondContact, "active"))
	one.Until(showsContact(testbed.FirstContact, "held"))
	s.Console.Do(testbed.ContactElement("tab-panel", testbed.FirstContact) + `.click()`)
	one.Click("hold")
	one.Until(harness.At("command-status") + `.dataset.code === "CONTACT_NOT_FOCUSED"`)
	require.True(t, harness.Eval[bool](two, showsContact(testbed.SecondContact, "active")), "a command of a panel is about its own contact")
	s.Console.Do(testbed.ContactElement("tab-panel", testbed.SecondContact) + `.click()`)
	two.Click("hold")
	two.Until(showsContact(testbed.SecondContact, "held"))
	require.True(t, harness.Eval[bool](one, harness.At("contact-list")+`.hidden`))

	s.CRM.Until(`bridge.contacts.size === 2`)
	require.False(t, harness.Eval[bool](s.CRM, harness.At("contact-list")+`.hidden`), "the workspace has both to choose from")
}

// showsContact is true where the page shows this contact in this state.
func showsContact(contact int64, state string) string {
	return fmt.Sprintf(`((e) => e.dataset.contact === "%d" && e.dataset.state === %q)(%s)`, contact, state, harness.At("caller"))
}
