package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"slices"
	"strings"
)

// insertion is a text that is put into a source.
type insertion struct {
	at   int
	text string
}

// splice puts insertions into a source. Those at one place keep their order.
func splice(source []byte, all []insertion) []byte {
	slices.SortStableFunc(all, func(a, b insertion) int { return a.at - b.at })
	var out strings.Builder
	last := 0
	for _, i := range all {
		out.Write(source[last:i.at])
		out.WriteString(i.text)
		last = i.at
	}
	out.Write(source[last:])
	return []byte(out.String())
}

// instrumented is a file with all of its mutants in it.
type instrumented struct {
	name   string
	source []byte
}

// instrument puts the mutants of a package into its files.
func instrument(t *typed, folder string) (files []instrumented, all []mutant) {
	for i, file := range t.files {
		w := &walk{typed: t, source: t.sources[i], folder: folder, found: &all}
		w.file(file)
		name := t.fset.Position(file.Package).Filename
		files = append(files, instrumented{name, splice(t.sources[i], w.insertions)})
	}
	return files, all
}

// walk goes through one file and collects what to insert. A node's text in front
// of it is inserted when the walk enters it, and that behind it when it leaves:
// so what is nested stays nested.
type walk struct {
	*typed
	source     []byte
	folder     string
	found      *[]mutant
	insertions []insertion
	stack      []ast.Node
	after      [][]string // behind each node of the stack
	function   string
}

func (w *walk) file(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			w.leave()
			return true
		}
		if !w.entersNode(n) {
			return false
		}
		return true
	})
}

// entersNode mutates a node and says whether to go on inside it.
func (w *walk) entersNode(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec, *ast.ArrayType, *ast.Field:
		return false
	case *ast.GenDecl:
		if n.Tok == token.CONST || n.Tok == token.TYPE {
			return false
		}
		if len(w.stack) == 1 {
			w.function = declared(n)
		}
	case *ast.FuncDecl:
		w.function = functionName(n)
	}
	w.after = append(w.after, nil)
	goesOn := w.mutate(n)
	w.stack = append(w.stack, n)
	if !goesOn {
		w.leave()
	}
	return goesOn
}

func (w *walk) leave() {
	n, texts := w.stack[len(w.stack)-1], w.after[len(w.after)-1]
	w.stack, w.after = w.stack[:len(w.stack)-1], w.after[:len(w.after)-1]
	for _, text := range slices.Backward(texts) {
		w.insert(n.End(), text)
	}
}

// parent is the node around the one that is being entered; parentheses do not
// count.
func (w *walk) parent() ast.Node {
	for _, n := range slices.Backward(w.stack) {
		if _, is := n.(*ast.ParenExpr); !is {
			return n
		}
	}
	return nil
}

func (w *walk) insert(at token.Pos, text string) {
	w.insertions = append(w.insertions, insertion{w.fset.Position(at).Offset, text})
}

// wrap puts a node between two texts.
func (w *walk) wrap(n ast.Node, before, after string) {
	w.insert(n.Pos(), before)
	top := len(w.after) - 1
	w.after[top] = append(w.after[top], after)
}

// add notes a mutant and returns its id.
func (w *walk) add(at ast.Node, format string, args ...any) int {
	position := w.fset.Position(at.Pos())
	*w.found = append(*w.found, mutant{
		id:       len(*w.found) + 1,
		file:     path.Join(w.folder, position.Filename),
		line:     position.Line,
		function: w.function,
		change:   fmt.Sprintf(format, args...),
	})
	return len(*w.found)
}

// text is the code of a node as it is in the source.
func (w *walk) text(n ast.Node) string {
	return string(w.source[w.fset.Position(n.Pos()).Offset:w.fset.Position(n.End()).Offset])
}

func functionName(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	receiver := f.Recv.List[0].Type
	if star, is := receiver.(*ast.StarExpr); is {
		receiver = star.X
	}
	if generic, is := receiver.(*ast.IndexExpr); is {
		receiver = generic.X
	}
	if name, is := receiver.(*ast.Ident); is {
		return name.Name + "." + f.Name.Name
	}
	return f.Name.Name
}

// declared names what a declaration outside of functions begins with.
func declared(d *ast.GenDecl) string {
	for _, spec := range d.Specs {
		if v, is := spec.(*ast.ValueSpec); is {
			return v.Names[0].Name
		}
	}
	return ""
}
