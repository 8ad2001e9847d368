package sdk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

func TestACommandOfAHandlerGoesBehindThoseBeforeIt(t *testing.T) {
	p := fakeConsole(t)
	require.Equal(t, []string{"HoldEvent", "HoldEvent"}, harness.Eval[[]string](p, `(async () => {
		let held = false;
		const now = () => ({ ...call, Status: held ? "Holding" : "Active" });
		frame.contentWindow.addEventListener("message", ({ data }) => {
			// Nobody frames this page, so it asks before each command whether its console is still the same.
			if (data.messageType === "RegisterForClientEvents") post({ issuer: "MAX", events: [ack, now()] });
			if (data.messageType !== "HoldEvent") return;
			held = !held;
			post({ issuer: "MAX", events: [now()] });
		});
		const real = window.fetch;
		let load;
		window.fetch = (...args) => new Promise((resolve) => load = () => resolve(real(...args)));
		const bridge = make();
		const later = new Promise((resolve) => bridge.on("contact.started", () => resolve(bridge.hold(false))));
		post({ issuer: "MAX", events: [ack, call] });
		await settled();
		const first = bridge.hold(true);
		load();
		await first;
		await later;
		return received.filter((type) => type === "HoldEvent");
	})()`))
}
