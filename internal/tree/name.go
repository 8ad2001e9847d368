package tree

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
)

// declares finds the names of what a script declares at its top, but functions.
var declares = regexp.MustCompile(`(?m)^(?:export )?(?:abstract )?(?:const|class|interface|type|let) (\w+)`)

// Names are the types, constants and variables that a file declares, in order.
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
		if d, is := d.(*ast.GenDecl); is {
			names = append(names, namesOf(d)...)
		}
	}
	return names
}

func namesOf(d *ast.GenDecl) (names []string) {
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
