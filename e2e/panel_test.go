package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// panelsAt has the contacts that come next open a panel at this address.
func (s *scene) panelsAt(url string) {
	s.t.Helper()
	s.console.click("tab-workspace")
	s.console.do(`((e) => { e.value = "own"; e.dispatchEvent(new Event("change")); })(` + at("panel-page") + `)`)
	s.console.fill("panel-page-url", url)
}

// inFront is the tab that is in front of the console, and how many panels are open.
func (s *scene) inFront() string {
	s.t.Helper()
	return eval[string](s.console, `document.querySelector('[role="tab"][aria-selected="true"]').dataset.testid + ", " +
		document.querySelectorAll('[data-testid="panel-frame"]').length`)
}

// takeCall lets Ines Duval call and has her answered, whether a panel opens or not.
func (s *scene) takeCall() {
	s.t.Helper()
	s.console.click("ring")
	s.console.click("accept")
	s.console.says("contact-status", "Active")
}

// Somebody who opened a page of their own in the workspace found the demo page in
// front of it at the first ring, and the demo page registered in its place.
func TestAPageOfOnesOwnInTheWorkspaceIsNotCovered(t *testing.T) {
	s := newStage(t).open(t, nicemax.ProfileMAX)
	s.goTo(s.url + "/listener/")
	s.console.says("panel-page-note", "Contacts open no panel")
	s.takeCall()
	require.Equal(t, "tab-workspace, 0", s.inFront())

	s.panelsAt(s.url + "/crm/?mine")
	s.console.until(at("panel-frame") + `.src === ` + quote(s.url+"/crm/?mine"))
	require.Equal(t, "tab-workspace, 1", s.inFront(), "the page that was chosen, which waits behind its tab")
	s.console.click("tab-panel")
	require.Equal(t, s.url+"/crm/?mine", eval[string](s.console, at("panel-url")+`.value`))
}

func TestAPanelOpensTheDemoPageBesideTheDemoPage(t *testing.T) {
	s := newStage(t).open(t, nicemax.ProfileMAX)
	s.goTo(s.url + "/crm/?wasm=/sdk/ctibridge.wasm")
	s.console.says("panel-page-note", "Contacts open a panel at "+s.url+"/crm/")
	s.takeCall()
	s.console.until(visible(at("panel-frame")))
	require.Equal(t, "tab-panel, 1", s.inFront())
}

func TestThePageOfPanelsMayBeNone(t *testing.T) {
	s := newStage(t).open(t, nicemax.ProfileMAX)
	s.console.do(`((e) => { e.value = "none"; e.dispatchEvent(new Event("change")); })(` + at("panel-page") + `)`)
	s.takeCall()
	require.Equal(t, "tab-workspace, 0", s.inFront())
	s.panelsAt("javascript:alert(1)")
	s.console.says("panel-page-note", "That is no web address")
	require.Equal(t, "tab-workspace, 0", s.inFront())
}

// The page in a panel hears of every contact, and showed whichever was the most
// urgent: all panels showed the same.
func TestEachPanelShowsItsOwnContact(t *testing.T) {
	s := newStage(t).open(t, nicemax.ProfileMAX)
	s.panelsAt(s.url + "/crm/?one")
	s.talk()
	one := s.console.frame(s.url + "/crm/?one")
	one.until(shows(firstContact, "active"))

	s.panelsAt(s.url + "/crm/?two")
	s.console.click("ring-consult")
	two := s.console.frame(s.url + "/crm/?two")
	two.until(shows(secondContact, "offered"))
	one.until(`bridge.contacts.size === 2`)
	require.True(t, eval[bool](one, shows(firstContact, "active")), "the other one rings, and not here")
	s.console.click("accept")
	two.until(shows(secondContact, "active"))
	one.until(shows(firstContact, "held"))
	s.console.do(contactAt("tab-panel", firstContact) + `.click()`)
	one.click("hold")
	one.until(at("command-status") + `.dataset.code === "CONTACT_NOT_FOCUSED"`)
	require.True(t, eval[bool](two, shows(secondContact, "active")), "a command of a panel is about its own contact")
	s.console.do(contactAt("tab-panel", secondContact) + `.click()`)
	two.click("hold")
	two.until(shows(secondContact, "held"))
	require.True(t, eval[bool](one, at("contact-list")+`.hidden`))

	s.crm.until(`bridge.contacts.size === 2`)
	require.False(t, eval[bool](s.crm, at("contact-list")+`.hidden`), "the workspace has both to choose from")
}

// shows is true where the page shows this contact in this state.
func shows(contact int64, state string) string {
	return fmt.Sprintf(`((e) => e.dataset.contact === "%d" && e.dataset.state === %q)(%s)`, contact, state, at("caller"))
}
