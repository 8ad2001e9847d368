package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
)

// What is written into the code; goRuntime declares the names.
func when(id int) string    { return fmt.Sprintf("mutantNow == %d", id) }
func unless(id int) string  { return fmt.Sprintf("mutantNow != %d", id) }
func breakIf(id int) string { return " if " + when(id) + " { break }; " }

// expression puts the mutants of an expression in. Of a constant nothing inside
// is changed, for the whole is.
func (w *walk) expression(n ast.Expr) bool {
	switch n.(type) {
	case *ast.ParenExpr, *ast.KeyValueExpr:
		return true
	}
	value := w.info.Types[n]
	switch {
	case value.IsType():
		return false
	case value.Value != nil:
		w.constant(n, value)
		return false
	}
	if isBool(value.Type) {
		w.condition(n)
	} else if target := w.target(n); target != nil {
		w.zero(n, target)
	}
	if b, is := n.(*ast.BinaryExpr); is {
		w.boundary(b)
		w.arithmetic(b)
	}
	return true
}

func isBool(t types.Type) bool { return isKind(t, types.IsBoolean) }

func isKind(t types.Type, kind types.BasicInfo) bool {
	if t == nil {
		return false
	}
	basic, is := t.Underlying().(*types.Basic)
	return is && basic.Info()&kind != 0
}

// condition forces a condition to be true and to be false.
func (w *walk) condition(n ast.Expr) {
	asTrue, asFalse := w.forced(n)
	before, after := "(", "))"
	if asTrue {
		before += when(w.add(n, "true for: %s", quote(w.text(n)))) + " || "
	}
	if asFalse {
		before += unless(w.add(n, "false for: %s", quote(w.text(n)))) + " && "
	}
	if asTrue || asFalse {
		w.wrap(n, before+"(", after)
	}
}

// forced says to what a condition can be forced so that it is no other mutant
// once more. A loop without an end shows nothing, and takes its time.
func (w *walk) forced(n ast.Expr) (asTrue, asFalse bool) {
	switch p := w.parent().(type) {
	case *ast.IfStmt, *ast.ReturnStmt:
		return true, true
	case *ast.CaseClause:
		outer, is := w.stack[len(w.stack)-3].(*ast.SwitchStmt)
		return is && outer.Tag == nil, is && outer.Tag == nil
	case *ast.ForStmt:
		return false, true
	case *ast.UnaryExpr:
		return false, false // the whole is forced
	case *ast.BinaryExpr:
		return p.Op == token.LAND, p.Op == token.LOR
	}
	composed := isComposed(n) || w.target(n) != nil
	return composed, composed
}

// isComposed says whether a condition is more than a name or a call.
func isComposed(n ast.Expr) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.NOT
	}
	return false
}

var boundaries = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
}

// boundary takes the bound of a comparison in, or leaves it out.
func (w *walk) boundary(n *ast.BinaryExpr) {
	other, is := boundaries[n.Op]
	if !is {
		return
	}
	id := w.add(n, "%s for %s in: %s", other, n.Op, quote(w.text(n)))
	changed := w.text(n.X) + " " + other.String() + " " + w.text(n.Y)
	w.wrap(n, "("+when(id)+" && ("+changed+") || "+unless(id)+" && (", "))")
}

// arithmetic subtracts instead of adding, and the reverse. Both are computed, so
// that a call, which may do something, rules it out.
func (w *walk) arithmetic(n *ast.BinaryExpr) {
	other := map[token.Token]token.Token{token.ADD: token.SUB, token.SUB: token.ADD}[n.Op]
	if other == token.ILLEGAL || !isKind(w.info.Types[n].Type, types.IsNumeric) || w.calls(n) {
		return
	}
	id := w.add(n, "%s for %s in: %s", other, n.Op, quote(w.text(n)))
	changed := w.text(n.X) + " " + other.String() + " " + w.text(n.Y)
	w.wrap(n, fmt.Sprintf("mutantEither(%d, %s, ", id, changed), ")")
}

func (w *walk) calls(n ast.Expr) (found bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		if call, is := n.(*ast.CallExpr); is {
			function := w.info.Types[call.Fun]
			found = found || !function.IsType() && !function.IsBuiltin()
		}
		return !found
	})
	return found
}
