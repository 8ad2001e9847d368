package main

import (
	"path"
	"regexp"
	"strings"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// picture is what imports what, by box.
type picture struct {
	imports map[string]map[string]bool
	// dotted are arrows of another kind, with their label.
	dotted map[[2]string]string
}

func newPicture() picture {
	return picture{make(map[string]map[string]bool), make(map[[2]string]string)}
}

// shown are the parts of the tree that the picture is about, in their order.
var shown = []string{"wasm", "web", "hostsim", "gateway", "e2e"}

// hidden are folders that build, generate or measure, and what stands in for a
// package of Go's own.
var hidden = regexp.MustCompile(`(^|/)(gen|build|overlay|mutants|stress|bench|table)(/|$)`)

// read makes the picture of files.
func read(files []tree.File) (picture, error) {
	known := make(map[string]bool)
	for _, f := range files {
		known[f.Path] = true
	}
	drawn := newPicture()
	for _, f := range files {
		from, is := box(f.Folder())
		if !is || f.Test && !strings.HasPrefix(f.Path, "e2e/") {
			continue
		}
		imports, err := f.Imports()
		if err != nil {
			return drawn, err
		}
		drawn.add(from, from)
		drawn.addDotted(f, from)
		for _, name := range imports {
			if to, is := target(f, name, known); is {
				drawn.add(from, to)
			}
		}
	}
	return drawn, nil
}

// box is the box of a folder. Scripts and pages that a simulator's package embeds
// are a part of it.
func box(folder string) (string, bool) {
	top, _, _ := strings.Cut(folder, "/")
	is := false
	for _, name := range shown {
		is = is || name == top
	}
	if top == "hostsim" {
		folder = strings.TrimSuffix(strings.TrimSuffix(folder, "/assets"), "/pages")
	}
	return folder, is && !hidden.MatchString(folder)
}

// target is the box of what a file imports.
func target(f tree.File, name string, known map[string]bool) (string, bool) {
	if f.Lang == tree.Go {
		return box(name)
	}
	file, is := tree.Resolve(name, func(p string) bool { return known[p] })
	if !is {
		return "", false
	}
	return box(path.Dir(file))
}

func (p picture) add(from, to string) {
	if p.imports[from] == nil {
		p.imports[from] = make(map[string]bool)
	}
	if from != to {
		p.imports[from][to] = true
	}
}

// built finds the name of a built file of the SDK.
var built = regexp.MustCompile(`"[\w./]*\bctibridge(-elements)?\.js"`)

// addDotted adds what no import of a script shows.
func (p picture) addDotted(f tree.File, box string) {
	if f.Lang != tree.TypeScript || !strings.HasPrefix(f.Path, "web/") {
		return
	}
	if f.Generated {
		p.dotted[[2]string{"wasm/contract", box}] = "generates"
	}
	if strings.HasPrefix(f.Path, "web/src/") && strings.Contains(f.Text, `ctibridge.wasm"`) {
		p.dotted[[2]string{box, "wasm"}] = "loads"
	}
	for _, m := range built.FindAllStringSubmatch(f.Text, -1) {
		to := "web/src"
		if m[1] != "" {
			to = "web/src/elements"
		}
		if strings.HasPrefix(f.Path, "web/pages/") {
			p.dotted[[2]string{box, to}] = "built SDK"
		}
	}
}

// follows says whether an arrow follows from others: a way leads from one box to
// the other by a third one.
func (p picture) follows(from, to string) bool {
	for by := range p.imports[from] {
		if by != to && p.leads(by, to, map[string]bool{from: true}) {
			return true
		}
	}
	return false
}

func (p picture) leads(from, to string, seen map[string]bool) bool {
	if p.imports[from][to] {
		return true
	}
	seen[from] = true
	for by := range p.imports[from] {
		if !seen[by] && p.leads(by, to, seen) {
			return true
		}
	}
	return false
}
