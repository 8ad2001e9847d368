package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// hidden are folders in which no change of the code goes.
var hidden = regexp.MustCompile(`^(\.git|\.github|bin|dist|node_modules|testdata|img)$`)

// shown are the kinds of files that are no code, and yet are changed by hand.
var shown = regexp.MustCompile(`\.(html|css|json|tsv|d\.ts)$|^Makefile$`)

// addOthers adds what is no code to the folders.
func addOthers(root string, at func(string) *folder) error {
	return filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if hidden.MatchString(d.Name()) {
				return filepath.SkipDir
			}
			return nil
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		folder = filepath.ToSlash(folder)
		if shown.MatchString(d.Name()) {
			of := at(folder)
			of.others = append(of.others, d.Name())
		}
		if filepath.Ext(name) != ".md" {
			return nil
		}
		text, err := os.ReadFile(name)
		title, _, _ := strings.Cut(strings.TrimPrefix(string(text), "# "), "\n")
		of := at(folder)
		of.documents = append(of.documents, d.Name()+": "+title)
		return err
	})
}
