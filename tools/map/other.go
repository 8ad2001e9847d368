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
		switch {
		case err != nil:
			return err
		case d.IsDir() && hidden.MatchString(d.Name()):
			return filepath.SkipDir
		case d.IsDir():
			return nil
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		return addOther(name, filepath.ToSlash(folder), at)
	})
}

// addOther adds a file, if the map shows it.
func addOther(file, folder string, at func(string) *folder) error {
	name := filepath.Base(file)
	if shown.MatchString(name) {
		of := at(folder)
		of.others = append(of.others, name)
	}
	if filepath.Ext(file) != ".md" {
		return nil
	}
	text, err := os.ReadFile(file)
	title, _, _ := strings.Cut(strings.TrimPrefix(string(text), "# "), "\n")
	of := at(folder)
	of.documents = append(of.documents, name+": "+title)
	return err
}
