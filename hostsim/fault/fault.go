// Package fault is what every simulated console has in common when it does something wrong: a List
// of its faults by name, and the Set of those that are on.
//
// A fault is what a real console was seen to do wrong, what its documentation has wrong, or what no
// source rules out. All are off unless they are switched on: by a console's options, by the address
// of its page, or by the action "fault" at any time.
package fault

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/hostsim/action"
)

// Name is how a fault is switched.
type Name string

// Fault describes a fault to programs, documents and people.
type Fault struct {
	Name Name `json:"name" ts:"string"`
	// About is one sentence.
	About string `json:"about"`
	// Source says in a sentence where the fault is known from.
	Source string `json:"source"`
}

// Listed is a fault, and whether it is on.
type Listed struct {
	Fault
	On bool `json:"on"`
}

// List holds the faults of one kind of console.
type List []Fault

// Has reports whether there is a fault of that name.
func (l List) Has(name Name) bool {
	return slices.ContainsFunc(l, func(f Fault) bool { return f.Name == name })
}

// Check returns an error that names the faults there are, if one of the names is none of them.
func (l List) Check(names ...Name) error {
	for _, name := range names {
		if !l.Has(name) {
			return fmt.Errorf("there is no fault %q. The faults are: %s", name, l)
		}
	}
	return nil
}

// String lists the names.
func (l List) String() string {
	var names []string
	for _, f := range l {
		names = append(names, string(f.Name))
	}
	return strings.Join(names, ", ")
}

// Parse reads names between commas, as the "fault" parameter of an address holds them.
func (l List) Parse(text string) ([]Name, error) {
	var names []Name
	for part := range strings.SplitSeq(text, ",") {
		if name := Name(strings.TrimSpace(part)); name != "" {
			names = append(names, name)
		}
	}
	if err := l.Check(names...); err != nil {
		return nil, err
	}
	return names, nil
}

// Do switches a fault, as the action "fault" does.
func (l List) Do(on Set, s Switch) error {
	if err := l.Check(s.Fault); err != nil {
		return err
	}
	on[s.Fault] = bool(s.On)
	return nil
}

// With lists every fault with whether it is on.
func (l List) With(on Set) []Listed {
	listed := make([]Listed, len(l))
	for i, f := range l {
		listed[i] = Listed{Fault: f, On: on[f.Name]}
	}
	return listed
}

// Set holds the faults that are on.
type Set map[Name]bool

// SetOf returns the set of the names.
func SetOf(names ...Name) Set {
	set := Set{}
	for _, name := range names {
		set[name] = true
	}
	return set
}

// Switch are the fields of the action "fault".
type Switch struct {
	Fault Name
	On    action.Flag
}
