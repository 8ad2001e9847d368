package main

import (
	"errors"
	"fmt"
	"io"
)

// report says what became of the mutants.
type report struct {
	out    io.Writer
	rows   []row
	faults []error
}

type row struct {
	name                     string
	tried, killed, unnoticed int
	least                    float64
}

func (r row) share() float64 {
	if r.tried == 0 {
		return 100
	}
	return 100 * float64(r.killed) / float64(r.tried)
}

func (r *report) list(all []mutant) {
	for _, m := range all {
		fmt.Fprintln(r.out, m)
	}
}

// try runs mutants and names those that survive. Those that are listed as
// equivalent do not count; but one that a test kills is not equivalent.
func (r *report) try(s subject, armed rig, chosen []mutant, listed equivalents) error {
	result := row{name: s.name(), least: s.least()}
	for _, m := range chosen {
		killed, err := armed.kills(m)
		if err != nil {
			return fmt.Errorf("%v: %w", m, err)
		}
		switch {
		case listed.has(m) && killed:
			r.faults = append(r.faults, fmt.Errorf("%v: listed as equivalent, and a test kills it", m))
		case listed.has(m):
			result.unnoticed++
		case killed:
			result.tried++
			result.killed++
		default:
			result.tried++
			fmt.Fprintln(r.out, "survives:", m)
		}
	}
	r.rows = append(r.rows, result)
	return nil
}

// conclude prints the table and fails where too many survive.
func (r *report) conclude() error {
	total := row{name: "all"}
	fmt.Fprintf(r.out, "\n%-24s %8s %8s %10s %8s\n", "", "mutants", "killed", "survivors", "killed")
	for _, one := range r.rows {
		total.tried += one.tried
		total.killed += one.killed
		total.unnoticed += one.unnoticed
		r.print(one)
		if one.share() < one.least {
			r.faults = append(r.faults, fmt.Errorf("%s: %.1f %% are killed, and %.0f %% must be", one.name, one.share(), one.least))
		}
	}
	r.print(total)
	fmt.Fprintf(r.out, "\nNot counted, being listed as equivalent: %d.\n", total.unnoticed)
	return errors.Join(r.faults...)
}

func (r *report) print(one row) {
	fmt.Fprintf(r.out, "%-24s %8d %8d %10d %6.1f %%\n", one.name, one.tried, one.killed, one.tried-one.killed, one.share())
}
