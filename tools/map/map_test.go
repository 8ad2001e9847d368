package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ctibridge/ctibridge/internal/tree"
	"github.com/stretchr/testify/require"
)

// sample is a small tree that has everything the map shows.
var sample = map[string]string{
	"README.md":           "# Top\n\n| `web/` | The web part. |\n",
	"Makefile":            "all:\n",
	"wasm/bridge/doc.go":  "// Package bridge folds. And more.\npackage bridge\n",
	"wasm/bridge/hold.go": "package bridge\n\nconst limit = 3\n\n// hold waits.\nfunc hold() {}\n",
	"wasm/bridge/record_match.go": "package bridge\n\n// first is first.\nfunc first() {}\n\n" +
		"// recordMatch finds records.\ntype recordMatch struct{}\n",
	"wasm/bridge/hold_test.go": "package bridge\n",
	"wasm/deps_test.go":        "// This file looks from outside.\npackage main\n",
	"web/src/README.md":        "# Facade\n\n| `api/` | The public types. |\n",
	"web/src/api/errors.ts":    "import \"./x.js\";\n\n/** The one class. Of all. */\nexport class Errors {}\n",
	"web/src/api/drag.ts":      "// Moves a panel.\n\n/** Else. */\nexport function other() {}\n",
	"web/src/api/view.js":      "/** @param {View} view */\nfunction a() {}\n",
	"web/src/api/page.html":    "<p>\n",
	"web/src/api/k.gen.ts":     "/** The kinds. */\nexport type K = 1;\n",
	"bin/README.md":            "# Built\n",
}

func mapped(t *testing.T, part string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range sample {
		name = filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	return written(t, root, part)
}

func written(t *testing.T, root, part string) string {
	t.Helper()
	files, err := tree.Read(root)
	require.NoError(t, err)
	folders, err := foldersOf(files, root)
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range folders {
		if f.isIn(part) {
			b.WriteString(f.text())
		}
	}
	return b.String()
}

func TestTheMapSaysWhatFoldersAndFilesAreFor(t *testing.T) {
	require.Equal(t, `
.: Top
  README.md: Top
  also Makefile

wasm: `+`
  tests deps_test.go

wasm/bridge: Package bridge folds.
  hold.go: hold waits. [limit]
  record_match.go: recordMatch finds records. [first]
  tests hold_test.go

web/src: Facade
  README.md: Facade

web/src/api: The public types.
  drag.ts: Moves a panel. [other]
  errors.ts: The one class. [Errors]
  k.gen.ts: generated. The kinds. [K]
  view.js:  [a]
  also page.html
`, mapped(t, ""))
}

func TestAPartOfTheMap(t *testing.T) {
	require.True(t, strings.HasPrefix(mapped(t, "web/src/api/"), "\nweb/src/api: "))
	require.NotContains(t, mapped(t, "wasm/bridge"), "web")
}

// A folder without a sentence is found by nobody who does not know it.
func TestEveryFolderHasASentence(t *testing.T) {
	for _, line := range strings.Split(written(t, "../..", ""), "\n") {
		if !strings.HasPrefix(line, " ") {
			require.NotRegexp(t, `: $`, line, "give it a package comment, or a row in a README.md above it")
		}
	}
}
