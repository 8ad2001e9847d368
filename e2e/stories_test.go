package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/max"
)

// The stories that the bridge and the console's Go model act out in memory
// (e2e/conformance), in Chromium and through the pages, at every profile.
func TestAWholeCallAtEveryProfile(t *testing.T) {
	for _, profile := range max.Profiles {
		t.Run(string(profile), func(t *testing.T) {
			_, console, crm := atProfile(t, profile)
			ring(console, ines)
			crm.until(inState("offered"))
			crm.click("answer")
			crm.until(inState("active"))
			crm.do(`bridge.hold(true)`)
			console.pressed("hold", true)
			crm.do(`bridge.hold(false)`)
			crm.do(`bridge.mute(true)`)
			console.pressed("mute", true)
			crm.do(`bridge.mute(false)`)
			crm.do(`bridge.mask(true)`)
			crm.do(`bridge.mask(false)`)
			crm.do(`bridge.record()`)
			crm.do(`bridge.hangup()`)
			crm.until(inState("wrapup"))
			console.click("complete-acw")
			crm.until(`bridge.contacts.size === 0`)
			require.Equal(t, []string{"contact.offered", "contact.started", "contact.ended", "contact.removed"},
				eval[[]string](crm, `told.map((e) => e.type).filter((t) => /^contact\.(offered|started|ended|removed)$/.test(t))`))
			require.Equal(t, []string{"Incoming", "Active", "Holding", "Active", "Masking", "Active", "Active", "Disconnected", "Disconnected"},
				eval[[]string](crm, `told.filter((e) => e.type === "CallContactEvent").map((e) => e.payload.Status)`), "each once")
		})
	}
}

func TestAReloadAtEveryProfile(t *testing.T) {
	for _, profile := range max.Profiles {
		t.Run(string(profile), func(t *testing.T) {
			_, console, crm := atProfile(t, profile)
			ring(console, ines)
			crm.click("answer")
			crm.until(inState("active"))
			reload(console, crm)
			if profile != max.ProfileCXAOld { // which sends no snapshot: the page hears of the call by its next event
				crm.until(inState("active"))
			}
			console.click("hold")
			crm.until(inState("held"))
			require.Equal(t, 1, eval[int](crm, `bridge.contacts.size`))
		})
	}
}

func TestAPageThatAskedForContactsHasThemAtEveryProfile(t *testing.T) {
	for _, profile := range max.Profiles {
		t.Run(string(profile), func(t *testing.T) {
			_, console, crm := atProfile(t, profile)
			crm.do(`(async () => {
				const { createBridge } = await import("/sdk/ctibridge.js");
				bridge.destroy();
				window.bridge = createBridge({ host: "max", allowedOrigins: [` + quote(consoleOrigin(crm)) + `], subscriptionTypes: ["contacts"] });
				await bridge.ready;
			})()`)
			crm.do(record)
			ring(console, ines)
			crm.until(`bridge.contacts.size === 1`)
			require.Equal(t, []string{"CallContactEvent"}, vendorEvents(crm), "and no agent state")
		})
	}
}

func TestTwoBridgesOfOnePageShareTheirRegistration(t *testing.T) {
	_, console, crm := atMAX(t)
	crm.do(`(async () => {
		const { createBridge } = await import("/sdk/ctibridge.js");
		window.second = createBridge({ host: "max", allowedOrigins: [` + quote(consoleOrigin(crm)) + `] });
		await second.ready;
	})()`)
	ring(console, ines)
	crm.until(`bridge.contacts.size === 1 && second.contacts.size === 1`)
	crm.do(`(bridge.destroy(), 1)`)
	console.click("accept")
	crm.until(`[...second.contacts.values()][0].state === "active"`)
	require.Equal(t, "offered", eval[string](crm, `[...bridge.contacts.values()][0].state`), "the first is deaf")
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
