package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
)

// target is the type of the field or result that an expression is for, or nil.
func (w *walk) target(n ast.Expr) types.Type {
	switch p := w.parent().(type) {
	case *ast.KeyValueExpr:
		if ast.Unparen(p.Value) == n {
			return fieldOf(w.structure(2), p.Key)
		}
	case *ast.CompositeLit:
		return elementOf(w.structure(1), p, n)
	case *ast.ReturnStmt:
		results := w.signature().Results()
		for i, result := range p.Results {
			if ast.Unparen(result) == n && len(p.Results) == results.Len() {
				return results.At(i).Type()
			}
		}
	}
	return nil
}

// structure is the type of the literal so many nodes further up, if it is one of
// a struct.
func (w *walk) structure(up int) *types.Struct {
	for i := len(w.stack) - up; i >= 0; i-- {
		if literal, is := w.stack[i].(*ast.CompositeLit); is {
			s, _ := w.info.Types[literal].Type.Underlying().(*types.Struct)
			return s
		}
	}
	return nil
}

func fieldOf(s *types.Struct, key ast.Expr) types.Type {
	name, is := key.(*ast.Ident)
	if s == nil || !is {
		return nil
	}
	for field := range s.Fields() {
		if field.Name() == name.Name {
			return field.Type()
		}
	}
	return nil
}

func elementOf(s *types.Struct, literal *ast.CompositeLit, n ast.Expr) types.Type {
	for i, element := range literal.Elts {
		if s != nil && ast.Unparen(element) == n {
			return s.Field(i).Type()
		}
	}
	return nil
}

// zero removes what a field or a result gets.
func (w *walk) zero(n ast.Expr, target types.Type) {
	if isZero(n, w.info.Types[n]) {
		return
	}
	argument := ""
	if value := w.info.Types[n]; value.Value != nil || !types.Identical(value.Type, target) {
		text, ok := w.textOf(target, n.Pos())
		if !ok {
			return
		}
		argument = "[" + text + "]"
	}
	name := ""
	if p, is := w.parent().(*ast.KeyValueExpr); is {
		name = w.text(p.Key) + ": "
	}
	w.wrap(n, fmt.Sprintf("mutantZero%s(%d, ", argument, w.add(n, "zero for: %s%s", name, quote(w.text(n)))), ")")
}

func isZero(n ast.Expr, value types.TypeAndValue) bool {
	if value.IsNil() {
		return true
	}
	literal, is := n.(*ast.CompositeLit)
	if is && len(literal.Elts) == 0 {
		_, isStruct := value.Type.Underlying().(*types.Struct)
		return isStruct
	}
	return value.Value != nil && isZeroConstant(value.Value)
}

func isZeroConstant(v constant.Value) bool {
	switch v.Kind() {
	case constant.Bool:
		return !constant.BoolVal(v)
	case constant.String:
		return constant.StringVal(v) == ""
	}
	return constant.Sign(v) == 0
}

// constant changes a constant.
func (w *walk) constant(n ast.Expr, value types.TypeAndValue) {
	switch {
	case w.isFixed(n):
	case isSentence(value.Value) || w.isForeign(n):
		if target := w.target(n); target != nil {
			w.zero(n, target)
		}
	case value.Value.Kind() == constant.Bool:
		w.wrap(n, "(("+w.other(n, value.Value)+") || false && ", ")")
	default:
		w.alter(n, types.Default(value.Type))
	}
}

// other is the opposite of a constant condition, when it is on.
func (w *walk) other(n ast.Expr, v constant.Value) string {
	if constant.BoolVal(v) {
		return unless(w.add(n, "false for: %s", w.text(n)))
	}
	return when(w.add(n, "true for: %s", w.text(n)))
}

func (w *walk) alter(n ast.Expr, t types.Type) {
	text, ok := w.textOf(t, n.Pos())
	function := "mutantNumber"
	if isKind(t, types.IsString) {
		function = "mutantText"
	}
	if ok {
		w.wrap(n, fmt.Sprintf("%s[%s](%d, ", function, text, w.add(n, "another value for: %s", quote(w.text(n)))), ")")
	}
}

// isFixed says that the language wants a constant there, or that another mutant
// is the same or none: the capacity of a slice changes nothing.
func (w *walk) isFixed(n ast.Expr) bool {
	switch p := w.parent().(type) {
	case *ast.KeyValueExpr:
		return ast.Unparen(p.Key) == n && !w.isMapKey()
	case *ast.BinaryExpr:
		return p.Op == token.EQL || p.Op == token.NEQ
	case *ast.CallExpr:
		name, is := p.Fun.(*ast.Ident)
		return is && name.Name == "make" && (len(p.Args) == 3 && p.Args[2] == n || len(p.Args) == 2 && w.isMap(p.Args[0]))
	case *ast.CompositeLit:
		return p.Type == n
	}
	return false
}

func (w *walk) isMapKey() bool {
	literal, is := w.stack[len(w.stack)-2].(*ast.CompositeLit)
	return is && w.isMap(literal)
}

func (w *walk) isMap(n ast.Expr) bool {
	_, is := w.info.Types[n].Type.Underlying().(*types.Map)
	return is
}

// isSentence says that a text is for people: it has words.
func isSentence(v constant.Value) bool {
	return v.Kind() == constant.String && strings.Contains(constant.StringVal(v), " ")
}

// isForeign says that a constant has its value in another package. In a case of a
// switch it can be changed all the same, which removes the case.
func (w *walk) isForeign(n ast.Expr) bool {
	selector, is := n.(*ast.SelectorExpr)
	if !is {
		return false
	}
	_, inCase := w.parent().(*ast.CaseClause)
	used := w.info.Uses[selector.Sel]
	return !inCase && used != nil && used.Pkg() != w.pkg
}
