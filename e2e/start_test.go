package e2e

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// blank serves an empty page under a policy.
func blank(policy string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", policy)
		io.WriteString(w, "<!doctype html><title>blank</title>")
	}
}

const create = `(await import("/sdk/ctibridge.js")).createBridge`

// ready opens a bridge and returns "ready", or the code that it failed with.
func ready(p *page, options string) string {
	p.t.Helper()
	return eval[string](p, `(async () => {
		const bridge = `+create+`(`+options+`);
		const outcome = await bridge.ready.then(() => "ready", (e) => e.code);
		bridge.destroy();
		return outcome;
	})()`)
}

const anyAdapter = `{ host: "ccai", allowedOrigins: ["https://console.test"], adapters: [document.createElement("iframe")] }`

func TestImportingTouchesNothing(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{"/blank": blank("script-src 'self' 'wasm-unsafe-eval'")})
	p := open(t, s.here+"/blank")
	require.Empty(t, eval[[]string](p, `(async () => {
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
	require.Empty(t, eval[[]string](p, `["Go", "fs", "process", "path"].filter((n) => n in globalThis)`), "nor does the module")
}

// needingMore is a module with one import, the function "a" of "a".
const needingMore = "\x00asm\x01\x00\x00\x00" + // version 1
	"\x01\x04\x01\x60\x00\x00" + // one type: no parameters, no results
	"\x02\x07\x01\x01a\x01a\x00\x00" // one import of that type

func TestEveryFailureToStartHasItsName(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{
		"/blank":       blank("script-src 'self' 'wasm-unsafe-eval'"),
		"/strict":      blank("script-src 'self'"),
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
			require.Equal(t, row.want, ready(open(t, s.here+row.page), row.options))
		})
	}
}

// otherVersion serves the module as another build's: its version is its last bytes.
func otherVersion(t *testing.T) http.HandlerFunc {
	module, err := os.ReadFile("../web/dist/sdk/ctibridge.wasm")
	require.NoError(t, err)
	copy(module[len(module)-12:], "000000000000")
	return func(w http.ResponseWriter, _ *http.Request) { w.Write(module) }
}

func TestAModuleOfAnotherVersionIsNamedWithBoth(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{
		"/blank":      blank("script-src 'self' 'wasm-unsafe-eval'"),
		"/older.wasm": otherVersion(t),
		"/other.wasm": func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "\x00asm\x01\x00\x00\x00") },
	})
	p := open(t, s.here+"/blank")
	for module, version := range map[string]string{"/older.wasm": "000000000000", "/other.wasm": "none"} {
		said := eval[struct{ Text, Module, Script string }](p, `(async () => {
			const bridge = `+create+`({ ...`+anyAdapter+`, wasmUrl: `+quote(module)+` });
			return bridge.ready.catch(({ message, details }) => ({ text: message, ...details }));
		})()`)
		require.Equal(t, version, said.Module)
		require.Len(t, said.Script, 12)
		require.Equal(t, "The module is of version "+version+", and this script goes with "+said.Script+". Serve both anew.", said.Text)
	}
}

func TestAnOptionOfTheWrongFormIsNamed(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{"/blank": blank("script-src 'self' 'wasm-unsafe-eval'")})
	p := open(t, s.here+"/blank")
	require.Equal(t, "INVALID_ARGUMENT allowedOrigins", eval[string](p, `(async () => {
		try { `+create+`({ host: "max", allowedOrigins: [] }); } catch (e) { return e.code + " " + e.details.option; }
	})()`))
}

// caught makes a bridge and returns what was thrown: the code and the option.
const caught = `((make) => { try { make(); return "nothing"; } catch (e) { return e.code + " " + e.details?.option; } })`

func TestAScriptThatNothingCanBeBesideAsksForTheModulesAddress(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{"/blank": blank("script-src 'self' blob: data: 'wasm-unsafe-eval'")})
	p := open(t, s.here+"/blank")
	p.do(`(async () => { window.script = await (await fetch("/sdk/ctibridge.js")).text(); })()`)
	for kind, address := range map[string]string{
		"blob": `URL.createObjectURL(new Blob([script], { type: "text/javascript" }))`,
		"data": `"data:text/javascript," + encodeURIComponent(script)`,
	} {
		t.Run(kind, func(t *testing.T) {
			p := p.during(t)
			p.do(`import(` + address + `).then((sdk) => (window.sdk = sdk))`)
			require.Equal(t, "INVALID_ARGUMENT wasmUrl", eval[string](p, caught+`(() => sdk.createBridge(`+anyAdapter+`))`))
			require.Equal(t, "nothing", eval[string](p, caught+`(() => sdk.createBridge({ ...`+anyAdapter+`, wasmUrl: "/sdk/ctibridge.wasm" }).destroy())`))
		})
	}
}

const noPage = `import { createBridge } from "%s";
const make = () => createBridge({ host: "max", allowedOrigins: ["*"], wasmUrl: "https://crm.test/x.wasm" });
`

func TestOutsideOfAPageThereIsNoBridge(t *testing.T) {
	want := "INVALID_ARGUMENT window"
	t.Run("a worker", func(t *testing.T) {
		s := start(t, map[string]http.HandlerFunc{
			"/blank": blank("worker-src 'self'"),
			"/worker.js": func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/javascript")
				fmt.Fprintf(w, noPage+"postMessage("+caught+"(make));", "/sdk/ctibridge.js")
			},
		})
		p := open(t, s.here+"/blank")
		require.Equal(t, want, eval[string](p, `new Promise((resolve) => { new Worker("/worker.js", { type: "module" }).onmessage = ({ data }) => resolve(data); })`))
	})
	t.Run("Node", func(t *testing.T) {
		script := fmt.Sprintf(noPage+"console.log("+caught+"(make));", "../web/dist/sdk/ctibridge.js")
		node := exec.Command("node", "--no-warnings", "--input-type=module", "--eval", script)
		out, err := node.CombinedOutput()
		require.NoError(t, err, string(out))
		require.Equal(t, want, strings.TrimSpace(string(out)))
	})
}

// A script may say that the page is left while it stays, and the console say
// nothing: ready settles all the same.
func TestReadySettlesWhereAScriptSaysThatThePageIsLeft(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{"/blank": blank("script-src 'self' 'wasm-unsafe-eval'")})
	p := open(t, s.here+"/blank")
	p.do(`(() => {
		window.silent = document.body.appendChild(document.createElement("iframe")).contentWindow;
		silent.addEventListener("message", () => dispatchEvent(new PageTransitionEvent("pagehide")), { once: true });
	})()`)
	require.Equal(t, "HOST_SILENT", ready(p, `{ host: "max", allowedOrigins: ["*"], timeout: 200, hostWindow: silent }`))
}

func TestAConsoleAtAnOriginThatIsNotAllowedIsNamed(t *testing.T) {
	s := start(t, nil)
	console := open(t, s.here+"/max/")
	crm := console.frame(s.url + "/crm/")
	crm.until(at("connection") + `?.dataset.state === "connected"`)
	console.fill("workspace-url", s.url+"/crm/?console=https://console.test")
	console.click("workspace-open")
	other := console.frame(s.url + "/crm/?console=")
	other.until(at("connection") + `?.dataset.state === "failed"`)
	require.Equal(t, "ORIGIN_REJECTED", eval[string](other, at("connection")+`.dataset.code`))
	other.says("connection", s.here)
}

func TestAnyOriginIsWarnedAboutWhereverItIsAllowed(t *testing.T) {
	s := start(t, map[string]http.HandlerFunc{"/blank": blank("script-src 'self' 'wasm-unsafe-eval'")})
	p := open(t, s.here+"/blank")
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
			require.Equal(t, row.want, eval[[]string](p, `(async () => {
				const warnings = [];
				console.warn = (text) => warnings.push(text.match(/^ctibridge: (\S+) has "\*"/)?.[1] ?? text);
				`+create+`({ host: "ccai", adapters: [`+frame+`], ...`+row.options+` }).destroy();
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
			require.Contains(t, eval[string](lab(t), `(async () => {
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
		"the twin: not held up":   `return real(...args);`,
	} {
		t.Run(name, func(t *testing.T) {
			want := "did not arrive in 30 s"
			if strings.HasPrefix(name, "the twin") {
				want = "ready"
			}
			require.Contains(t, eval[string](lab(t), `(async () => {
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

func TestTheStartPageLeadsToEveryConsole(t *testing.T) {
	s := start(t, nil)
	p, shown := open(t, s.here+"/"), open(t, "about:blank")
	for id, want := range map[string]string{
		"open-max": "/max/", "open-cxa-25": "/max/?profile=cxa-25", "open-cxa-mid": "/max/?profile=cxa-mid",
		"open-cxa-old": "/max/?profile=cxa-old", "open-crm": "/crm/", "open-settings": "/ccai/settings/",
		"open-adapters": "/adapters/",
	} {
		p.until(visible(at(id)))
		url := eval[string](p, at(id)+`.href`)
		require.Equal(t, s.here+want, url)
		shown.visit(url)
		shown.until(`document.readyState === "complete" && document.querySelector("[data-testid]")`)
	}
}
