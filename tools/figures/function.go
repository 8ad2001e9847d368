package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// function is a declared function of a file.
type function struct {
	File  string
	Name  string
	Line  int
	Lines int
	// Of is the type whose method it is.
	Of string
}

func (f function) String() string { return fmt.Sprintf("%s:%d %s", f.File, f.Line, f.Name) }

// functionsOf finds the functions of all files, by file.
func functionsOf(files []tree.File, root, tools string) (map[string][]function, error) {
	found := make(map[string][]function)
	var typeScript []string
	for _, f := range files {
		if f.Generated {
			continue
		}
		if f.Lang == tree.TypeScript {
			typeScript = append(typeScript, f.Path)
			continue
		}
		var err error
		if found[f.Path], err = functionsOfGo(f); err != nil {
			return nil, err
		}
	}
	read, err := functionsOfTypeScript(typeScript, root, tools)
	for _, one := range read {
		found[one.File] = append(found[one.File], one)
	}
	return found, err
}

func functionsOfGo(f tree.File) (found []function, err error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, f.Path, f.Text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	for _, d := range file.Decls {
		if d, is := d.(*ast.FuncDecl); is {
			begin, end := set.Position(d.Pos()).Line, set.Position(d.End()).Line
			found = append(found, function{f.Path, d.Name.Name, begin, end - begin + 1, receiver(d)})
		}
	}
	return found, nil
}

// receiver is the name of the type whose method a function is.
func receiver(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}

// functionsOfTypeScript asks the compiler, which runs in Node.
func functionsOfTypeScript(files []string, root, tools string) (found []function, err error) {
	if len(files) == 0 {
		return nil, nil
	}
	for _, path := range []*string{&root, &tools} {
		if *path, err = filepath.Abs(*path); err != nil {
			return nil, err
		}
	}
	script := filepath.Join(tools, "tools/figures/functions.mjs")
	cmd := exec.Command("node", append([]string{script, tools, root}, files...)...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf(`functions.mjs, which needs what "make types" installs: %w`, err)
	}
	err = json.Unmarshal(out, &found)
	return found, err
}
