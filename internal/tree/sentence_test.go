package tree

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestASentenceIsThatOfTheFileElseOfWhatHasItsNameElseOfTheFirst(t *testing.T) {
	for name, row := range map[string]struct {
		lang       Lang
		path, text string
		want       string
	}{
		"what has the name":         {Go, "a/record_match.go", "package a\n\n// first is the first.\nvar first int\n\n// recordMatch is one. It has more.\ntype recordMatch int\n", "recordMatch is one."},
		"in the browser":            {Go, "a/edge_js.go", "package a\n\n// first is the first.\nvar first int\n\n// Edge is one.\ntype Edge int\n", "Edge is one."},
		"the first":                 {Go, "a/b.go", "package a\n\nfunc none() {}\n\n// Do does it.\nfunc Do() {}\n\n// Other is another.\ntype Other int\n", "Do does it."},
		"inside of a group":         {Go, "a/b.go", "package a\n\ntype (\n\t// B is one.\n\tB int\n)\n", "B is one."},
		"of a group":                {Go, "a/b.go", "package a\n\n// B are two.\nvar (\n\tb, c int\n)\n", "B are two."},
		"no comment":                {Go, "a/b.go", "package a\n\nfunc none() {}\n", ""},
		"no Go":                     {Go, "a/b.go", "package", ""},
		"the head of a script":      {TypeScript, "a/b.ts", "// It is a script. It has more.\nexport const b = 1;\n", "It is a script."},
		"what a script's name says": {TypeScript, "a/host-window.ts", "import x from \"y\";\n/** One is one. */\nexport const one = 1;\n/** It is the window. */\nexport class HostWindow {}\n", "It is the window."},
		"a script's first":          {TypeScript, "a/b.ts", "import x from \"y\";\n/** One is one. */\nexport const one = 1;\n/** Two is two. */\nexport const two = 2;\n", "One is one."},
		"a note to the compiler":    {TypeScript, "a/b.js", "// @ts-check\n/** B is one. */\nexport function b() {}\n", "B is one."},
		"no comment in a script":    {TypeScript, "a/b.ts", "export const b = 1;\n", ""},
	} {
		require.Equal(t, row.want, File{Lang: row.lang, Path: row.path, Text: row.text}.Sentence(), name)
	}
}

func TestThePackageCommentIsThatOfThePackageOrCommand(t *testing.T) {
	for text, want := range map[string]string{
		"// Package a is one. It has more.\npackage a\n": "Package a is one.",
		"// Command a does it.\npackage main\n":          "Command a does it.",
		"// This file is about a part.\npackage a\n":     "",
		"package a\n": "",
		"package":     "",
	} {
		require.Equal(t, want, File{Lang: Go, Path: "a/a.go", Text: text}.PackageSentence(), text)
	}
}

func TestNamesAreThoseAtTheTop(t *testing.T) {
	goFile := File{Lang: Go, Path: "a.go", Text: "package a\n\nimport \"fmt\"\n\ntype A int\n\nvar b, _ = 1, 2\n\nfunc init() {}\n\nfunc (A) m() { fmt.Println(b) }\n\nfunc c() {}\n"}
	require.Equal(t, []string{"A", "b", "c"}, goFile.Names())
	require.Empty(t, File{Lang: Go, Path: "a.go", Text: "package"}.Names())
	script := File{Lang: TypeScript, Path: "a.ts", Text: "export abstract class A {}\nconst b = 1;\nasync function c() {\n  const inner = 1;\n}\n"}
	require.Equal(t, []string{"A", "b", "c"}, script.Names())
	_, err := File{Lang: Go, Path: "a.go", Text: "import"}.Imports()
	require.Error(t, err)
}

func TestTheFilesOfCodeAreReadByTheirPath(t *testing.T) {
	root := filepath.Join(t.TempDir(), "dist") // the root may have any name
	for name, text := range map[string]string{
		"a/b.go": "package b\n\nvar x int\n", "a/b_test.go": "package b\n", "c.ts": "1\n", "d.js": "", "e.mjs": "",
		"f.gen.ts": "", "g.d.ts": "", "h.md": "", ".git/i.go": "", "bin/j.go": "", "x/dist/k.js": "",
		"node_modules/l.js": "", "a/testdata/m.go": "",
	} {
		path := filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	files, err := Read(root)
	require.NoError(t, err)
	require.Equal(t, []File{
		{Path: "a/b.go", Lang: Go, Text: "package b\n\nvar x int\n"}, {Path: "a/b_test.go", Lang: Go, Text: "package b\n", Test: true},
		{Path: "c.ts", Lang: TypeScript, Text: "1\n"}, {Path: "d.js", Lang: TypeScript}, {Path: "e.mjs", Lang: TypeScript},
		{Path: "f.gen.ts", Lang: TypeScript, Generated: true},
	}, files)
	require.Equal(t, 3, files[0].Lines())
	require.Equal(t, "a", files[0].Folder())
	_, err = Read(filepath.Join(root, "none"))
	require.ErrorIs(t, err, os.ErrNotExist)
}
