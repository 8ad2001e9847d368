package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

// The least that must be killed, in per cent.
const (
	leastOfGo         = 97
	leastOfTypeScript = 90
)

type options struct {
	pattern string
	sample  int
	seed    uint64
	list    bool
}

func main() {
	var o options
	flag.StringVar(&o.pattern, "package", "...", "only these, such as wasm/bridge, hostsim/... or web/src")
	flag.IntVar(&o.sample, "sample", 0, "try only so many mutants of each package, chosen at random; 0 is all")
	flag.Uint64Var(&o.seed, "seed", 1, "of the choice")
	flag.BoolVar(&o.list, "list", false, "list the mutants and run nothing")
	flag.Parse()
	if err := run(o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	}
}

// subject is what is mutated and judged as one: a Go package, or the TypeScript.
type subject interface {
	name() string
	// least is the share that must be killed, in per cent.
	least() float64
	mutants() ([]mutant, error)
	// arm makes ready to try mutants. What it returns says whether a test notices
	// one, and must be closed.
	arm() (rig, error)
}

// rig tries mutants.
type rig interface {
	kills(m mutant) (bool, error)
	close()
}

func run(o options, out io.Writer) error {
	all, err := subjects()
	if err != nil {
		return err
	}
	listed, err := readEquivalents(equivalentsFile)
	if err != nil {
		return err
	}
	r := &report{out: out}
	for _, s := range all {
		if !matches(o.pattern, s.name()) {
			continue
		}
		if err := judge(s, listed, o, r); err != nil {
			return fmt.Errorf("%s: %w", s.name(), err)
		}
	}
	if o.list {
		return nil
	}
	return r.conclude()
}

func subjects() ([]subject, error) {
	packages, err := goPackages()
	if err != nil {
		return nil, err
	}
	all := make([]subject, 0, len(packages)+1)
	for _, p := range packages {
		all = append(all, p)
	}
	return append(all, typeScript{}), nil
}

// matches reads a pattern as the go command does.
func matches(pattern, name string) bool {
	if root, is := strings.CutSuffix(pattern, "..."); is {
		return strings.HasPrefix(name+"/", root)
	}
	return name == pattern
}

func judge(s subject, listed equivalents, o options, r *report) error {
	all, err := s.mutants()
	if err != nil {
		return err
	}
	number(all)
	if stale := listed.stale(s.name(), all); len(stale) > 0 {
		return errors.Join(stale...)
	}
	if o.list {
		r.list(all)
		return nil
	}
	chosen := choose(all, o.sample, o.seed)
	armed, err := s.arm()
	if err != nil {
		return err
	}
	defer armed.close()
	return r.try(s, armed, chosen, listed)
}
