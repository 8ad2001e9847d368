package e2e

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
)

// contactAt finds one of the elements that there is one of for each contact.
func contactAt(id string, contact int) string {
	return fmt.Sprintf(`document.querySelector('[data-testid="%s"][data-contact="%d"]')`, id, contact)
}

// The first contacts of a console.
const (
	firstContact  = 701200345
	secondContact = 701200346
)

func TestAnAgentChoosesAmongSeveralContacts(t *testing.T) {
	s, console, _ := atMAX(t)
	console.click("play-others")
	console.click("chat")
	console.click("accept")
	console.click("ring")
	console.says("offer-of", "Incoming call")
	console.click("accept")
	console.says("contact-id", "Call")
	console.until(contactAt("contact-row", secondContact) + `.getAttribute("aria-pressed") === "true"`)

	console.do(contactAt("contact-row", firstContact) + `.click()`)
	console.says("contact-id", "Chat")
	console.until(`!` + visible(at("mute")))
	console.until(contactAt("tab-panel", firstContact) + `.getAttribute("aria-selected") === "true"`)
	require.Contains(t, s.said(journal.MAX, "workspace"), "TextContactEvent")

	console.click("end")
	console.click("complete-acw")
	console.until(`!` + contactAt("tab-panel", firstContact))
	console.until(`document.querySelectorAll('[data-testid="panel-frame"]').length === 1`)
	console.until(contactAt("tab-panel", secondContact) + `.getAttribute("aria-selected") === "true"`)
	console.until(`!` + visible(at("contact-list")))
}

func TestTheDialPadConsultsAndJoins(t *testing.T) {
	_, console, crm := atMAX(t)
	ring(console, ines)
	console.click("accept")
	console.click("dial-pad")
	for _, key := range []string{"key-3", "key-8", "key-5"} {
		console.click(key)
	}
	console.until(at("dial-number") + `.value === "385"`)
	console.click("consult")
	console.says("contact-status", "Dialing")
	console.click("callee-answers")
	console.click("conference")
	console.says("contact-status", "In conference")
	crm.until(`bridge.contacts.size === 2`)
	console.click("hangup")
	console.click("complete-acw")
	crm.until(`bridge.contacts.size === 0`)
}

func TestAPanelOpensAtItsScreenPop(t *testing.T) {
	s, console, _ := atMAX(t)
	console.fill("call-pop", s.url+"/crm/record/?id=66f0c1")
	console.click("ring")
	console.until(at("panel-frame") + `.src === "` + s.url + `/crm/record/?id=66f0c1"`)
}

func TestASessionThatEndsElsewhereTakesItsContacts(t *testing.T) {
	s, console, _ := atMAX(t)
	ring(console, ines)
	console.click("play-session")
	console.click("remote-session-end")
	console.says("state", "Signed out")
	console.until(visible(at("idle")))
	require.Contains(t, s.said(journal.MAX, "workspace"), "RemoteAgentSessionEnd")
	console.click("sign-in")
	console.says("state", "Available")
	ring(console, ines)
}

func TestABadInputIsToldInTheDrawer(t *testing.T) {
	_, console, _ := atMAX(t)
	console.click("play-pops")
	console.fill("custom-event-data", "{")
	console.click("custom-event")
	console.says("play-refused", "no JSON")
	console.fill("custom-event-data", "{}")
	console.click("custom-event")
	console.until(`!` + visible(at("play-refused")))
}
