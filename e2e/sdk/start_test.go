package sdk

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// ready opens a bridge and returns "ready", or the code that it failed with.
func ready(p *harness.Page, options string) string {
	p.T.Helper()
	return harness.Eval[string](p, `(async () => {
		const bridge = `+harness.CreateBridge+`(`+options+`);
		const outcome = await bridge.ready.then(() => "ready", (e) => e.code);
		bridge.destroy();
		return outcome;
	})()`)
}

const anyAdapter = `{ host: "ccai", allowedOrigins: ["https://console.test"], adapters: [document.createElement("iframe")] }`

func TestImportingTouchesNothing(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{"/blank": harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'")})
	p := harness.Open(t, s.LocalhostURL+"/blank")
	require.Empty(t, harness.Eval[[]string](p, `(async () => {
		const before = new Set(Object.getOwnPropertyNames(globalThis));
		const listen = window.addEventListener;
		let touched = 0;
		window.addEventListener = () => touched++;
		await import("/sdk/ctibridge.js");
		delete window.addEventListener;
		const names = Object.getOwnPropertyNames(globalThis).filter((n) => !before.has(n) && n !== "addEventListener");
		return touched ? [...names, "a listener"] : names;
	})()`))
	require.Equal(t, "ready", ready(p, anyAdapter))
	require.Empty(t, harness.Eval[[]string](p, `["Go", "fs", "process", "path"].filter((n) => n in globalThis)`), "nor does the module")
}

// needingMore is a module with one import, the function "a" of "a".
const needingMore = "\x00asm\x01\x00\x00\x00" + // version 1
	"\x01\x04\x01\x60\x00\x00" + // one type: no parameters, no results
	"\x02\x07\x01\x01a\x01a\x00\x00"

// one import of that type

func TestEveryFailureToStartHasItsName(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{
		"/blank":       harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'"),
		"/strict":      harness.BlankPage("script-src 'self'"),
		"/broken.wasm": func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "no module") },
		"/other.wasm":  func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "\x00asm\x01\x00\x00\x00") },
		"/newer.wasm":  func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, needingMore) },
		"/older.wasm":  otherVersion(t),
	})
	for name, row := range map[string]struct{ page, options, want string }{
		"a page that may":                  {"/blank", anyAdapter, "ready"},
		"a page without console":           {"/blank", `{ host: "max", allowedOrigins: ["https://console.test"] }`, "NOT_FRAMED"},
		"a policy that forbids the module": {"/strict", anyAdapter, "WASM_BLOCKED_BY_CSP"},
		"a module that is not there":       {"/blank", `{ ...` + anyAdapter + `, wasmUrl: "/nowhere.wasm" }`, "WASM_LOAD_FAILED"},
		"a module that is none":            {"/blank", `{ ...` + anyAdapter + `, wasmUrl: "/broken.wasm" }`, "WASM_LOAD_FAILED"},
		"a module of something else":       {"/blank", `{ ...` + anyAdapter + `, wasmUrl: "/other.wasm" }`, "WASM_LOAD_FAILED"},
		"a module that needs more":         {"/blank", `{ ...` + anyAdapter + `, wasmUrl: "/newer.wasm" }`, "WASM_LOAD_FAILED"},
		"a module of another version":      {"/blank", `{ ...` + anyAdapter + `, wasmUrl: "/older.wasm" }`, "WASM_LOAD_FAILED"},
		"a signal that was aborted before": {"/blank", `{ ...` + anyAdapter + `, signal: AbortSignal.abort() }`, "DESTROYED"},
		"a console that does not answer":   {"/blank", `{ host: "max", allowedOrigins: ["*"], timeout: 50, hostWindow: document.body.appendChild(document.createElement("iframe")).contentWindow }`, "HOST_SILENT"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, ready(harness.Open(t, s.LocalhostURL+row.page), row.options))
		})
	}
}

// otherVersion serves the module as another build's: its version is its last bytes.
func otherVersion(t *testing.T) http.HandlerFunc {
	module, err := os.ReadFile("../../web/dist/sdk/ctibridge.wasm")
	require.NoError(t, err)
	copy(module[len(module)-12:], "000000000000")
	return func(w http.ResponseWriter, _ *http.Request) { w.Write(module) }
}

