package tree

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
)

// declares finds the names of what a script declares at its top.
var declares = regexp.MustCompile(`(?m)^(?:export )?(?:abstract |async )?(?:const|class|interface|type|let|function) (\w+)`)

// Names are what a file declares at its top, in order; methods go by their types.
func (f File) Names() (names []string) {
	if f.Lang == TypeScript {
		for _, m := range declares.FindAllStringSubmatch(f.Text, -1) {
			names = append(names, m[1])
		}
		return names
	}
	file, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Text, parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.GenDecl:
			names = append(names, NamesOf(d)...)
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.Name != "init" {
				names = append(names, d.Name.Name)
			}
		}
	}
	return names
}

// NamesOf are the names that a declaration of types, variables or constants declares.
func NamesOf(d *ast.GenDecl) (names []string) {
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			names = append(names, s.Name.Name)
		case *ast.ValueSpec:
			for _, name := range s.Names {
				if name.Name != "_" {
					names = append(names, name.Name)
				}
			}
		}
	}
	return names
}
