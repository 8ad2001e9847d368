package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/ctibridge/ctibridge/internal/tree"
)

// text is the folder's part of the map.
func (f *folder) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s: %s\n", f.path, f.sentence)
	for _, file := range f.files {
		b.WriteString("  " + line(file) + "\n")
	}
	for _, document := range f.documents {
		b.WriteString("  " + document + "\n")
	}
	if len(f.others) > 0 {
		fmt.Fprintf(&b, "  also %s\n", strings.Join(f.others, ", "))
	}
	if len(f.tests) > 0 {
		fmt.Fprintf(&b, "  tests %s\n", strings.Join(f.tests, ", "))
	}
	return b.String()
}

// mostNames is how many names a file is shown with.
const mostNames = 16

// line is a file's line: its sentence, and the names that the sentence has not.
func line(f tree.File) string {
	sentence := f.Sentence()
	text := path.Base(f.Path) + ": " + sentence
	if f.Generated {
		text = path.Base(f.Path) + ": generated. " + sentence
	}
	names := slices.DeleteFunc(f.Names(), func(name string) bool {
		return strings.Contains(sentence, name)
	})
	if len(names) > mostNames {
		names = append(names[:mostNames:mostNames], "...")
	}
	if len(names) > 0 {
		text += " [" + strings.Join(names, ", ") + "]"
	}
	return text
}