func TestAModuleOfAnotherVersionIsNamedWithBoth(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{
		"/blank":      harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'"),
		"/older.wasm": otherVersion(t),
		"/other.wasm": func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "\x00asm\x01\x00\x00\x00") },
	})
	p := harness.Open(t, s.LocalhostURL+"/blank")
	for module, version := range map[string]string{"/older.wasm": "000000000000", "/other.wasm": "none"} {
		failure := harness.Eval[struct{ Text, Module, Script string }](p, `(async () => {
			const bridge = `+harness.CreateBridge+`({ ...`+anyAdapter+`, wasmUrl: `+harness.Quote(module)+` });
			return bridge.ready.catch(({ message, details }) => ({ text: message, ...details }));
		})()`)
		require.Equal(t, version, failure.Module)
		require.Len(t, failure.Script, 12)
		require.Equal(t, "The module is of version "+version+", and this script goes with "+failure.Script+". Serve both anew.", failure.Text)
	}
}

func TestAnOptionOfTheWrongFormIsNamed(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{"/blank": harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'")})
	p := harness.Open(t, s.LocalhostURL+"/blank")
	require.Equal(t, "INVALID_ARGUMENT allowedOrigins", harness.Eval[string](p, `(async () => {
		try { `+harness.CreateBridge+`({ host: "max", allowedOrigins: [] }); } catch (e) { return e.code + " " + e.details.option; }
	})()`))
}

// caught makes a bridge and returns what was thrown: the code and the option.
const caught = `((make) => { try { make(); return "nothing"; } catch (e) { return e.code + " " + e.details?.option; } })`

func TestAScriptThatNothingCanBeBesideAsksForTheModulesAddress(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{"/blank": harness.BlankPage("script-src 'self' blob: data: 'wasm-unsafe-eval'")})
	p := harness.Open(t, s.LocalhostURL+"/blank")
	p.Do(`(async () => { window.script = await (await fetch("/sdk/ctibridge.js")).text(); })()`)
	for kind, address := range map[string]string{
		"blob": `URL.createObjectURL(new Blob([script], { type: "text/javascript" }))`,
		"data": `"data:text/javascript," + encodeURIComponent(script)`,
	} {
		t.Run(kind, func(t *testing.T) {
			p := p.For(t)
			p.Do(`import(` + address + `).then((sdk) => (window.sdk = sdk))`)
			require.Equal(t, "INVALID_ARGUMENT wasmUrl", harness.Eval[string](p, caught+`(() => sdk.createBridge(`+anyAdapter+`))`))
			require.Equal(t, "nothing", harness.Eval[string](p, caught+`(() => sdk.createBridge({ ...`+anyAdapter+`, wasmUrl: "/sdk/ctibridge.wasm" }).destroy())`))
		})
	}
}

const noPage = `import { createBridge } from "%s";
const make = () => createBridge({ host: "max", allowedOrigins: ["*"], wasmUrl: "https://crm.test/x.wasm" });
`

func TestOutsideOfAPageThereIsNoBridge(t *testing.T) {
	want := "INVALID_ARGUMENT window"
	t.Run("a worker", func(t *testing.T) {
		s := harness.Start(t, map[string]http.HandlerFunc{
			"/blank": harness.BlankPage("worker-src 'self'"),
			"/worker.js": func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/javascript")
				fmt.Fprintf(w, noPage+"postMessage("+caught+"(make));", "/sdk/ctibridge.js")
			},
		})
		p := harness.Open(t, s.LocalhostURL+"/blank")
		require.Equal(t, want, harness.Eval[string](p, `new Promise((resolve) => { new Worker("/worker.js", { type: "module" }).onmessage = ({ data }) => resolve(data); })`))
	})
	t.Run("Node", func(t *testing.T) {
		script := fmt.Sprintf(noPage+"console.log("+caught+"(make));", "../../web/dist/sdk/ctibridge.js")
		node := exec.Command("node", "--no-warnings", "--input-type=module", "--eval", script)
		out, err := node.CombinedOutput()
		require.NoError(t, err, string(out))
		require.Equal(t, want, strings.TrimSpace(string(out)))
	})
}

