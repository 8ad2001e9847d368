package sdk

import (
	"encoding/binary"
	"net/http"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// aftermath is what a page has of a bridge whose module crashed.
type aftermath struct {
	Open     string   `json:"open"`    // how a command ended that was open
	Errors   []string `json:"errors"`  // the codes of error events
	Emitted  []string `json:"emitted"` // since the crash
	State    string   `json:"state"`   // of the connection
	Contacts []string `json:"contacts"`
	Later    string   `json:"later"` // how a command ends that is given then
	Muted    bool     `json:"muted"`
}

// crashes are the ways in which a module can end. Each is set up before the
// bridge is made, and the next message of the console brings it about.
var crashes = map[string]struct{ setUp, bringAbout string }{
	"out of memory": {"", `post({ issuer: "MAX", events: [{ Type: "CustomEvent", Data: "x".repeat(3_000_000) }] })`},
	"a trap in a call of the page": {`breaking("deliver")`,
		`broken = 1; post({ issuer: "MAX", events: [{ Type: "CustomEvent" }] })`},
	"a trap in a callback of the module": {`breaking("resume")`,
		`broken = 1; dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`},
}

func TestAModuleThatCrashesIsStartedOnceMore(t *testing.T) {
	for name, row := range crashes {
		t.Run(name, func(t *testing.T) {
			got := harness.Eval[aftermath](crashingModule(t), `(async () => {
				`+row.setUp+`;
				answering([ack, { Type: "AgentState", CurrentState: "InboundContact" }, call]);
				await begin({ wasmUrl: "/small.wasm" });
				const open = outcome(bridge.hold(true));
				await until(() => received.includes("HoldEvent"));
				`+row.bringAbout+`;
				await until(() => errors.length > 0);
				const later = outcome(bridge.hold(true));
				post({ issuer: "MAX", events: [{ ...call, Status: "Joined" }, { Type: "PromiseKeeper" }] });
				await until(() => received.filter((type) => type === "HoldEvent").length === 2);
				post({ issuer: "MAX", events: [{ ...call, Status: "Holding" }] });
				return after(await open, await later);
			})()`)
			require.Equal(t, "INTERNAL", got.Open)
			require.Equal(t, []string{"INTERNAL"}, got.Errors)
			require.Equal(t, "done", got.Later, "what is asked while it starts is carried out")
			require.Equal(t, "connected", got.State)
			require.Equal(t, []string{"7 held confirmed"}, got.Contacts)
			require.Equal(t, 1, harness.Count(got.Emitted, "PromiseKeeper"), "what arrives while it starts is emitted once: %v", got.Emitted)
			require.NotContains(t, got.Emitted, "contact.started", "the call did not begin anew")
			require.Equal(t, []string{"connecting", "connected"}, states(got.Emitted))
		})
	}
}

func TestWhatNoConsoleConfirmsAfterACrashIsMarked(t *testing.T) {
	got := harness.Eval[aftermath](crashingModule(t), `(async () => {
		answering([{ data: ack }], "CXA");
		await begin({ wasmUrl: "/small.wasm" });
		post({ issuer: "CXA", events: [{ Type: "Mute", AgentMuted: "True" }, call] });
		await until(() => bridge.contacts.size === 1);
		post({ issuer: "CXA", events: [{ Type: "CustomEvent", Data: "x".repeat(3_000_000) }] });
		await until(() => errors.length > 0 && bridge.connection.state === "connected");
		return after("", await outcome(bridge.hold(true)));
	})()`)
	require.Equal(t, []string{"7 active unconfirmed"}, got.Contacts)
	require.Equal(t, "STATE_UNCONFIRMED", got.Later)
	require.True(t, got.Muted)
}

func TestACrashAroundAdaptersKeepsTheirState(t *testing.T) {
	got := harness.Eval[aftermath](crashingModule(t), `(async () => {
		breaking("deliver");
		const event = (type, id) => JSON.stringify({ type, data: { agent_id: 1, call_id: id, session_type: "Voice Inbound" } });
		await begin({ host: "ccai", adapters: [document.createElement("iframe"), frame], hostWindow: undefined, wasmUrl: "/small.wasm" });
		post(event("New_Call", 1));
		post(event("New_Call", 2));
		await until(() => bridge.contacts.size === 2);
		broken = 1;
		post(event("New_Call", 3));
		post(event("End_Call", 1));
		await until(() => bridge.connection.state === "connected" && !bridge.contacts.has("call:1"));
		return after(bridge.adapters[1].state, "");
	})()`)
	require.Equal(t, []string{"INTERNAL"}, got.Errors)
	require.Equal(t, []string{"call:2 active unconfirmed"}, got.Contacts)
	require.Equal(t, "signedIn", got.Open, "the adapter")
	require.Equal(t, 1, harness.Count(got.Emitted, "End_Call"))
	require.Equal(t, 1, harness.Count(got.Emitted, "contact.ended"))
	require.Equal(t, []string{"connecting", "connected"}, states(got.Emitted))
}

func TestASecondCrashEndsTheBridge(t *testing.T) {
	got := harness.Eval[aftermath](crashingModule(t), `(async () => {
		answering([ack, call]);
		await begin({ wasmUrl: "/small.wasm" });
		for (const state of ["connecting", "failed"]) {
			post({ issuer: "MAX", events: [{ Type: "CustomEvent", Data: "x".repeat(3_000_000) }] });
			await until(() => bridge.emitted.includes(state));
			if (state === "connecting") await until(() => bridge.connection.state === "connected");
		}
		return after("", await outcome(bridge.hold(true)));
	})()`)
	require.Equal(t, "failed", got.State)
	require.Equal(t, "INTERNAL", got.Later)
	require.Equal(t, []string{"connecting", "connected", "failed"}, states(got.Emitted))
}

// A module may crash before it has registered. ready waits for the next one.
func TestAModuleThatTrapsAtItsStart(t *testing.T) {
	for name, row := range map[string]struct {
		traps, ready, state string
	}{
		"once":  {"1", "done", "connected"},
		"twice": {"2", "INTERNAL", "failed"},
	} {
		t.Run(name, func(t *testing.T) {
			got := harness.Eval[aftermath](crashingModule(t), `(async () => {
				breaking("run");
				broken = `+row.traps+`;
				answering([ack]);
				window.errors = [];
				window.bridge = make();
				return after(await outcome(bridge.ready), "");
			})()`)
			require.Equal(t, row.ready, got.Open)
			require.Equal(t, row.state, got.State)
		})
	}
}

// What came while the module was loaded was not what it crashed on.
func TestAModuleThatTrapsAtItsStartLosesNothingThatWaited(t *testing.T) {
	got := harness.Eval[aftermath](crashingModule(t), `(async () => {
		breaking("run");
		broken = 1;
		window.errors = [];
		const { instantiate } = WebAssembly;
		WebAssembly.instantiate = async (...args) => (await settled(), instantiate(...args));
		window.bridge = make({ host: "ccai", adapters: [frame], hostWindow: undefined });
		post(JSON.stringify({ type: "New_Call", data: { agent_id: 1, call_id: 1, session_type: "Voice Inbound" } }));
		await until(() => bridge.emitted.includes("connected"));
		return after("", "");
	})()`)
	require.Equal(t, []string{"call:1 active confirmed"}, got.Contacts)
}

func TestAModuleThatWasStartedAgainReceivesOnceThatAnotherBridgeLeft(t *testing.T) {
	got := harness.Eval[[]int](crashingModule(t), `(async () => {
		const ears = () => listeners.filter((type) => type === "ctibridge.left").length;
		answering([ack]);
		await begin({ wasmUrl: "/small.wasm" });
		post({ issuer: "MAX", events: [{ Type: "CustomEvent", Data: "x".repeat(3_000_000) }] });
		await until(() => errors.length > 0 && bridge.connection.state === "connected");
		const started = ears();
		bridge.destroy();
		return [started, ears()];
	})()`)
	require.Equal(t, []int{1, 0}, got)
}

func states(emitted []string) (states []string) {
	for _, s := range emitted {
		if s == "connecting" || s == "connected" || s == "failed" {
			states = append(states, s)
		}
	}
	return states
}

// crashingModule is a lab whose module has little memory, at /small.wasm, with
//
//	breaking(name)   makes the export trap as often as broken counts
//	answering(events) lets the console answer every registration with the events
//	begin(options)   makes a bridge and waits for it; emitted is empty then
//	outcome(promise) is how a command ended
//	until(condition) waits for a message or a timer after which it holds
func crashingModule(t *testing.T) *harness.Page {
	t.Helper()
	p := fakeConsoleWith(t, map[string]http.HandlerFunc{"/small.wasm": smallModule(t)})
	p.Do(`(() => {
		window.broken = 0;
		window.breaking = (name) => {
			const { instantiate } = WebAssembly;
			WebAssembly.instantiate = async (...args) => {
				const { exports } = await instantiate(...args);
				const broke = (...given) => {
					if (broken === 0) return exports[name](...given);
					broken--;
					throw new WebAssembly.RuntimeError("unreachable");
				};
				return Object.create(WebAssembly.Instance.prototype, { exports: { value: { ...exports, [name]: broke } } });
			};
		};
		window.answering = (events, issuer = "MAX") => frame.contentWindow.addEventListener("message", ({ data }) => {
			if (data.messageType === "RegisterForClientEvents") post({ issuer, events });
		});
		window.begin = async (options) => {
			window.errors = [];
			window.bridge = make(options);
			bridge.on("error", ({ code }) => errors.push(code));
			await bridge.ready;
			bridge.emitted.length = 0;
		};
		window.outcome = (promise) => promise.then(() => "done", (e) => e.code);
		window.until = (condition) => new Promise((resolve) => {
			const look = () => (condition() ? resolve() : requestAnimationFrame(look));
			look();
		});
		window.after = (open, later) => ({
			open, later, errors, emitted: bridge.emitted, state: bridge.connection.state, muted: bridge.agent.muted,
			contacts: [...bridge.contacts.values()].map((c) => c.id + " " + c.state + (c.unconfirmed ? " unconfirmed" : " confirmed")),
		});
	})()`)
	return p
}

// mostPages bounds the memory of a small module, in pages of 64 kB: it starts with
// 42, and a message of 3 MB needs 9 MB.
const mostPages = 128

// smallModule is the module with a bound on its memory. Go writes none, so the
// section of the memory gets another form: 0 and the first size become 1, the
// first size and the last.
func smallModule(t *testing.T) http.HandlerFunc {
	t.Helper()
	module, err := os.ReadFile("../../web/dist/sdk/ctibridge.wasm")
	require.NoError(t, err)
	const memories = 5 // the section
	for at := 8; at < len(module); {
		size, n := binary.Uvarint(module[at+1:])
		body := at + 1 + n
		if module[at] == memories {
			small := append([]byte{1, 1}, module[body+2:body+int(size)]...)
			small = binary.AppendUvarint(small, mostPages)
			section := append(binary.AppendUvarint([]byte{memories}, uint64(len(small))), small...)
			module = append(append(append([]byte{}, module[:at]...), section...), module[body+int(size):]...)
			break
		}
		at = body + int(size)
	}
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		_, _ = w.Write(module)
	}
}
