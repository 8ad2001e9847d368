package action

import (
	"iter"
	"slices"
	"strconv"
)

// Can reports of every action of a console whether it could be done now. It is a list and no map: a
// view is written for each event, and the keys of a map would be sorted each time.
type Can struct {
	names    []string
	possible []bool
}

// Possible reports whether an action could be done now, false of one that there is not.
func (c Can) Possible(name string) bool {
	i := slices.Index(c.names, name)
	return i >= 0 && c.possible[i]
}

// All gives every action, in the order in which they are listed, and whether it could be done now.
func (c Can) All() iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for i, name := range c.names {
			if !yield(name, c.possible[i]) {
				return
			}
		}
	}
}

// And adds what another table says of its own actions.
func (c Can) And(other Can) Can {
	return Can{slices.Concat(c.names, other.names), slices.Concat(c.possible, other.possible)}
}

// MarshalJSON writes an object with a boolean for each action. Their names need no escapes.
func (c Can) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 32*len(c.names)+2), '{')
	for i, name := range c.names {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, name), ':')
		b = strconv.AppendBool(b, c.possible[i])
	}
	return append(b, '}'), nil
}
