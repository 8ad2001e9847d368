package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every story that is acted out in memory is acted out in Chromium, under the
// same name, but for those of section 12: they have tests of their own here.
func TestEveryStoryIsActedOut(t *testing.T) {
	var told []string
	for _, st := range allStories() {
		told = append(append(told, st.name), st.also...)
	}
	inMemory := append(rulesIn(t, "conformance/*_test.go"), promisesIn(t, "../wasm/bridge/bridgetest/contract.go")...)
	require.Greater(t, len(inMemory), 30)
	require.ElementsMatch(t, inMemory, told, "add the story to a table of e2e/stories_*_test.go")
}

// rulesIn finds the names in the tables of rules, {"section", "name", ...} each.
func rulesIn(t *testing.T, pattern string) (names []string) {
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	for _, file := range files {
		inspect(t, file, func(n ast.Node) {
			for _, r := range tableOf(n, "rule") {
				fields := r.(*ast.CompositeLit).Elts
				require.Len(t, fields, 4, file)
				if section := text(fields[0]); section != "12" {
					require.NotEmpty(t, text(fields[1]), file)
					names = append(names, text(fields[1]))
				}
			}
		})
	}
	return names
}

// tableOf is what stands in a list of elements of the type, and nothing in other
// nodes.
func tableOf(n ast.Node, of string) []ast.Expr {
	if list, ok := n.(*ast.CompositeLit); ok {
		if array, ok := list.Type.(*ast.ArrayType); ok {
			if name, ok := array.Elt.(*ast.Ident); ok && name.Name == of {
				return list.Elts
			}
		}
	}
	return nil
}

// promisesIn finds the keys of the contract's table.
func promisesIn(t *testing.T, file string) (names []string) {
	inspect(t, file, func(n ast.Node) {
		if kv, ok := n.(*ast.KeyValueExpr); ok && text(kv.Key) != "" {
			names = append(names, text(kv.Key))
		}
	})
	return names
}

func inspect(t *testing.T, file string, look func(ast.Node)) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	require.NoError(t, err)
	ast.Inspect(f, func(n ast.Node) bool { look(n); return true })
}

// text is the value of a text literal, and empty for anything else.
func text(e ast.Expr) string {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(l.Value)
	if err != nil {
		return ""
	}
	return s
}
