// Package generated writes the files of a generator, or says which of them are
// out of date.
package generated

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Files are what a generator makes, by their path from the root of the
// repository.
type Files map[string][]byte

// Write writes those that differ from what is there.
func (f Files) Write(root string) error {
	for path, text := range f {
		path = filepath.Join(root, path)
		if is, err := os.ReadFile(path); err == nil && bytes.Equal(is, text) {
			continue
		}
		if err := os.WriteFile(path, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Insert puts a text into a document that is otherwise written by hand, between the
// lines that name it.
func (f Files) Insert(root, path, name, text string) error {
	document := f[path]
	if document == nil {
		var err error
		if document, err = os.ReadFile(filepath.Join(root, path)); err != nil {
			return err
		}
	}
	begin := fmt.Sprintf("<!-- %s: by \"make generate\" -->\n", name)
	end := fmt.Sprintf("<!-- end of %s -->\n", name)
	before, rest, _ := strings.Cut(string(document), begin)
	_, after, ends := strings.Cut(rest, end)
	if !ends {
		return fmt.Errorf("%s has no lines %q and %q, one after the other",
			path, strings.TrimSpace(begin), strings.TrimSpace(end))
	}
	f[path] = []byte(before + begin + text + end + after)
	return nil
}

// Check is an error that names the files that Write would change.
func (f Files) Check(root string) error {
	var stale []string
	for _, path := range slices.Sorted(maps.Keys(f)) {
		if is, err := os.ReadFile(filepath.Join(root, path)); err != nil || !bytes.Equal(is, f[path]) {
			stale = append(stale, path)
		}
	}
	if stale == nil {
		return nil
	}
	return fmt.Errorf(`out of date, run "make generate": %s`, strings.Join(stale, ", "))
}
