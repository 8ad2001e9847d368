// Package gosource reads the types of a Go package from its source, with their
// comments and tags, so that a generator can write the same in another form.
//
// It parses and does not compile: what a generator writes may be part of the
// package that it reads, and may be out of date. Files that end in _test.go or
// .gen.go are not read.
package gosource

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Package is what a folder of Go files declares.
type Package struct {
	// Name is the name in the package clauses.
	Name string
	// Doc is the package comment.
	Doc string
	// Types are in the order of their names.
	Types []*Type
	// values holds what variables and constants are set to, by name.
	values map[string]ast.Expr
}

// Read reads the package in the folder.
func Read(dir string) (*Package, error) {
	fset := token.NewFileSet()
	files, err := parse(fset, dir)
	if err != nil {
		return nil, err
	}
	values := valuesOf(files) // before doc takes the tree apart
	d, err := doc.NewFromFiles(fset, files, dir, doc.AllDecls|doc.PreserveAST)
	if err != nil {
		return nil, err
	}
	p := &Package{Name: d.Name, Doc: d.Doc, values: values}
	for _, t := range d.Types {
		p.Types = append(p.Types, readType(t))
	}
	return p, nil
}

// ReadAll reads the packages in the folders as one: the first, with the types of the
// others that it holds. A type whose name several of them have is Unknown.
func ReadAll(dirs ...string) (*Package, error) {
	first, err := Read(dirs[0])
	if err != nil {
		return nil, err
	}
	for _, dir := range dirs[1:] {
		other, err := Read(dir)
		if err != nil {
			return nil, err
		}
		first.add(other.Types)
	}
	slices.SortFunc(first.Types, func(a, b *Type) int { return strings.Compare(a.Name, b.Name) })
	return first, nil
}

func (p *Package) add(types []*Type) {
	for _, t := range types {
		if twice := p.Type(t.Name); twice != nil {
			*twice = Type{Name: t.Name, Form: Form{Kind: Unknown, Name: "type of several packages"}}
			continue
		}
		p.Types = append(p.Types, t)
	}
}

func parse(fset *token.FileSet, dir string) ([]*ast.File, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, e := range entries {
		name := e.Name()
		if !isSource(name) {
			continue
		}
		f, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

func isSource(name string) bool {
	return strings.HasSuffix(name, ".go") &&
		!strings.HasSuffix(name, "_test.go") && !strings.HasSuffix(name, ".gen.go")
}

func valuesOf(files []*ast.File) map[string]ast.Expr {
	values := make(map[string]ast.Expr)
	for _, f := range files {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, s := range g.Specs {
				if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) == len(v.Names) {
					for i, name := range v.Names {
						values[name.Name] = v.Values[i]
					}
				}
			}
		}
	}
	return values
}

// Reachable returns the types that the roots hold, themselves too, in the order of
// their names.
func (p *Package) Reachable(roots ...string) ([]*Type, error) {
	found := make(map[string]bool)
	for _, name := range roots {
		if p.Type(name) == nil {
			return nil, fmt.Errorf("no type %s", name)
		}
		p.reach(name, found)
	}
	var all []*Type
	for _, t := range p.Types {
		if found[t.Name] {
			all = append(all, t)
		}
	}
	return all, nil
}

func (p *Package) reach(name string, found map[string]bool) {
	t := p.Type(name)
	if t == nil || found[name] {
		return
	}
	found[name] = true
	for _, f := range t.Fields {
		holds := f.Form.Innermost().Name
		if json, _ := f.JSON(); (json != "" || f.Name == "") && f.mayName(holds) {
			p.reach(holds, found)
		}
	}
}

// Type returns the type of the name, nil if there is none.
func (p *Package) Type(name string) *Type {
	for _, t := range p.Types {
		if t.Name == name {
			return t
		}
	}
	return nil
}
