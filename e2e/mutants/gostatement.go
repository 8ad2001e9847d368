package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// mutate puts the mutants of one node in, and says whether to go on inside it.
func (w *walk) mutate(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ReturnStmt:
		w.returned(n)
	case *ast.CaseClause:
		w.clause(n)
	case *ast.RangeStmt:
		id := w.add(n, "no turn of: for ... range %s", quote(w.text(n.X)))
		w.insert(n.Body.Lbrace+1, breakIf(id))
	case ast.Stmt:
		if w.isListed(n) && isRemovable(n) {
			w.wrap(n, "if "+unless(w.add(n, "remove: %s", quote(w.text(n))))+" { ", " }")
		}
	case ast.Expr:
		return w.expression(n)
	}
	return true
}

// isListed says whether a statement is in a list of statements.
func (w *walk) isListed(n ast.Stmt) bool {
	switch in := w.stack[len(w.stack)-1].(type) {
	case *ast.BlockStmt, *ast.CaseClause:
		return true
	case *ast.CommClause:
		return in.Comm != n
	}
	return false
}

func isRemovable(n ast.Stmt) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return n.Tok != token.DEFINE && !isBlank(n.Lhs)
	case *ast.ExprStmt:
		return !isPanic(n.X) // a function may have to end in it
	case *ast.BranchStmt:
		return n.Tok == token.BREAK || n.Tok == token.CONTINUE
	case *ast.IncDecStmt, *ast.SendStmt, *ast.GoStmt, *ast.DeferStmt:
		return true
	}
	return false
}

func isBlank(all []ast.Expr) bool {
	for _, e := range all {
		if name, is := e.(*ast.Ident); !is || name.Name != "_" {
			return false
		}
	}
	return true
}

func isPanic(e ast.Expr) bool {
	call, is := e.(*ast.CallExpr)
	if !is {
		return false
	}
	name, is := call.Fun.(*ast.Ident)
	return is && name.Name == "panic"
}

// clause empties the clauses that no change of their values removes. One that
// ends in a return may be needed for its function to end, and is left to the
// mutants of the return.
func (w *walk) clause(n *ast.CaseClause) {
	outer := w.stack[len(w.stack)-2]
	_, ofTypes := outer.(*ast.TypeSwitchStmt)
	if len(n.Body) == 0 || !ofTypes && n.List != nil {
		return
	}
	switch last := n.Body[len(n.Body)-1].(type) {
	case *ast.ReturnStmt:
		return
	case *ast.ExprStmt:
		if isPanic(last.X) {
			return
		}
	}
	head, _, _ := strings.Cut(w.text(n), ":")
	w.insert(n.Colon+1, breakIf(w.add(n, "empty: %s", quote(head))))
}

// returned removes a return without values, and gives back nothing in place of
// what a call gives. Other results are expressions with mutants of their own.
func (w *walk) returned(n *ast.ReturnStmt) {
	results := w.signature().Results()
	switch {
	case len(n.Results) == 0 && results.Len() == 0 && w.isListed(n):
		w.wrap(n, "if "+unless(w.add(n, "remove: return"))+" { ", " }")
	case len(n.Results) == 1 && results.Len() > 1:
		zeros := make([]string, results.Len())
		for i := range zeros {
			text, ok := w.textOf(results.At(i).Type(), n.Pos())
			if !ok {
				return
			}
			zeros[i] = "*new(" + text + ")"
		}
		id := w.add(n, "zero values for: %s", quote(w.text(n)))
		w.insert(n.Pos(), "if "+when(id)+" { return "+strings.Join(zeros, ", ")+" }; ")
	}
}

// signature is that of the innermost function.
func (w *walk) signature() *types.Signature {
	for i := len(w.stack) - 1; ; i-- {
		switch f := w.stack[i].(type) {
		case *ast.FuncLit:
			return w.info.Types[f].Type.(*types.Signature)
		case *ast.FuncDecl:
			return w.info.Defs[f.Name].Type().(*types.Signature)
		}
	}
}
