package output

import (
	"fmt"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

func typeOf(p *gosource.Package, name string) (*gosource.Type, error) {
	if t := p.Type(name); t != nil {
		return t, nil
	}
	return nil, fmt.Errorf("no type %s", name)
}

// structs leaves out the texts.
func structs(types []*gosource.Type) (all []*gosource.Type) {
	for _, t := range types {
		if t.Form.Kind == gosource.Struct {
			all = append(all, t)
		}
	}
	return all
}

// column returns one cell of each row of a table.
func column(p *gosource.Package, table string, i int) ([]string, error) {
	rows, err := p.Table(table)
	if err != nil {
		return nil, err
	}
	cells := make([]string, len(rows))
	for j, row := range rows {
		if i >= len(row) {
			return nil, fmt.Errorf("table %s: row %d is too short", table, j)
		}
		cells[j] = row[i]
	}
	return cells, nil
}

// basic returns Go's own type that a form is made of: "string", "bool" or "int",
// and "" for a struct.
func basic(p *gosource.Package, f gosource.Form) string {
	if t := p.Type(f.Name); t != nil {
		f = t.Form
	}
	if f.Kind == gosource.Named {
		return f.Name
	}
	return ""
}
