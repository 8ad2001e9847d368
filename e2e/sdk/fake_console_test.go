package sdk

import (
	"maps"
	"net/http"
	"testing"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// fakeConsole opens an empty page that makes bridges to a console of the test's own: a
// frame that keeps what it hears and says what it is told to. The page has
//
//	heard          the types of the messages that the console heard, but for the probe's
//	say(message)   lets the console say something
//	asked()        waits until a bridge has registered
//	settled()      waits until all that was posted has arrived
//	probe()        waits as long as another bridge takes from its beginning to its end
//	make(options)  makes a bridge; told is what it tells, connections by state
//	frame          the console's frame
//	listeners      the types of the listeners on window, less those removed
//	ack, call      what a MAX console may say
func fakeConsole(t *testing.T) *harness.Page {
	t.Helper()
	return fakeConsoleWith(t, nil)
}

// fakeConsoleWith is a lab where the addresses in extra are served too.
func fakeConsoleWith(t *testing.T, extra map[string]http.HandlerFunc) *harness.Page {
	t.Helper()
	// The console's words have to come from its own frame, hence eval.
	routes := map[string]http.HandlerFunc{"/lab": harness.BlankPage("script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'")}
	maps.Copy(routes, extra)
	s := harness.Start(t, routes)
	p := harness.Open(t, s.LocalhostURL+"/lab")
	p.Do(fakeConsoleScript)
	return p
}

const fakeConsoleScript = `(async () => {
	const { createBridge } = await import("/sdk/ctibridge.js");
	const { addEventListener, removeEventListener } = window;
	window.frame = document.body.appendChild(document.createElement("iframe"));
	const console = frame.contentWindow;
	window.heard = [];
	window.listeners = [];
	window.ack = { messageType: "ClientEventSubscriptionAcknowledge", status: "OK", reason: "Success" };
	window.call = { Type: "CallContactEvent", ContactID: "7", Status: "Active", FinalState: "False" };
	window.addEventListener = (type, ...rest) => { listeners.push(type); addEventListener.call(window, type, ...rest); };
	window.removeEventListener = (type, ...rest) => {
		listeners.splice(listeners.indexOf(type), 1);
		removeEventListener.call(window, type, ...rest);
	};
	window.say = (message) => console.eval("parent.postMessage(" + JSON.stringify(message) + ", '*')");
	let registered;
	const registration = new Promise((resolve) => registered = resolve);
	window.asked = () => registration;
	console.addEventListener("message", ({ data: { messageType, issuer } }) => {
		if (issuer === "probe" && messageType === "RegisterForClientEvents") say({ issuer: "MAX", events: [ack] });
		if (issuer !== "ctibridge") return;
		heard.push(messageType);
		if (messageType === "RegisterForClientEvents") registered();
	});
	window.probe = async () => {
		const other = make({ issuer: "probe" });
		await other.ready;
		other.destroy();
		await settled();
	};
	window.make = (options) => {
		const bridge = createBridge({ host: "max", allowedOrigins: [location.origin], hostWindow: console, ...options });
		bridge.told = [];
		bridge.on("*", (e) => bridge.told.push(e.type === "connection" ? e.payload.state : e.type));
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
