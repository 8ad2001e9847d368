package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ctibridge/ctibridge/internal/tree"
	"github.com/stretchr/testify/require"
)

// sample is a checkout whose figures can be counted by hand.
var sample = map[string]string{
	"a/one.go": "package a\n\ntype T struct{}\n\nfunc (T) Up() { helper() }\n\nfunc base() {\n}\n",
	"a/two.go": "package a\n\nimport \"fmt\"\n\nfunc helper() { base() }\n\n" +
		"func (T) Told() {\n\tfmt.Println()\n}\n",
	"a/a_test.go":   "package a\n\nfunc inTest() {\n\tbase()\n}\n",
	"a/json.gen.go": "package a\n\nfunc written() {}\n",
	"web/x.ts": "import { y } from \"./y.js\";\nexport class C {\n" +
		"  m() {}\n  n = () => 1;\n}\ny();\n",
	"web/y.ts":          "export function y() {\n  return (): void => {};\n}\n",
	"web/dist/built.js": "never();\n",
}

// The limits hold for all code; tests may be longer.
func TestNothingIsOverALimit(t *testing.T) {
	files, err := tree.Read("../..")
	require.NoError(t, err)
	functions, err := functionsOf(files, "../..", "../..")
	require.NoError(t, err)
	columns, err := measure(files, functions)
	require.NoError(t, err)
	for _, c := range columns {
		if strings.Contains(c.title, "tests") {
			continue
		}
		require.Greater(t, c.functions, 500, "the code was read")
		require.Empty(t, c.overLimit, c.title)
	}
}

func measured(t *testing.T) []column {
	t.Helper()
	root := t.TempDir()
	for name, text := range sample {
		name = filepath.Join(root, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	files, err := tree.Read(root)
	require.NoError(t, err)
	functions, err := functionsOf(files, root, "../..")
	require.NoError(t, err)
	columns, err := measure(files, functions)
	require.NoError(t, err)
	require.Len(t, columns, 4)
	return columns
}

func TestFiguresOfGo(t *testing.T) {
	code, tests := measured(t)[0], measured(t)[1]
	require.Equal(t, []int{2, 17, 3}, []int{code.files, code.lines, code.generated})
	require.Equal(t, []int{1, 5, 0}, []int{tests.files, tests.lines, tests.generated})
	require.Equal(t, named{9, "a/two.go"}, code.worstFile)
	require.Equal(t, 4, code.functions)
	require.Equal(t, named{3, "a/two.go:7 Told"}, code.worstFunction)
	require.Equal(t, named{2, "a T"}, code.largestType)
	require.Equal(t, named{2, "a"}, code.largestFolder)
	require.Equal(t, 1, code.manyNamed)
	require.Len(t, code.upward, 1, "one.go and two.go use each other")
	require.Empty(t, code.upwardFolders)
}

func TestFiguresOfTypeScript(t *testing.T) {
	code := measured(t)[2]
	require.Equal(t, []int{2, 9}, []int{code.files, code.lines})
	require.Equal(t, 3, code.functions, "a function within another one is a part of it")
	require.Equal(t, named{2, "web/x.ts C"}, code.largestType)
	require.Empty(t, code.upward)
}

func TestTheTableHasACellForEachColumn(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(table(measured(t))), "\n") {
		require.Equal(t, 6, strings.Count(line, "|"), line)
	}
}

func TestWhatIsOverALimitIsNamed(t *testing.T) {
	var c column
	c.limit("lines", map[string]int{"f": 29, "g": 28}, 28)
	require.Equal(t, []string{"f has 29 lines, over 28"}, c.overLimit)
}
