// Package action is what every simulated console has in common: a table of what can be done with
// it, the reader of an action's fields, and the error that gives the reason why an action was not done.
//
// A console makes one Table of its actions. A handler gets its fields as a struct; the table lists
// the same struct as names and kinds, so that what is printed and what is read cannot differ. The
// pages of a console, programs and tests all send a Request, and all get an *Error.
package action

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Request asks a console for an action.
type Request struct {
	Name string
	// Fields is a JSON object. Keys that the action has no field for are ignored: a page sends the
	// whole message that it got the action's name from.
	Fields json.RawMessage
}

// Spec describes an action to programs, documents and people.
type Spec struct {
	Name string `json:"name"`
	// About is one sentence.
	About  string  `json:"about"`
	Fields []Field `json:"fields"`
}

// Field is one value that an action takes.
type Field struct {
	Name string `json:"name"`
	Kind Kind   `json:"kind"`
	// Required fields must be there, and not be empty.
	Required bool `json:"required"`
}

// Action is one row of a table: its description, when it is possible, and what it does with a
// console C.
type Action[C any] struct {
	Spec
	possible func(C) bool
	do       func(C, Request, Spec) error
}

// New returns an action whose handler gets its fields as In, a struct. It panics if In holds what
// no field can be. The handler changes nothing if it returns an error.
func New[C, In any](name, about string, possible func(C) bool, do func(C, In) error) Action[C] {
	return Action[C]{
		Spec:     Spec{Name: name, About: about, Fields: fieldsOf[In]()},
		possible: possible,
		do: func(c C, r Request, s Spec) error {
			if !possible(c) {
				return notPossible(r.Name)
			}
			in, err := read[In](r, s)
			if err != nil {
				return err
			}
			return do(c, in)
		},
	}
}

// Part is how an action finds the part P of a console C that it is about, such as a call.
type Part[C, P any] struct {
	// Field names the part, and is listed ahead of the action's own fields.
	Field Field
	// Usual picks the part of an action that names none.
	Usual func(C) P
	// Find returns the part that the request names, or the usual one.
	Find func(C, Request) (P, error)
}

// Of returns an action that is about one part of the console; else it is as New's.
func Of[C, P, In any](
	name, about string, part Part[C, P], possible func(P) bool, do func(C, P, In) error,
) Action[C] {
	return Action[C]{
		Spec:     Spec{Name: name, About: about, Fields: append([]Field{part.Field}, fieldsOf[In]()...)},
		possible: func(c C) bool { return possible(part.Usual(c)) },
		do: func(c C, r Request, s Spec) error {
			p, err := part.Find(c, r)
			if err != nil {
				return err
			}
			if !possible(p) {
				return notPossible(r.Name)
			}
			in, err := read[In](r, s)
			if err != nil {
				return err
			}
			return do(c, p, in)
		},
	}
}

// Require returns the action with these fields required. It panics if there is no such field.
func (a Action[C]) Require(names ...string) Action[C] {
	a.Fields = slices.Clone(a.Fields)
	for _, name := range names {
		i := slices.IndexFunc(a.Fields, func(f Field) bool { return f.Name == name })
		if i < 0 {
			panic(fmt.Sprintf("action: %s has no field %q", a.Name, name))
		}
		a.Fields[i].Required = true
	}
	return a
}
