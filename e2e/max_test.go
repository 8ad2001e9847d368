package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/journal"
	"github.com/ctibridge/ctibridge/hostsim/nicemax"
)

// atMAX opens the console with the CRM page in its workspace, connected.
func atMAX(t *testing.T) (s *site, console, crm *page) {
	t.Helper()
	return atProfile(t, nicemax.ProfileMAX)
}

func atProfile(t *testing.T, profile nicemax.Profile) (s *site, console, crm *page) {
	t.Helper()
	s = start(t, nil)
	console = open(t, s.here+"/max/?profile="+string(profile))
	crm = console.frame(s.url + "/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	crm.do(record)
	return s, console, crm
}

// ines is a number that the CRM page knows as Ines Duval's.
const ines = "3855550188"

// ring lets somebody call. The console brings the contact's panel to the front,
// so the agent turns back to the workspace, where the page under test is.
func ring(console *page, number string) {
	console.t.Helper()
	console.fill("caller-number", number)
	console.click("ring")
	console.until(visible(at("panel-frame")))
	console.click("tab-workspace")
}

func inState(state string) string {
	return at("contact-state") + `.dataset.state === "` + state + `"`
}

func TestAnInboundMAXCallFromOfferToHangUp(t *testing.T) {
	s, console, crm := atMAX(t)

	ring(console, ines)
	crm.until(inState("offered"))
	crm.says("caller-name", "Ines Duval")

	crm.click("answer")
	crm.until(inState("active"))
	crm.click("hold")
	crm.until(inState("held"))
	crm.pressed("hold", true)
	console.pressed("hold", true)
	crm.click("hold")
	crm.until(inState("active"))
	crm.click("mute")
	crm.pressed("mute", true)
	console.pressed("mute", true)
	crm.click("mute")
	crm.pressed("mute", false)
	crm.click("mask")
	crm.pressed("mask", true)
	crm.click("mask")
	crm.pressed("mask", false)
	crm.click("record")
	crm.until(`[...bridge.contacts.values()][0].recording`)
	crm.click("hangup")
	crm.until(inState("wrapup"))
	console.click("complete-acw")
	crm.until(`bridge.contacts.size === 0`)
	crm.until(at("command-status") + `.dataset.outcome === "done"`)

	console.until(visible(at("idle")))
	s.hasAll(crm, journal.MAX, "workspace", 2)
	// Behind the acknowledgement and the snapshot: all of it, once, in order.
	require.Equal(t, s.said(journal.MAX, "workspace")[2:], vendorEvents(crm))
	require.Equal(t, []string{"contact.offered", "contact.started", "contact.ended", "contact.removed"},
		eval[[]string](crm, `told.map((e) => e.type).filter((t) => /^contact\.(offered|started|ended|removed)$/.test(t))`))
	require.Equal(t, []string{"AnswerEvent", "ContactCardData", "HoldEvent", "HoldEvent", "MuteEvent", "MuteEvent", "MaskEvent", "MaskEvent", "RecordEvent", "HangupEvent"},
		commandsOf(s))
}

// commandsOf lists the commands that the console heard, each once: the page in
// the contact panel sends a contact card as well.
func commandsOf(s *site) []string {
	var commands []string
	cards := 0
	for _, name := range s.heard() {
		switch name {
		case "RegisterForClientEvents", "UnregisterFromClientEvents":
		case "ContactCardData":
			if cards++; cards == 1 {
				commands = append(commands, name)
			}
		default:
			commands = append(commands, name)
		}
	}
	return commands
}

func TestAnAgentStateChangeReachesThePage(t *testing.T) {
	_, console, crm := atMAX(t)
	crm.until(`bridge.agent.status === "available"`)
	console.click("state-menu")
	console.click("state-lunch")
	crm.until(`bridge.agent.status === "unavailable"`)
	crm.says("agent-state", "Lunch")
	console.click("state-menu")
	console.click("state-available")
	crm.until(`bridge.agent.status === "available"`)
}

func TestTheCustomersNameIsShownOnTheConsolesCard(t *testing.T) {
	_, console, crm := atMAX(t)
	ring(console, ines)
	crm.click("answer")
	console.until(`document.body.innerText.includes("Ines Duval")`)
}

// reload lets the page in the workspace reload itself, and waits until it is
// connected again.
func reload(console, crm *page) {
	console.t.Helper()
	console.do(`(window.reloaded = new Promise((r) => ` + at("workspace-frame") + `.addEventListener("load", r, { once: true })), 1)`)
	crm.do(`(window.old = true, setTimeout(() => location.reload()), 1)`)
	console.do(`reloaded`)
	crm.until(at("connection") + `?.dataset.state === "connected" && !("old" in window)`)
}

func TestAPoppedOutPageFindsItsConsole(t *testing.T) {
	s, console, _ := atMAX(t)
	console.click("workspace-pop-out")
	popup := console.popup(s.url + "/crm/")
	popup.until(at("connection") + `?.dataset.state === "connected"`)
	ring(console, ines)
	popup.says("caller-name", "Ines Duval")
}

func TestTwoBridgesOfOnePageShareTheirRegistration(t *testing.T) {
	for name, script := range map[string]string{"of one copy of the script": "/sdk/ctibridge.js", "of two copies": "/sdk/ctibridge.js?v=2"} {
		t.Run(name, func(t *testing.T) {
			s, console, crm := atMAX(t)
			crm.do(`(async () => {
				const { createBridge } = await import(` + quote(script) + `);
				window.second = createBridge({ host: "max", allowedOrigins: [` + quote(consoleOrigin(crm)) + `] });
				await second.ready;
			})()`)
			ring(console, ines)
			crm.until(`bridge.contacts.size === 1 && second.contacts.size === 1`)
			// What else may be said on the page's window changes nothing.
			asked := len(s.heardFrom("workspace"))
			crm.do(`[undefined, null, 7, {}, window].forEach((detail) => dispatchEvent(new CustomEvent("ctibridge.left", { detail })))`)
			crm.do(`dispatchEvent(new Event("ctibridge.left"))`)
			crm.do(`(bridge.destroy(), 1)`)
			console.click("accept")
			crm.until(`[...second.contacts.values()][0].state === "active"`)
			require.Equal(t, "offered", eval[string](crm, `[...bridge.contacts.values()][0].state`), "the first is deaf")
			require.Equal(t, []string{unregistration, unregistration, "RegisterForClientEvents"}, s.heardFrom("workspace")[asked:])
		})
	}
}

func TestTheEndOfTheSessionEndsEveryCall(t *testing.T) {
	_, console, crm := atMAX(t)
	ring(console, ines)
	crm.until(`bridge.contacts.size === 1`)
	console.click("play-session")
	console.click("remote-session-end")
	crm.until(`bridge.contacts.size === 0 && bridge.agent.status === "signedOut"`)
}

func consoleOrigin(crm *page) string {
	return eval[string](crm, `location.ancestorOrigins[0]`)
}
