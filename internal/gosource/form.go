package gosource

import (
	"errors"
	"fmt"
	"go/ast"
)

// Kind says of which kind a form is.
type Kind int

const (
	// Unknown is what nothing here can be made of, such as a channel.
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
	// Name is that of a Named, without its package.
	Name string
	// Elem is what a Pointer, a List or a Map is of.
	Elem *Form
	// Params are those of a Func.
	Params []Param
	// Results are those of a Func.
	Results []Form
}

// Param is a parameter of a function.
type Param struct {
	Name string
	Form Form
}

func formOf(e ast.Expr) (Form, error) {
	switch t := e.(type) {
	case *ast.Ident:
		return Form{Kind: Named, Name: t.Name}, nil
	case *ast.SelectorExpr:
		return Form{Kind: Named, Name: t.Sel.Name}, nil
	case *ast.StarExpr:
		return formWith(Pointer, t.X)
	case *ast.ArrayType:
		return formWith(List, t.Elt)
	case *ast.MapType:
		return formWith(Map, t.Value)
	case *ast.FuncType:
		return funcOf(t)
	}
	return Form{}, fmt.Errorf("cannot read %T", e)
}

func formWith(kind Kind, elem ast.Expr) (Form, error) {
	form, err := formOf(elem)
	return Form{Kind: kind, Elem: &form}, err
}

func funcOf(t *ast.FuncType) (Form, error) {
	form := Form{Kind: Func}
	for _, f := range t.Params.List {
		of, err := formOf(f.Type)
		if err != nil {
			return form, err
		}
		if len(f.Names) == 0 {
			return form, errors.New("a parameter has no name")
		}
		for _, name := range f.Names {
			form.Params = append(form.Params, Param{name.Name, of})
		}
	}
	if t.Results != nil {
		for _, f := range t.Results.List {
			of, err := formOf(f.Type)
			if err != nil {
				return form, err
			}
			form.Results = append(form.Results, of)
		}
	}
	return form, nil
}
