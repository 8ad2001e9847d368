package stories

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// promisesIn finds the keys of the contract's table.
func promisesIn(t *testing.T, file string) (names []string) {
	t.Helper()
	inspect(parse(t, file), func(n ast.Node) {
		if kv, ok := n.(*ast.KeyValueExpr); ok && text(kv.Key) != "" {
			names = append(names, text(kv.Key))
		}
	})
	return names
}

// TestsIn finds the functions whose names begin with Test.
func TestsIn(t *testing.T, pattern string) (names []string) {
	t.Helper()
	inspect(parse(t, pattern), func(n ast.Node) {
		if f, ok := n.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Test") {
			names = append(names, f.Name.Name)
		}
	})
	return names
}

func parse(t *testing.T, pattern string) (files []*ast.File) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		files = append(files, f)
	}
	return files
}

func inspect(files []*ast.File, look func(ast.Node)) {
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool { look(n); return true })
	}
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