// A script may say that the page is left while it stays, and the console say
// nothing: ready settles all the same.
func TestReadySettlesWhereAScriptSaysThatThePageIsLeft(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{"/blank": harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'")})
	p := harness.Open(t, s.LocalhostURL+"/blank")
	p.Do(`(() => {
		window.silent = document.body.appendChild(document.createElement("iframe")).contentWindow;
		silent.addEventListener("message", () => dispatchEvent(new PageTransitionEvent("pagehide")), { once: true });
	})()`)
	require.Equal(t, "HOST_SILENT", ready(p, `{ host: "max", allowedOrigins: ["*"], timeout: 200, hostWindow: silent }`))
}

func TestAConsoleAtAnOriginThatIsNotAllowedIsNamed(t *testing.T) {
	s := harness.Start(t, nil)
	console := harness.Open(t, s.LocalhostURL+"/max/")
	crm := console.Frame(s.URL + "/crm/")
	crm.Until(harness.At("connection") + `?.dataset.state === "connected"`)
	console.Fill("workspace-url", s.URL+"/crm/?console=https://console.test")
	console.Click("workspace-open")
	other := console.Frame(s.URL + "/crm/?console=")
	other.Until(harness.At("connection") + `?.dataset.state === "failed"`)
	require.Equal(t, "ORIGIN_REJECTED", harness.Eval[string](other, harness.At("connection")+`.dataset.code`))
	other.AwaitText("connection", s.LocalhostURL)
}

func TestAnyOriginIsWarnedAboutWhereverItIsAllowed(t *testing.T) {
	s := harness.Start(t, map[string]http.HandlerFunc{"/blank": harness.BlankPage("script-src 'self' 'wasm-unsafe-eval'")})
	p := harness.Open(t, s.LocalhostURL+"/blank")
	const frame = `document.createElement("iframe")`
	for name, row := range map[string]struct {
		options string
		want    []string
	}{
		"nowhere":     {`{ allowedOrigins: ["https://console.test"] }`, []string{}},
		"of consoles": {`{ allowedOrigins: ["https://console.test", "*"] }`, []string{"allowedOrigins"}},
		"of records": {`{ allowedOrigins: ["https://console.test"], screenPop: { target: ` + frame + `, allowedOrigins: ["*"] } }`,
			[]string{"screenPop.allowedOrigins"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, harness.Eval[[]string](p, `(async () => {
				const warnings = [];
				console.warn = (text) => warnings.push(text.match(/^ctibridge: (\S+) has "\*"/)?.[1] ?? text);
				`+harness.CreateBridge+`({ host: "ccai", adapters: [`+frame+`], ...`+row.options+` }).destroy();
				return warnings;
			})()`))
		})
	}
}

func TestAModuleThatCannotBeStartedSaysWhy(t *testing.T) {
	for name, row := range map[string]struct{ cause, want string }{
		"no memory":     {`new RangeError("out of memory")`, "could not be started (RangeError: out of memory)"},
		"another's ABI": {`new WebAssembly.LinkError("no such import")`, "could not be started (LinkError: no such import)"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, harness.Eval[string](fakeConsole(t), `(async () => {
				WebAssembly.instantiate = async () => { throw `+row.cause+`; };
				return make().ready.catch((e) => e.code + " " + e.message);
			})()`), row.want)
		})
	}
}

func TestAModuleThatDoesNotArriveIsNotCalledBroken(t *testing.T) {
	for name, moment := range map[string]string{
		"before the answer":       `stop.abort(late); return real(...args);`,
		"in the middle of a file": `const answer = await real(...args); stop.abort(late); return answer;`,
		"at once":                 `return real(...args);`,
	} {
		t.Run(name, func(t *testing.T) {
			want := "did not arrive in 30 s"
			if name == "at once" {
				want = "ready"
			}
			require.Contains(t, harness.Eval[string](fakeConsole(t), `(async () => {
				const stop = new AbortController();
				const late = new DOMException("signal timed out", "TimeoutError");
				const real = window.fetch;
				AbortSignal.timeout = () => stop.signal;
				window.fetch = async (...args) => { `+moment+` };
				return make({ host: "ccai", adapters: [frame] }).ready.then(() => "ready", (e) => e.code + " " + e.message);
			})()`), want)
		})
	}
}
