package output

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

// reachable returns the structs that the roots hold, themselves too, in the order
// of their names.
func reachable(p *gosource.Package, roots []string) ([]*gosource.Type, error) {
	found := make(map[string]*gosource.Type)
	for _, name := range roots {
		if _, err := typeOf(p, name); err != nil {
			return nil, err
		}
		reach(p, name, found)
	}
	var all []*gosource.Type
	for _, t := range found {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *gosource.Type) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}

func typeOf(p *gosource.Package, name string) (*gosource.Type, error) {
	if t := p.Type(name); t != nil {
		return t, nil
	}
	return nil, fmt.Errorf("no type %s", name)
}

func reach(p *gosource.Package, name string, found map[string]*gosource.Type) {
	t := p.Type(name)
	if t == nil || t.Form.Kind != gosource.Struct || found[name] != nil {
		return
	}
	found[name] = t
	for _, f := range t.Fields {
		reach(p, innermost(f.Form).Name, found)
	}
}

func innermost(f gosource.Form) gosource.Form {
	for f.Elem != nil {
		f = *f.Elem
	}
	return f
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
