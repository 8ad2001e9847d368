package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/stretchr/testify/require"
)

// changesOf lists the mutants of a function's body, of which the parameters are
// a, b int, s string, ok bool, f func() (int, error).
func changesOf(t *testing.T, results, body string) (changes []string) {
	t.Helper()
	source := "package p\n\ntype point struct{ x, y int }\n\nfunc do(...any) {}\n\n" +
		"func tested(a, b int, s string, ok bool, f func() (int, error)) " + results + " {\n" + body + "\n}\n"
	checked := check(t, source)
	files, all := instrument(checked, "folder")
	check(t, string(files[0].source)+goRuntimeOf(t))
	for i, m := range all {
		require.Equal(t, i+1, m.id)
		require.Equal(t, "folder/p.go", m.file)
		require.Equal(t, "tested", m.function)
		changes = append(changes, m.change)
	}
	return changes
}

// goRuntimeOf is goRuntime in a file that has its package clause already, and a
// declaration before.
func goRuntimeOf(t *testing.T) string {
	t.Helper()
	const head = "\nimport mutantOS \"os\"\n"
	require.Contains(t, goRuntime, head)
	return "\nvar mutantOS struct{ Getenv func(string) string }\n" + goRuntime[len(head):]
}

func check(t *testing.T, source string) *typed {
	t.Helper()
	c := &typed{fset: token.NewFileSet(), sources: [][]byte{[]byte(source)}, info: &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
	}}
	file, err := parser.ParseFile(c.fset, "p.go", source, parser.ParseComments|parser.SkipObjectResolution)
	require.NoError(t, err, source)
	c.files = []*ast.File{file}
	c.pkg, err = (&types.Config{Importer: importer.Default()}).Check("p", c.fset, c.files, c.info)
	require.NoError(t, err, source)
	return c
}

func TestEachPlaceHasItsMutantsAndStillCompiles(t *testing.T) {
	for name, row := range map[string]struct {
		results, body string
		want          []string
	}{
		"a statement is removed":             {"", "do(ok)", []string{"remove: do(ok)"}},
		"a panic may have to end a function": {"int", `panic("never")`, []string{`another value for: "never"`}},
		"a definition is needed":             {"", "c := a; do(c)", []string{"remove: do(c)"}},
		"a condition is forced both ways":    {"", "if ok { return }", []string{"true for: ok", "false for: ok", "remove: return"}},
		"an operand is forced the way that shows": {"", "if ok && s == s { return }",
			[]string{"true for: ok && s == s", "false for: ok && s == s", "true for: ok", "true for: s == s", "remove: return"}},
		"a loop is never forced to go on": {"", "for a < b { a++ }",
			[]string{"false for: a < b", "<= for < in: a < b", "remove: a++"}},
		"a comparison takes its bound in": {"bool", "return a > b", []string{"true for: a > b", "false for: a > b", ">= for > in: a > b"}},
		"a sum becomes a difference":      {"int", "return a + b", []string{"zero for: a + b", "- for + in: a + b"}},
		"a number changes":                {"", "do(7)", []string{"remove: do(7)", "another value for: 7"}},
		"a sentence stays":                {"", `do("two words")`, []string{`remove: do("two words")`}},
		"a field is removed": {"point", "return point{x: a, y: b}",
			[]string{"zero for: point{x: a, y: b}", "zero for: x: a", "zero for: y: b"}},
		"a field without a name is removed": {"point", "return point{a, b}",
			[]string{"zero for: point{a, b}", "zero for: a", "zero for: b"}},
		"nothing comes of a call":         {"(int, error)", "return f()", []string{"zero values for: return f()"}},
		"nothing is no mutant of nothing": {"(int, error)", "return a, nil", []string{"zero for: a"}},
		"a case is removed": {"", `switch s { case "a", "b": do(a) }`,
			[]string{`another value for: "a"`, `another value for: "b"`, "remove: do(a)"}},
		"the default is emptied":            {"", "switch s { default: do(a) }", []string{"empty: default", "remove: do(a)"}},
		"a case of a type is emptied":       {"", "switch any(a).(type) { case int: do(a) }", []string{"empty: case int", "remove: do(a)"}},
		"a loop over something has no turn": {"", "for range s { do(a) }", []string{"no turn of: for ... range s", "remove: do(a)"}},
		"room is no behaviour":              {"[]int", "return make([]int, 0, 8)", []string{"zero for: make([]int, 0, 8)", "another value for: 0"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, row.want, changesOf(t, row.results, row.body))
		})
	}
}
