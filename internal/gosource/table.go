package gosource

import (
	"fmt"
	"go/ast"
	"go/token"
)

// Text returns what a constant or variable is set to, where that is a literal text.
func (p *Package) Text(name string) (string, error) {
	lit, ok := p.values[name].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", fmt.Errorf("there is no text %s", name)
	}
	return textOf(lit), nil
}

// Table returns the rows of a variable that is set to a literal list: each row
// names what is in it, a constant or the type of an empty value. A list of
// single values has rows of one, and a map has its key first.
func (p *Package) Table(name string) ([][]string, error) {
	lit, ok := p.values[name].(*ast.CompositeLit)
	if !ok {
		return nil, fmt.Errorf("there is no table %s", name)
	}
	rows := make([][]string, 0, len(lit.Elts))
	for _, e := range lit.Elts {
		row, err := cells(e)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", name, err)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func cells(e ast.Expr) ([]string, error) {
	switch v := e.(type) {
	case *ast.Ident:
		return []string{v.Name}, nil
	case *ast.KeyValueExpr:
		return cellsOf(v.Key, v.Value)
	case *ast.CompositeLit:
		if v.Type != nil {
			return cells(v.Type)
		}
		return cellsOf(v.Elts...)
	}
	return nil, fmt.Errorf("cannot read %T", e)
}

func cellsOf(all ...ast.Expr) (row []string, err error) {
	for _, e := range all {
		some, err := cells(e)
		if err != nil {
			return nil, err
		}
		row = append(row, some...)
	}
	return row, nil
}
