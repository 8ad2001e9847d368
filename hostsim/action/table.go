package action

import (
	"fmt"
	"slices"
)

// Table holds the actions of one kind of console, in the order in which they are listed.
type Table[C any] struct {
	console string
	actions []Action[C]
	byName  map[string]Action[C]
	names   []string
}

// NewTable returns the table of a console, which an unknown action's error names: "call adapter".
// It panics if two actions have one name.
func NewTable[C any](console string, groups ...[]Action[C]) *Table[C] {
	t := &Table[C]{
		console: console, actions: slices.Concat(groups...), byName: map[string]Action[C]{},
	}
	for _, a := range t.actions {
		if _, twice := t.byName[a.Name]; twice {
			panic(fmt.Sprintf("action: the %s has two actions %q", console, a.Name))
		}
		t.byName[a.Name] = a
		t.names = append(t.names, a.Name)
	}
	return t
}

// Specs lists every action.
func (t *Table[C]) Specs() []Spec {
	specs := make([]Spec, len(t.actions))
	for i, a := range t.actions {
		specs[i] = a.Spec
	}
	return specs
}

// Possible reports of every action whether it could be done now. One that is about a part of the
// console is judged by the part that it is usually about.
func (t *Table[C]) Possible(c C) Can {
	can := Can{t.names, make([]bool, len(t.actions))}
	for i, a := range t.actions {
		can.possible[i] = a.possible(c)
	}
	return can
}

// Has reports whether there is an action of that name.
func (t *Table[C]) Has(name string) bool {
	_, known := t.byName[name]
	return known
}

// Do does an action. An error is an *Error, and nothing has changed then.
func (t *Table[C]) Do(c C, r Request) error {
	a, known := t.byName[r.Name]
	if !known {
		return &Error{Action: r.Name, Code: Unknown, Reason: "the " + t.console + " has no such action"}
	}
	return typed(r.Name, a.do(c, r, a.Spec))
}
