package max

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
	"github.com/ctibridge/ctibridge/e2e/testbed"
	"github.com/ctibridge/ctibridge/hostsim/journal"
)

func TestAnInboundMAXCallFromOfferToHangUp(t *testing.T) {
	s, console, crm := testbed.AtMAX(t)

	testbed.Ring(console, testbed.InesDuval)
	crm.Until(testbed.InState("offered"))
	crm.AwaitText("caller-name", "Ines Duval")

	crm.Click("answer")
	crm.Until(testbed.InState("active"))
	crm.Click("hold")
	crm.Until(testbed.InState("held"))
	crm.AwaitPressed("hold", true)
	console.AwaitPressed("hold", true)
	crm.Click("hold")
	crm.Until(testbed.InState("active"))
	crm.Click("mute")
	crm.AwaitPressed("mute", true)
	console.AwaitPressed("mute", true)
	crm.Click("mute")
	crm.AwaitPressed("mute", false)
	crm.Click("mask")
	crm.AwaitPressed("mask", true)
	crm.Click("mask")
	crm.AwaitPressed("mask", false)
	crm.Click("record")
	crm.Until(`[...bridge.contacts.values()][0].recording`)
	crm.Click("hangup")
	crm.Until(testbed.InState("wrapup"))
	console.Click("complete-acw")
	crm.Until(`bridge.contacts.size === 0`)
	crm.Until(harness.At("command-status") + `.dataset.outcome === "done"`)

	console.Until(harness.Visible(harness.At("idle")))
	s.AwaitAll(crm, journal.MAX, "workspace", 2)
	// Behind the acknowledgement and the snapshot: all of it, once, in order.
	require.Equal(t, s.Sent(journal.MAX, "workspace")[2:], harness.VendorEvents(crm))
	require.Equal(t, []string{"contact.offered", "contact.started", "contact.ended", "contact.removed"},
		harness.Eval[[]string](crm, `emitted.map((e) => e.type).filter((t) => /^contact\.(offered|started|ended|removed)$/.test(t))`))
	require.Equal(t, []string{"AnswerEvent", "ContactCardData", "HoldEvent", "HoldEvent", "MuteEvent", "MuteEvent", "MaskEvent", "MaskEvent", "RecordEvent", "HangupEvent"},
		testbed.Commands(s))
}

func TestAnAgentStateChangeReachesThePage(t *testing.T) {
	_, console, crm := testbed.AtMAX(t)
	crm.Until(`bridge.agent.status === "available"`)
	console.Click("state-menu")
	console.Click("state-lunch")
	crm.Until(`bridge.agent.status === "unavailable"`)
	crm.AwaitText("agent-state", "Lunch")
	console.Click("state-menu")
	console.Click("state-available")
	crm.Until(`bridge.agent.status === "available"`)
}

func TestTheCustomersNameIsShownOnTheConsolesCard(t *testing.T) {
	_, console, crm := testbed.AtMAX(t)
	testbed.Ring(console, testbed.InesDuval)
	crm.Click("answer")
	console.Until(`document.body.innerText.includes("Ines Duval")`)
}

func TestAPoppedOutPageFindsItsConsole(t *testing.T) {
	s, console, _ := testbed.AtMAX(t)
	console.Click("workspace-pop-out")
	popup := console.Popup(s.URL + "/crm/")
	popup.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	testbed.Ring(console, testbed.InesDuval)
	popup.AwaitText("caller-name", "Ines Duval")
}

func TestTwoBridgesOfOnePageShareTheirRegistration(t *testing.T) {
	for name, script := range map[string]string{"of one copy of the script": "/sdk/ctibridge.js", "of two copies": "/sdk/ctibridge.js?v=2"} {
		t.Run(name, func(t *testing.T) {
			s, console, crm := testbed.AtMAX(t)
			crm.Do(`(async () => {
				const { createBridge } = await import(` + harness.Quote(script) + `);
				window.second = createBridge({ host: "max", allowedOrigins: [` + harness.Quote(consoleOrigin(crm)) + `] });
				await second.ready;
			})()`)
			testbed.Ring(console, testbed.InesDuval)
			crm.Until(`bridge.contacts.size === 1 && second.contacts.size === 1`)
			// What else may be dispatched on the page's window changes nothing.
			asked := len(s.ReceivedFrom("workspace"))
			crm.Do(`[undefined, null, 7, {}, window].forEach((detail) => dispatchEvent(new CustomEvent("ctibridge.left", { detail })))`)
			crm.Do(`dispatchEvent(new Event("ctibridge.left"))`)
			crm.Do(`(bridge.destroy(), 1)`)
			console.Click("accept")
			crm.Until(`[...second.contacts.values()][0].state === "active"`)
			require.Equal(t, "offered", harness.Eval[string](crm, `[...bridge.contacts.values()][0].state`), "the first receives nothing")
			require.Equal(t, []string{unregistration, unregistration, "RegisterForClientEvents"}, s.ReceivedFrom("workspace")[asked:])
		})
	}
}

func TestTheEndOfTheSessionEndsEveryCall(t *testing.T) {
	_, console, crm := testbed.AtMAX(t)
	testbed.Ring(console, testbed.InesDuval)
	crm.Until(`bridge.contacts.size === 1`)
	console.Click("play-session")
	console.Click("remote-session-end")
	crm.Until(`bridge.contacts.size === 0 && bridge.agent.status === "signedOut"`)
}

func consoleOrigin(crm *harness.Page) string {
	return harness.Eval[string](crm, `location.ancestorOrigins[0]`)
}
