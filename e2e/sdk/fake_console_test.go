package sdk

import (
	"maps"
	"net/http"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// fakeConsole opens an empty page that makes bridges to a console of the test's own: a
// frame that keeps what it receives and posts what the test asks for. The page has
//
//	received       the types of the messages that the console received, but for the probe's
//	post(message)  lets the console post something
//	registered()   waits until a bridge has registered
//	settled()      waits until all that was posted has arrived
//	probe()        waits as long as another bridge takes from its beginning to its end
//	make(options)  makes a bridge; its emitted lists its events, connections by state
//	frame          the console's frame
//	listeners      the types of the listeners on window, less those removed
//	ack, call      what a MAX console may send
func fakeConsole(t *testing.T) *harness.Page {
	t.Helper()
	return fakeConsoleWith(t, nil)
}

// fakeConsoleWith is a lab where the addresses in extra are served too.
func fakeConsoleWith(t *testing.T, extra map[string]http.HandlerFunc) *harness.Page {
	t.Helper()
	// The console's messages have to come from its own frame, hence eval.
	routes := map[string]http.HandlerFunc{"/embedding": harness.BlankPage("script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'")}
	maps.Copy(routes, extra)
	s := harness.Start(t, routes)
	p := harness.Open(t, s.LocalhostURL+"/embedding")
	p.Do(fakeConsoleScript)
	return p
}

const fakeConsoleScript = `(async () => {
	const { createBridge } = await import("/sdk/ctibridge.js");
	const { addEventListener, removeEventListener } = window;
	window.frame = document.body.appendChild(document.createElement("iframe"));
	const console = frame.contentWindow;
	window.received = [];
	window.listeners = [];
	window.ack = { messageType: "ClientEventSubscriptionAcknowledge", status: "OK", reason: "Success" };
	window.call = { Type: "CallContactEvent", ContactID: "7", Status: "Active", FinalState: "False" };
	window.addEventListener = (type, ...rest) => { listeners.push(type); addEventListener.call(window, type, ...rest); };
	window.removeEventListener = (type, ...rest) => {
		listeners.splice(listeners.indexOf(type), 1);
		removeEventListener.call(window, type, ...rest);
	};
	window.post = (message) => console.eval("parent.postMessage(" + JSON.stringify(message) + ", '*')");
	let onRegistered;
	const registration = new Promise((resolve) => onRegistered = resolve);
	window.registered = () => registration;
	console.addEventListener("message", ({ data: { messageType, issuer } }) => {
		if (issuer === "probe" && messageType === "RegisterForClientEvents") post({ issuer: "MAX", events: [ack] });
		if (issuer !== "ctibridge") return;
		received.push(messageType);
		if (messageType === "RegisterForClientEvents") onRegistered();
	});
	window.probe = async () => {
		const other = make({ issuer: "probe" });
		await other.ready;
		other.destroy();
		await settled();
	};
	window.make = (options) => {
		const bridge = createBridge({ host: "max", allowedOrigins: [location.origin], hostWindow: console, ...options });
		bridge.emitted = [];
		bridge.on("*", (e) => bridge.emitted.push(e.type === "connection" ? e.payload.state : e.type));
		return bridge;
	};
	window.settled = async () => {
		for (const target of [console, window]) {
			const arrived = new Promise((resolve) => addEventListener.call(target, "message", resolve, { once: true }));
			target.postMessage("settled", "*");
			await arrived;
		}
	};
})()`
