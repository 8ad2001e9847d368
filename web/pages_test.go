package web_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/require"
)

// compileTypes runs TypeScript's compiler and returns what it prints.
func compileTypes(t *testing.T, args ...string) (out string, ok bool) {
	t.Helper()
	tsc := filepath.Join("node_modules", ".bin", "tsc")
	_, err := os.Stat(tsc)
	require.NoError(t, err, `the TypeScript compiler is missing: run "npm ci" in web, or "make types"`)
	text, err := exec.Command(tsc, append([]string{"--pretty", "false"}, args...)...).CombinedOutput()
	return string(text), err == nil
}

// copyPages puts the demo pages into a folder of their own, with the types of the
// SDK beside them and nothing else of this repository.
func copyPages(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	out, ok := compileTypes(t, "-p", "tsconfig.sdk.json", "--outDir", filepath.Join(dir, "sdk"))
	require.True(t, ok, out)
	for _, page := range []string{"crm", "adapters"} {
		require.NoError(t, os.CopyFS(filepath.Join(dir, page), os.DirFS(filepath.Join("pages", page))))
	}
	config, err := json.Marshal(map[string]any{
		"compilerOptions": map[string]any{
			"strict": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler", "types": []string{},
			"lib":   []string{"es2022", "dom", "dom.iterable"},
			"paths": map[string][]string{"/sdk/ctibridge.js": {"./sdk/index.d.ts"}},
		},
		"include": []string{"crm", "adapters"},
	})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "tsconfig.json"), config, 0o644))
	return dir
}

func TestTheDemoPagesNeedNothingButTheSDK(t *testing.T) {
	dir := copyPages(t)
	out, ok := compileTypes(t, "--noEmit", "-p", dir)
	require.True(t, ok, out)
	built := api.Build(api.BuildOptions{
		EntryPoints: []string{filepath.Join(dir, "crm", "main.ts"), filepath.Join(dir, "adapters", "main.ts")},
		Outdir:      filepath.Join(dir, "out"), Bundle: true, Format: api.FormatESModule, External: []string{"/sdk/*"},
	})
	require.Empty(t, built.Errors)
	require.Len(t, built.OutputFiles, 2)
}

func TestACopiedPageIsHeldToTheSDKsTypes(t *testing.T) {
	dir := copyPages(t)
	for text, want := range map[string]string{
		`import type { Bridge } from "/sdk/ctibridge.js"; export const hold = (b: Bridge) => b.hold("on");`: "hold.ts(1,92): error TS2345",
		`import { createBridge } from "../../src/index.js"; createBridge({});`:                              "hold.ts(1,30): error TS2307",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "crm", "hold.ts"), []byte(text), 0o644))
		out, ok := compileTypes(t, "--noEmit", "-p", dir)
		require.False(t, ok)
		require.Contains(t, out, want)
	}
}
