package main

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
)

// typed is a package's code with its types.
type typed struct {
	fset    *token.FileSet
	pkg     *types.Package
	info    *types.Info
	files   []*ast.File
	sources [][]byte
}

// load reads and checks the files of a package; what it imports comes compiled,
// from the go command's cache.
func load(p platform, l listed) (*typed, error) {
	lookup, err := exports(p, l.ImportPath)
	if err != nil {
		return nil, err
	}
	t := &typed{fset: token.NewFileSet(), info: &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue),
		Defs:  make(map[*ast.Ident]types.Object),
		Uses:  make(map[*ast.Ident]types.Object),
	}}
	for _, name := range l.GoFiles {
		source, err := os.ReadFile(filepath.Join(l.Dir, name))
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(t.fset, name, source, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		t.files, t.sources = append(t.files, file), append(t.sources, source)
	}
	config := types.Config{Importer: importer.ForCompiler(t.fset, "gc", lookup)}
	t.pkg, err = config.Check(l.ImportPath, t.fset, t.files, t.info)
	return t, err
}

func exports(p platform, path string) (importer.Lookup, error) {
	deps, err := goList(p, "-export", "-deps", path)
	if err != nil {
		return nil, err
	}
	files := make(map[string]string, len(deps))
	for _, d := range deps {
		files[d.ImportPath] = d.Export
	}
	return func(path string) (io.ReadCloser, error) {
		if files[path] == "" {
			return nil, errors.New(path + " is not compiled")
		}
		return os.Open(files[path])
	}, nil
}

// textOf writes a type as it has to be written at a place, and says whether it
// can be: a name may be hidden there, or its package not imported.
func (t *typed) textOf(typ types.Type, at token.Pos) (string, bool) {
	text := types.TypeString(typ, func(p *types.Package) string {
		if p == t.pkg {
			return ""
		}
		return p.Name()
	})
	read, err := types.Eval(t.fset, t.pkg, at, text)
	return text, err == nil && read.IsType() && types.Identical(read.Type, typ)
}
