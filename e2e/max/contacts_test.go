package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func TestAnAgentChoosesAmongSeveralContacts(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	console.Click("play-others")
	console.Click("chat")
	console.Click("accept")
	console.Click("ring")
	console.AwaitText("offer-of", "Incoming call")
	console.Click("accept")
	console.AwaitText("contact-id", "Call")
	console.Until(testbed.ContactElement("contact-row", testbed.SecondContact) + `.getAttribute("aria-pressed") === "true"`)

	console.Do(testbed.ContactElement("contact-row", testbed.FirstContact) + `.click()`)
	console.AwaitText("contact-id", "Chat")
	console.Until(`!` + harness.Visible(harness.At("mute")))
	console.Until(testbed.ContactElement("tab-panel", testbed.FirstContact) + `.getAttribute("aria-selected") === "true"`)
	require.Contains(t, s.Sent(journal.MAX, "workspace"), "TextContactEvent")

	console.Click("end")
	console.Click("complete-acw")
	console.Until(`!` + testbed.ContactElement("tab-panel", testbed.FirstContact))
	console.Until(`document.querySelectorAll('[data-testid="panel-frame"]').length === 1`)
	console.Until(testbed.ContactElement("tab-panel", testbed.SecondContact) + `.getAttribute("aria-selected") === "true"`)
	console.Until(`!` + harness.Visible(harness.At("contact-list")))
}

func TestTheDialPadConsultsAndJoins(t *testing.T) {
	_, console, crm := testbed.AtMAX(t)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("accept")
	console.Click("dial-pad")
	for _, key := range []string{"key-3", "key-8", "key-5"} {
		console.Click(key)
	}
	console.Until(harness.At("dial-number") + `.value === "385"`)
	console.Click("consult")
	console.AwaitText("contact-status", "Dialing")
	console.Click("callee-answers")
	console.Click("conference")
	console.AwaitText("contact-status", "In conference")
	crm.Until(`bridge.contacts.size === 2`)
	console.Click("hangup")
	console.Click("complete-acw")
	crm.Until(`bridge.contacts.size === 0`)
}

func TestAPanelOpensAtItsScreenPop(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	console.Fill("call-pop", s.URL+"/crm/record/?id=66f0c1")
	console.Click("ring")
	console.Until(harness.At("panel-frame") + `.src === "` + s.URL + `/crm/record/?id=66f0c1"`)
}

func TestASessionThatEndsElsewhereTakesItsContacts(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	testbed.Ring(console, testbed.InesDuval)
	console.Click("play-session")
	console.Click("remote-session-end")
	console.AwaitText("state", "Signed out")
	console.Until(harness.Visible(harness.At("idle")))
	require.Contains(t, s.Sent(journal.MAX, "workspace"), "RemoteAgentSessionEnd")
	console.Click("sign-in")
	console.AwaitText("state", "Available")
	testbed.Ring(console, testbed.InesDuval)
}

func TestABadInputIsReportedInTheDrawer(t *testing.T) {
	_, console, _ := testbed.AtMAX(t)
	console.Click("play-pops")
	console.Fill("custom-event-data", "{")
	console.Click("custom-event")
	console.AwaitText("play-refused", "no JSON")
	console.Fill("custom-event-data", "{}")
	console.Click("custom-event")
	console.Until(`!` + harness.Visible(harness.At("play-refused")))
}
