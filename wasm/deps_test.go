//go:build !js

// The folder's other files are the module itself; this one looks at it from
// outside, so it runs natively.
package main_test

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/wasm/contract"
)

const module = "github.com/ctibridge/ctibridge/"

// banned names what the module must not depend on, with what it costs in brotli.
var banned = map[string]string{
	"net/http":      "1,369 kB; the browser has fetch",
	"net/url":       "37 kB; the browser has URL, and is the one whose reading counts",
	"encoding/json": "115 kB; wasm/scan reads, generated code writes",
	"encoding/xml":  "reflection, as encoding/json",
	"text/template": "327 kB",
	"html/template": "327 kB and more",
	"log/slog":      "86 kB; the page has a log option",
	"regexp":        "102 kB; patterns are matched in JavaScript",
	"runtime/debug": "50 kB; the facade passes GOGC",
	"hash/fnv":      "an allocation per event, and a byte a step; there is jsonfield.Digest",
}

// allowed names what each package of the module may import of this module and
// of others. The standard library is free but for banned and edgeOnly.
var allowed = map[string][]string{
	"wasm":          {"wasm/bridge", "wasm/bridge/effect", "wasm/browser", "wasm/contract", "wasm/decode", "wasm/dialect", "wasm/dialect/ccai", "wasm/dialect/nicemax"},
	"wasm/contract": {},
	"wasm/dialect":  {"wasm/contract"},
	"wasm/bridge": {
		"wasm/bridge/adapters", "wasm/bridge/command", "wasm/bridge/dedupe", "wasm/bridge/effect", "wasm/bridge/registration",
		"wasm/bridge/screenpop", "wasm/bridge/state", "wasm/contract", "wasm/dialect",
	},
	"wasm/bridge/effect":       {"wasm/contract"},
	"wasm/bridge/dedupe":       {"wasm/dialect"},
	"wasm/bridge/state":        {"wasm/bridge/dedupe", "wasm/bridge/effect", "wasm/contract", "wasm/dialect"},
	"wasm/bridge/registration": {"wasm/bridge/dedupe", "wasm/bridge/effect", "wasm/bridge/state", "wasm/contract", "wasm/dialect"},
	"wasm/bridge/command":      {"wasm/bridge/effect", "wasm/bridge/registration", "wasm/bridge/state", "wasm/contract", "wasm/dialect"},
	"wasm/bridge/adapters":     {"wasm/bridge/dedupe", "wasm/bridge/effect", "wasm/bridge/state", "wasm/contract", "wasm/dialect"},
	"wasm/bridge/screenpop":    {"wasm/bridge/dedupe", "wasm/bridge/effect", "wasm/bridge/state", "wasm/contract", "wasm/dialect"},
	"wasm/dialect/jsonfield":   {"wasm/contract", "wasm/dialect", "wasm/scan"},
	"wasm/dialect/nicemax":     {"wasm/contract", "wasm/dialect", "wasm/dialect/jsonfield", "wasm/scan"},
	"wasm/dialect/ccai":        {"wasm/contract", "wasm/dialect", "wasm/dialect/jsonfield", "wasm/scan"},
	"wasm/decode":              {"wasm/contract", "wasm/scan"},
	"wasm/scan":                {},
	"wasm/browser":             {"wasm/bridge", "wasm/bridge/effect", "github.com/hack-pad/safejs"},
}

// edgeOnly may be imported by wasm/browser alone.
var edgeOnly = []string{"syscall/js", "github.com/hack-pad/safejs"}

type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

// list asks the go command; js asks it about the module as it is shipped.
func list(t *testing.T, js bool, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,Standard"}, args...)...)
	cmd.Dir = ".."
	cmd.Env = os.Environ()
	if js {
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	out, err := cmd.Output()
	require.NoError(t, err)
	var packages []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); err == io.EOF {
			return packages
		} else {
			require.NoError(t, err)
		}
		packages = append(packages, p)
	}
}

func TestTheModuleKeepsItsArrows(t *testing.T) {
	standard := make(map[string]bool)
	deps := list(t, true, "-deps", "./wasm")
	for _, p := range deps {
		standard[p.ImportPath] = p.Standard
	}
	seen := 0
	for _, p := range deps {
		name, ours := strings.CutPrefix(p.ImportPath, module)
		if !ours {
			continue
		}
		seen++
		may, known := allowed[name]
		require.True(t, known, "%s is new: say here what it may import", name)
		for _, path := range p.Imports {
			require.False(t, slices.Contains(edgeOnly, path) && name != "wasm/browser", "%s imports %s; only wasm/browser may", name, path)
			short := strings.TrimPrefix(path, module)
			require.True(t, standard[path] || slices.Contains(may, short), "%s imports %s", name, short)
		}
	}
	require.Equal(t, len(allowed), seen, "a package named here is gone")
}

