package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	small "github.com/ctibridge/ctibridge/wasm/overlay/fmt"
)

// deps lists what the module depends on, as it is built with these flags.
func deps(t *testing.T, p project, flags ...string) []string {
	t.Helper()
	args := append(append([]string{"list", "-deps"}, flags...), "./wasm")
	out, err := goCommand(p.root, []string{"GOOS=js", "GOARCH=wasm"}, args...)
	require.NoError(t, err)
	return strings.Fields(string(out))
}

func TestTheModuleIsBuiltWithoutWhatTheOverlayReplaces(t *testing.T) {
	p, err := findProject()
	require.NoError(t, err)
	overlay, err := overlayFile(p, t.TempDir())
	require.NoError(t, err)
	with, without := deps(t, p, "-overlay", overlay), deps(t, p)
	for _, name := range []string{"os", "io/fs", "internal/poll", "time", "internal/fmtsort", "internal/godebug"} {
		assert.Contains(t, without, name, "the standard fmt brings it along")
		assert.NotContains(t, with, name)
	}
	assert.NotContains(t, without, "runtime/debug", "it costs 50 kB; the setting goes by the environment")
}

func TestOverlayOfAFolderThatIsMissing(t *testing.T) {
	_, err := overlayFile(newProject(t, map[string]string{"go.mod": smallModule["go.mod"]}), t.TempDir())
	assert.ErrorContains(t, err, "overlay")
}

// Every text that the module can print: each call of fmt in it and in what it
// depends on, with each kind of value that its verbs are given there.
func TestTheSmallFmtPrintsEveryTextOfTheModuleAsTheStandardOneDoes(t *testing.T) {
	formats := formatsOfTheModule(t)
	require.Greater(t, len(formats), 5, "safejs and the module have as many")
	for _, format := range formats {
		verbs, err := verbsOf(format)
		require.NoError(t, err, "%q has a verb that package wasm/overlay/fmt does not know", format)
		for _, values := range samples(verbs) {
			if !strings.Contains(verbs, "w") { // which is for Errorf alone
				assert.Equal(t, fmt.Sprintf(format, values...), small.Sprintf(format, values...), "%q of %v", format, values)
			}
			standard, ours := fmt.Errorf(format, values...), small.Errorf(format, values...)
			assert.Equal(t, standard.Error(), ours.Error())
			assert.Equal(t, errors.Unwrap(standard), errors.Unwrap(ours), "%q", format)
		}
	}
	for _, values := range samples("v") {
		assert.Equal(t, fmt.Sprint(values...), small.Sprint(values...))
	}
}

// known are the functions of fmt that the module may call, and where their format stands.
var known = map[string]int{"Errorf": 0, "Sprintf": 0, "Fprintf": 1, "Sprint": -1, "Fprint": -1}

func formatsOfTheModule(t *testing.T) (formats []string) {
	t.Helper()
	p, err := findProject()
	require.NoError(t, err)
	out, err := goCommand(p.root, []string{"GOOS=js", "GOARCH=wasm"}, "list", "-deps", "-json=Dir,GoFiles,Standard", "./wasm")
	require.NoError(t, err)
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var list struct {
			Dir      string
			GoFiles  []string
			Standard bool
		}
		require.NoError(t, decoder.Decode(&list))
		for _, name := range list.GoFiles {
			if !list.Standard {
				formats = append(formats, formatsOf(t, filepath.Join(list.Dir, name))...)
			}
		}
	}
	return formats
}

// formatsOf fails for a function of fmt that is not known, and for a format that
// is no literal.
func formatsOf(t *testing.T, path string) (formats []string) {
	t.Helper()
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	file, err := parser.ParseFile(token.NewFileSet(), path, source, 0)
	require.NoError(t, err)
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		name, ok := functionOfFmt(call.Fun)
		if !ok {
			return true
		}
		at, isKnown := known[name]
		require.True(t, isKnown, "%s calls fmt.%s, which package wasm/overlay/fmt does not have", path, name)
		if at >= 0 {
			literal, isLiteral := call.Args[at].(*ast.BasicLit)
			require.True(t, isLiteral, "%s: a format of fmt.%s is no literal", path, name)
			format, err := strconv.Unquote(literal.Value)
			require.NoError(t, err)
			formats = append(formats, format)
		}
		return true
	})
	return formats
}

func functionOfFmt(called ast.Expr) (name string, ok bool) {
	selector, ok := called.(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	from, ok := selector.X.(*ast.Ident)
	return selector.Sel.Name, ok && from.Name == "fmt" && from.Obj == nil
}

// verbsOf returns the verbs of a format, a letter each.
func verbsOf(format string) (verbs string, err error) {
	for rest := format; ; {
		_, after, found := strings.Cut(rest, "%")
		if !found {
			return verbs, nil
		}
		verb := strings.TrimPrefix(strings.TrimPrefix(after, "+"), "02")
		if verb == "" || !strings.Contains("vswdqcX%", verb[:1]) {
			return "", fmt.Errorf("%%%s", after)
		}
		if verb[0] != '%' {
			verbs += verb[:1]
		}
		rest = verb[1:]
	}
}

type named int

func (n named) String() string { return "named " + strconv.Itoa(int(n)) }

var values = map[byte][]any{
	'v': {"a text", errors.New("an error"), named(3), 7, true, nil},
	's': {"a text", errors.New("an error"), []byte("bytes"), named(3)},
	'w': {errors.New("an error")},
	'd': {0, -12, int64(1) << 40, 4096},
	'q': {"", `"quoted"\`, "line\nbreak\x00\u00e9\u2028", "broken \xff"},
	'c': {byte('x'), 'é', rune(0x1f600)},
	'X': {byte(0), byte(0x1f), byte(0xff)},
}

// samples gives each verb each of its values once, beside the first of the others.
func samples(verbs string) (all [][]any) {
	for i := range max(1, len(verbs)) {
		var mine []any
		if verbs != "" {
			mine = values[verbs[i]]
		}
		for n := range max(1, len(mine)) {
			row := make([]any, len(verbs))
			for k := range verbs {
				row[k] = values[verbs[k]][0]
			}
			if verbs != "" {
				row[i] = mine[n]
			}
			all = append(all, row)
		}
	}
	return all
}

func TestTheSmallFmtOfWhatItDoesNotKnow(t *testing.T) {
	assert.Equal(t, "(a value of another type)", small.Sprint(struct{ A int }{1}), "a panic may have any value")
	assert.Equal(t, "100% sure, %s", small.Sprintf("100%% sure, %s"))
}
