package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// watch prints the globals that load leaves behind or replaces. It compares
// descriptors, because reading some of Node's globals creates others, and passes
// over accessors, which Node itself replaces at their first use.
const watch = `
delete globalThis.process;
const globals = () => new Map(Object.entries(Object.getOwnPropertyDescriptors(globalThis)));
const before = globals();
await load();
const same = (was, now) => was !== undefined && (was.get !== undefined || Object.is(was.value, now.value));
const changed = [...globals()].filter(([key, now]) => !same(before.get(key), now)).map(([key]) => key);
console.log(JSON.stringify(changed.sort()));
`

func runtimeSource(t *testing.T) string {
	t.Helper()
	p, err := findProject()
	require.NoError(t, err)
	source, err := os.ReadFile(filepath.Join(p.goroot, "lib", "wasm", "wasm_exec.js"))
	require.NoError(t, err)
	return string(source)
}

// node runs a script beside the given module, wasm_exec.mjs.
func node(t *testing.T, module, script string) string {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "wasm_exec.mjs"), []byte(module), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "script.mjs"), []byte(script), 0o644))
	out, err := exec.Command("node", filepath.Join(dir, "script.mjs")).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

func TestWrappedRuntimeLeavesGlobalsAlone(t *testing.T) {
	out := node(t, wrapRuntime(runtimeSource(t)), `
async function load() {
  const { goRuntime } = await import("./wasm_exec.mjs");
  const fs = { writeSync: (fd, bytes) => bytes.length };
  const scope = { fs, crypto, performance, TextEncoder, TextDecoder };
  const Go = goRuntime(scope, fs);
  const go = new Go();
  if (typeof go.run !== "function" || typeof go.importObject.gojs !== "object") throw new Error("this is not Go's loader");
  if (scope.Go !== Go) throw new Error("the scope was not used");
}`+watch)
	assert.Equal(t, "[]\n", out)
}

// The matching case: as it is, the script does what the wrapper prevents.
func TestBareRuntimeChangesGlobals(t *testing.T) {
	out := node(t, runtimeSource(t), `const load = () => import("./wasm_exec.mjs");`+watch)
	assert.Equal(t, `["Go","fs","path","process"]`+"\n", out)
}

func TestBundleTakesTheRuntimeOfTheToolchain(t *testing.T) {
	p := newProject(t, map[string]string{"web/src/index.ts": `export { goRuntime } from "wasm_exec";`})
	made := files{}
	require.NoError(t, addFacade(p, made))
	assert.Contains(t, string(made[facadePath]), "runtime.scheduleTimeoutEvent")
	assert.Contains(t, string(made[facadePath]), "Copyright the Go Authors")
	for _, stand := range []string{"utimes", "getegid", "resolve(...", "polyfill", "not implemented", "_gotest", "testExport", "Instance expected", "exceeds limit"} {
		assert.Contains(t, runtimeSource(t), stand)
		assert.NotContains(t, string(made[facadePath]), stand, "what stands in for the missing, and what only tests call, is left out")
	}

	p.goroot = t.TempDir()
	assert.ErrorContains(t, addFacade(p, files{}), "wasm_exec.js", "no other copy stands in for it")
}

func TestTheFacadeGivesTheModuleTheCollectorsSetting(t *testing.T) {
	p, err := findProject()
	require.NoError(t, err)
	made := files{}
	require.NoError(t, addFacade(p, made))
	name := regexp.MustCompile(`\.env=\{GOGC:(\w+)\}`).FindSubmatch(made[facadePath])
	require.NotNil(t, name, "the facade sets no GOGC")
	assert.True(t, bytes.Contains(made[facadePath], []byte(string(name[1])+`="800"`)))
}

// The collector's setting goes by the environment; see web/src/module/wasm-module.ts.
func TestWrappedRuntimePassesTheEnvironment(t *testing.T) {
	p := newProject(t, map[string]string{
		"go.mod":  "module example.test/setting\n\ngo 1.26.0\n",
		"main.go": "package main\n\nimport \"runtime/debug\"\n\nfunc main() { println(debug.SetGCPercent(100)) }\n",
	})
	program := filepath.Join(p.root, "setting.wasm")
	_, err := goCommand(p.root, []string{"GOOS=js", "GOARCH=wasm"}, "build", "-o", program, ".")
	require.NoError(t, err)
	run := func(environment string) string {
		return node(t, wrapRuntime(runtimeSource(t)), `
import { readFileSync } from "node:fs";
import { goRuntime } from "./wasm_exec.mjs";
let printed = "";
const constants = { O_WRONLY: -1, O_RDWR: -1, O_CREAT: -1, O_TRUNC: -1, O_APPEND: -1, O_EXCL: -1, O_DIRECTORY: -1 };
const fs = { constants, writeSync: (fd, bytes) => { printed += new TextDecoder().decode(bytes); return bytes.length; } };
const go = new (goRuntime({ Object, Array, Uint8Array, fs, crypto, performance, TextEncoder, TextDecoder }, fs))();
go.env = `+environment+`;
await go.run((await WebAssembly.instantiate(readFileSync(`+strconv.Quote(program)+`), go.importObject)).instance);
console.log(printed.trim());`)
	}
	assert.Equal(t, "800\n", run(`{ GOGC: "800" }`))
	assert.Equal(t, "100\n", run(`{}`))
}
