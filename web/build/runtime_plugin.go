package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// runtimeNotice keeps the licence of wasm_exec.js in the minified bundle.
const runtimeNotice = "/*! wasm_exec.js: Copyright the Go Authors, BSD-style license, go.dev/LICENSE */\n"

// runtimePlugin makes the import "wasm_exec" give the loader of the toolchain
// in goroot, so that loader and module can never be of different versions. Its
// type is declared in web/src/wasm_exec.d.ts.
func runtimePlugin(goroot string) api.Plugin {
	const namespace = "goroot"
	return api.Plugin{Name: "wasm_exec", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: "^wasm_exec$"},
			func(api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: "wasm_exec.js", Namespace: namespace}, nil
			})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace},
			func(args api.OnLoadArgs) (api.OnLoadResult, error) {
				source, err := os.ReadFile(filepath.Join(goroot, "lib", "wasm", args.Path))
				if err != nil {
					return api.OnLoadResult{}, err
				}
				text := wrapRuntime(string(source))
				return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
			})
	}}
}

// runtimeProps are the fields that Go's script keeps to itself, for the bundler to
// shorten. _pendingEvent and _makeFuncWrapper are not among them: the module
// reads these by their names.
const runtimeProps = "^_(inst|values|goRefCounts|ids|idPool|exited|exitPromise|resolveExitPromise|scheduledTimeouts|nextCallbackTimeoutID|resume)$"

// wrapRuntime turns the script into a module whose import does nothing. As it
// is, the script puts Go, fs, process and path on the page's global object,
// where they mislead libraries that take a page with "process" for Node. It
// reaches globals of its own only as globalThis.x and as a bare fs, so two
// parameters of these names hold all of it.
//
// The scope has all that the script looks for; but for process and path, which
// only files and users need, and a module without either never asks for. So
// what it does where one is missing is marked for the bundler to leave out: 0.5 kB.
// So are a check of what the facade itself gives, and what Go's own tests need.
func wrapRuntime(source string) string {
	for _, name := range []string{"fs", "process", "path", "crypto", "performance", "TextEncoder", "TextDecoder"} {
		source = strings.Replace(source, "if (!globalThis."+name+")", "if (false)", 1)
	}
	for _, check := range []string{"!(instance instanceof WebAssembly.Instance)", "offset >= wasmMinDataAddr"} {
		source = strings.Replace(source, "if ("+check+")", "if (false)", 1)
	}
	source = strings.ReplaceAll(source, `("utf-8")`, "()") // which is what there is
	source = cut(source, "const enosys", "if (false)")
	source = cut(source, "const testCallExport", "const timeOrigin")
	source = cut(source, "_gotest: {", "gojs: {")
	return runtimeNotice + "export function goRuntime(globalThis, fs) {\n" + source + "\nreturn globalThis.Go;\n}\n"
}

// cut takes out what is between one mark and the next.
func cut(source, from, to string) string {
	before, rest, found := strings.Cut(source, from)
	_, after, closed := strings.Cut(rest, to)
	if !found || !closed {
		return source
	}
	return before + to + after
}
