package main

import (
	"go/ast"
	"go/parser"
	"go/token"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// arrowsOfTypeScript are those between files that import each other.
func arrowsOfTypeScript(files []tree.File) (graph, error) {
	known := make(map[string]bool)
	for _, f := range files {
		known[f.Path] = true
	}
	found := make(graph)
	for _, f := range files {
		found.add(f.Path, f.Path)
		imports, err := f.Imports()
		if err != nil {
			return nil, err
		}
		for _, name := range imports {
			if to, is := tree.Resolve(name, func(p string) bool { return known[p] }); is {
				found.add(f.Path, to)
			}
		}
	}
	return found, nil
}

// arrowsOfGo are those between the files of each package.
func arrowsOfGo(files []tree.File) (graph, error) {
	packages := make(map[string][]*ast.File)
	paths := make(map[*ast.File]string)
	for _, f := range files {
		file, err := parser.ParseFile(token.NewFileSet(), f.Path, f.Text, 0)
		if err != nil {
			return nil, err
		}
		packages[f.Folder()] = append(packages[f.Folder()], file)
		paths[file] = f.Path
	}
	found := make(graph)
	for _, of := range packages {
		names, methods := declared(of)
		for _, file := range of {
			found.add(paths[file], paths[file])
			for _, to := range usedBy(file, names, methods) {
				found.add(paths[file], paths[to])
			}
		}
	}
	return found, nil
}
