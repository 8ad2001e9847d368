//go:build !js

package output_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/internal/generated"
	"github.com/ctibridge/ctibridge/wasm/contract/gen/output"
)

// What two languages agree on has one source: a field that is renamed there, and
// nowhere else, leaves neither side as it was. Without this a generator that leaves
// something out, or a side that keeps a form of its own, would go unnoticed.
func TestAFieldThatIsRenamedBreaksBothSides(t *testing.T) {
	contract := t.TempDir()
	require.NoError(t, os.CopyFS(contract, os.DirFS(filepath.Join(root, "wasm/contract"))))
	event := filepath.Join(contract, "event.go")
	text, err := os.ReadFile(event)
	require.NoError(t, err)
	const field, renamed = "\tText string `json:\"text\"`\n\t// Contacts", "\tWords string `json:\"words\"`\n\t// Contacts"
	require.Equal(t, 1, strings.Count(string(text), field), "Failure.Text is not where it was")
	require.NoError(t, os.WriteFile(event, []byte(strings.Replace(string(text), field, renamed, 1)), 0o600))
	files, err := output.Make(contract, root)
	require.NoError(t, err)

	t.Run("Go", func(t *testing.T) {
		t.Parallel()
		require.Contains(t, compileGo(t, event, files), "unknown field Text in struct literal of type contract.Failure")
	})
	t.Run("TypeScript", func(t *testing.T) {
		t.Parallel()
		require.Contains(t, compileTypeScript(t, files), "Property 'text' does not exist on type 'Failure'")
	})
}

// compileGo returns what the compiler has against the module with these files in
// the place of those that are there.
func compileGo(t *testing.T, event string, files generated.Files) string {
	t.Helper()
	top, err := filepath.Abs(root)
	require.NoError(t, err)
	dir := t.TempDir()
	replace := map[string]string{filepath.Join(top, "wasm/contract/event.go"): event}
	for path, text := range files {
		if filepath.Ext(path) == ".go" {
			file := filepath.Join(dir, filepath.Base(path))
			require.NoError(t, os.WriteFile(file, text, 0o600))
			replace[filepath.Join(top, path)] = file
		}
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600))
	cmd := exec.Command("go", "build", "-overlay", filepath.Join(dir, "overlay.json"), "./wasm/bridge")
	cmd.Dir = top
	out, err := cmd.CombinedOutput()
	require.Error(t, err, "it compiles")
	return string(out)
}

// compileTypeScript does the same for the facade.
func compileTypeScript(t *testing.T, files generated.Files) string {
	t.Helper()
	web, err := filepath.Abs(filepath.Join(root, "web"))
	require.NoError(t, err)
	compiler := filepath.Join(web, "node_modules/.bin/tsc")
	require.FileExists(t, compiler, `run "npm ci" in web, or "make types"`)
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(filepath.Join(dir, "src"), os.DirFS(filepath.Join(web, "src"))))
	for path, text := range files {
		if in, ok := strings.CutPrefix(path, "web/"); ok {
			require.NoError(t, os.WriteFile(filepath.Join(dir, in), text, 0o600))
		}
	}
	config, err := json.Marshal(map[string]any{
		"extends": filepath.Join(web, "tsconfig.json"), "include": []string{"src"}, "exclude": []string{"**/*.test.ts"},
	})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "tsconfig.json"), config, 0o600))
	out, err := exec.Command(compiler, "--noEmit", "--pretty", "false", "-p", dir).CombinedOutput()
	require.Error(t, err, "it compiles")
	return string(out)
}
