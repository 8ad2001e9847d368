package main

import (
	"go/ast"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// declared is which file of a package declares a name, and which a method. What
// two files declare, as for two systems, is left out.
func declared(files []*ast.File) (names, methods map[string]*ast.File) {
	names, methods = make(map[string]*ast.File), make(map[string]*ast.File)
	for _, file := range files {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv != nil {
					put(methods, d.Name.Name, file)
				} else {
					put(names, d.Name.Name, file)
				}
			case *ast.GenDecl:
				for _, name := range tree.NamesOf(d) {
					put(names, name, file)
				}
			}
		}
	}
	return names, methods
}

func put(in map[string]*ast.File, name string, file *ast.File) {
	if other, twice := in[name]; twice && other != file {
		file = nil
	}
	in[name] = file
}

// usedBy are the other files of the package of which a file uses something.
func usedBy(file *ast.File, names, methods map[string]*ast.File) (used []*ast.File) {
	imported := make(map[string]bool)
	for _, name := range file.Unresolved {
		imported[name.Name] = names[name.Name] == nil
		if to := names[name.Name]; to != nil {
			used = append(used, to)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		s, is := n.(*ast.SelectorExpr)
		if !is {
			return true
		}
		if x, is := s.X.(*ast.Ident); is && imported[x.Name] {
			return true // a name of an imported package
		}
		if to := methods[s.Sel.Name]; to != nil {
			used = append(used, to)
		}
		return true
	})
	return used
}