func TestTheModuleDependsOnNothingBanned(t *testing.T) {
	for _, p := range list(t, true, "-deps", "./wasm") {
		require.NotContains(t, banned, p.ImportPath, "it costs %s", banned[p.ImportPath])
	}
	paths := make([]string, 0, len(banned))
	for path := range banned {
		paths = append(paths, path)
	}
	require.Len(t, list(t, true, paths...), len(banned), "a banned package does not exist")
}

// The vendor's dialect is written twice, once on each side, so that one mistake
// cannot cancel itself out.
func TestTheSimulatorSharesNoCodeWithTheModule(t *testing.T) {
	deps := list(t, false, "-deps", "./hostsim/...")
	require.NotEmpty(t, deps)
	for _, p := range deps {
		require.False(t, strings.HasPrefix(p.ImportPath, module+"wasm/"), "hostsim depends on %s", p.ImportPath)
	}
}

// named are the packages and the constants that stand for a vendor.
var named = regexp.MustCompile(`wasm/dialect/(nicemax|ccai)"|\bcontract\.(MAX|CCAI)\b`)

// namesVendor reports whether a file of this folder names a vendor that it may not name.
func namesVendor(path, text string) bool {
	path = filepath.ToSlash(path)
	mayName := path == "vendors_js.go" || strings.HasPrefix(path, "dialect/nicemax/") || strings.HasPrefix(path, "dialect/ccai/")
	return named.MatchString(text) && !mayName
}

// What a third vendor needs is a dialect, and a line in the registry and in contract.Hosts.
func TestOnlyTheRegistryNamesAVendor(t *testing.T) {
	read := 0
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		read++
		require.False(t, namesVendor(path, string(text)), "%s names a vendor", path)
		return err
	})
	require.NoError(t, err)
	require.Greater(t, read, 50)
	registry, err := os.ReadFile("vendors_js.go")
	require.NoError(t, err)
	require.Equal(t, len(contract.Hosts), strings.Count(string(registry), "\t{contract."), "a line for each host")
	require.True(t, namesVendor("bridge/bridge.go", "if c.Host != contract.CCAI {"))
	require.True(t, namesVendor("runtime_js.go", `"github.com/ctibridge/ctibridge/wasm/dialect/nicemax"`))
	require.False(t, namesVendor("vendors_js.go", "contract.CCAI"))
	require.False(t, namesVendor("bridge/bridge.go", "contract.CCAIOptions"))
}

// gatewayMayImport says what the gateway may import: of the module what crosses to JavaScript, and
// nothing of the simulator.
func gatewayMayImport(path string) bool {
	name, ours := strings.CutPrefix(path, module)
	inside := func(folder string) bool { return name == folder || strings.HasPrefix(name, folder+"/") }
	return !ours || name == "wasm/contract" || !inside("wasm") && !inside("hostsim")
}

func TestTheGatewayImportsTheContractAlone(t *testing.T) {
	for path, may := range map[string]bool{
		"wasm/contract": true, "gateway/stream": true, "web": true,
		"wasm/contract/gen/output": false, "wasm/bridge": false, "wasm/dialect/ccai": false, "wasm": false,
		"hostsim": false, "hostsim/journal": false,
	} {
		require.Equal(t, may, gatewayMayImport(module+path), path)
	}
	require.True(t, gatewayMayImport("net/http"))
	for _, p := range list(t, false, "./...") {
		if strings.HasPrefix(p.ImportPath, module+"gateway") {
			for _, path := range p.Imports {
				require.True(t, gatewayMayImport(path), "%s imports %s", p.ImportPath, path)
			}
		}
	}
}

func TestOnlyTheEdgeTouchesJavaScript(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		name, _, _ := strings.Cut(path, ".") // a generated file has .gen.go behind it
		name = strings.TrimSuffix(name, "_test")
		isJS := strings.HasSuffix(name, "_js")
		inEdge := filepath.Dir(path) == "browser" && path != filepath.Join("browser", "doc.go")
		inMain := filepath.Dir(path) == "." && path != "deps_test.go"
		require.Equal(t, inEdge || inMain, isJS, "%s: files that only run in a browser, and only those, end in _js.go", path)
		return nil
	})
	require.NoError(t, err)
}

func TestMainOnlyWires(t *testing.T) {
	text, err := os.ReadFile("main_js.go")
	require.NoError(t, err)
	require.Less(t, strings.Count(string(text), "\n"), 80)
}
