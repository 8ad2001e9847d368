package output

import (
	"cmp"
	"fmt"

	"github.com/ctibridge/ctibridge/internal/gosource"
)

// contract is the package that all is made from. The first thing that went wrong is
// kept, so that it is asked for once, when something has been made: that is then
// thrown away.
type contract struct {
	*gosource.Package
	err error
}

func (c *contract) fail(err error) { c.err = cmp.Or(c.err, err) }

// declared returns a type that has to be there.
func (c *contract) declared(name string) *gosource.Type {
	if t := c.Type(name); t != nil {
		return t
	}
	c.fail(fmt.Errorf("no type %s", name))
	return &gosource.Type{}
}

// text returns a text that has to be there.
func (c *contract) text(name string) string {
	text, err := c.Text(name)
	c.fail(err)
	return text
}

// constant returns a constant of a type.
func (c *contract) constant(of, name string) gosource.Const {
	for _, k := range c.declared(of).Consts {
		if k.Name == name {
			return k
		}
	}
	c.fail(fmt.Errorf("no constant %s of type %s", name, of))
	return gosource.Const{}
}

// column returns one cell of each row of a table.
func (c *contract) column(table string, i int) []string {
	var cells []string
	for j, row := range c.rows(table) {
		if i >= len(row) {
			c.fail(fmt.Errorf("table %s: row %d is too short", table, j))
			return nil
		}
		cells = append(cells, row[i])
	}
	return cells
}

func (c *contract) rows(table string) [][]string {
	rows, err := c.Table(table)
	c.fail(err)
	return rows
}

// reachable returns the types that the roots hold.
func (c *contract) reachable(roots []string) []*gosource.Type {
	types, err := c.Reachable(roots...)
	c.fail(err)
	return types
}

// basic returns Go's own type that a form is made of: "string", "bool" or "int",
// and "" for a struct.
func (c *contract) basic(f gosource.Form) string {
	if t := c.Type(f.Name); t != nil {
		f = t.Form
	}
	return f.Name
}
