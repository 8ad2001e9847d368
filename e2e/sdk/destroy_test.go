package sdk

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// end is what is to be seen of a bridge after its end.
type end struct {
	State     string   `json:"state"`
	Code      string   `json:"code"` // of a command
	Emitted   []string `json:"emitted"`
	Contacts  int      `json:"contacts"`
	Received  []string `json:"received"`
	Listeners []string `json:"listeners"`
}

// endOf looks at the bridge after these steps, when its module has had the time to do
// what it should not.
func endOf(t *testing.T, steps string) end {
	t.Helper()
	return harness.Eval[end](fakeConsole(t), `(async () => {
		let bridge;
		`+steps+`
		await bridge.ready.catch(() => {});
		await probe();
		return {
			state: bridge.connection.state, code: await bridge.answer().catch((e) => e.code), emitted: bridge.emitted,
			contacts: bridge.contacts.size, received, listeners,
		};
	})()`)
}

func TestADestroyedBridgeLeavesNothingBehind(t *testing.T) {
	const out, in = "UnregisterFromClientEvents", "RegisterForClientEvents"
	for name, row := range map[string]struct {
		steps    string
		emitted  []string
		received []string
	}{
		"before the module has loaded": {
			`bridge = make();
			bridge.destroy();`,
			[]string{"closed"}, []string{},
		},
		"while the module is made": {
			`const make1 = WebAssembly.instantiate;
			const made = new Promise((resolve) => WebAssembly.instantiate = async (...args) => {
				WebAssembly.instantiate = make1;
				const instance = await make1(...args);
				bridge.destroy();
				resolve();
				return instance;
			});
			bridge = make();
			await made;`,
			[]string{"closed"}, []string{},
		},
		"after its acknowledgement": {
			`bridge = make();
			await registered();
			post({ issuer: "MAX", events: [ack] });
			await bridge.ready;
			bridge.destroy();`,
			[]string{"connected", "closed"}, []string{out, in, out},
		},
		"by its signal": {
			`const stop = new AbortController();
			bridge = make({ signal: stop.signal });
			await registered();
			stop.abort();`,
			[]string{"closed"}, []string{out, in, out},
		},
		"by a handler of the module's first word": {
			`bridge = make({ host: "ccai", adapters: [frame] });
			const closed = new Promise((resolve) => bridge.on("connection", ({ state }) => {
				if (state === "connected") bridge.destroy();
				if (state === "closed") resolve();
			}));
			await closed;`,
			[]string{"connected", "closed"}, []string{},
		},
		"by a handler of a timer's word": {
			`bridge = make({ timeout: 20 });
			bridge.on("connection", ({ state }) => state === "failed" && bridge.destroy());`,
			[]string{"failed", "closed"}, []string{out, in, out, in, out},
		},
		"by a handler in the middle of a message": {
			`bridge = make();
			bridge.on("AgentState", () => bridge.destroy());
			await registered();
			post({ issuer: "CXA", events: [{ Type: "AgentState", CurrentState: "Available" }, call, ack] });`,
			[]string{"AgentState", "closed"}, []string{out, in, out},
		},
		"again by a handler of its end": {
			`bridge = make();
			bridge.on("connection", ({ state }) => state === "closed" && bridge.destroy());
			await Promise.resolve();
			bridge.destroy();`,
			[]string{"closed"}, []string{},
		},
		"after it failed to start": {
			`bridge = make({ wasmUrl: "/nowhere.wasm" });
			await bridge.ready.catch(() => {});
			bridge.destroy();`,
			[]string{"failed", "closed"}, []string{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := endOf(t, row.steps)
			require.Contains(t, []string{"DESTROYED", "UNSUPPORTED"}, got.Code)
			got.Code = ""
			require.Equal(t, end{State: "closed", Emitted: row.emitted, Received: row.received, Listeners: []string{}}, got)
		})
	}
}

// A browser holds the memories of little more than a hundred modules at a time.
func TestADestroyedBridgeGivesItsMemoryBack(t *testing.T) {
	p := fakeConsole(t)
	for range 15 { // ten at a time, each of which is waited for
		require.Equal(t, 10, harness.Eval[int](p, `(async () => {
			for (let n = 0; n < 10; n++) {
				const bridge = make({ host: "ccai", adapters: [frame] });
				await bridge.ready;
				bridge.destroy();
				await settled();
			}
			return 10;
		})()`))
	}
}
