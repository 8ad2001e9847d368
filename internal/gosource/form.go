package gosource

import (
	"fmt"
	"go/ast"
)

// Kind says of which kind a form is.
type Kind int

const (
	// Unknown is what nothing here can be made of, such as a channel. It is an error
	// only for whoever has to write it.
	Unknown Kind = iota
	// Named is a type that has a name, also one of Go's own.
	Named
	// Pointer points to Elem.
	Pointer
	// List holds many of Elem.
	List
	// Map holds many of Elem, each under a text.
	Map
	// Func takes Params and returns Results.
	Func
	// Struct has fields; see Type.
	Struct
)

// Form is how a type is written down.
type Form struct {
	Kind Kind
	// Name is that of a Named, without its package, and says what an Unknown is.
	Name string
	// Elem is what a Pointer, a List or a Map is of.
	Elem *Form
	// Params are those of a Func.
	Params []Param
	// Results are those of a Func.
	Results []Form
}

// Param is a parameter of a function. It need not have a name.
type Param struct {
	Name string
	Form Form
}

// Innermost is what a list of pointers, or the like, is made of in the end.
func (f Form) Innermost() Form {
	for f.Elem != nil {
		f = *f.Elem
	}
	return f
}

func formOf(e ast.Expr) Form {
	switch t := e.(type) {
	case *ast.Ident:
		return Form{Kind: Named, Name: t.Name}
	case *ast.SelectorExpr:
		return Form{Kind: Named, Name: t.Sel.Name}
	case *ast.StarExpr:
		return formWith(Pointer, t.X)
	case *ast.ArrayType:
		return formWith(List, t.Elt)
	case *ast.MapType:
		return formWith(Map, t.Value)
	case *ast.FuncType:
		return funcOf(t)
	}
	return Form{Kind: Unknown, Name: fmt.Sprintf("%T", e)}
}

func formWith(kind Kind, elem ast.Expr) Form {
	form := formOf(elem)
	return Form{Kind: kind, Elem: &form}
}

func funcOf(t *ast.FuncType) Form {
	form := Form{Kind: Func}
	for _, f := range t.Params.List {
		of := formOf(f.Type)
		if len(f.Names) == 0 {
			form.Params = append(form.Params, Param{Form: of})
		}
		for _, name := range f.Names {
			form.Params = append(form.Params, Param{name.Name, of})
		}
	}
	if t.Results != nil {
		for _, f := range t.Results.List {
			form.Results = append(form.Results, formOf(f.Type))
		}
	}
	return form
}
