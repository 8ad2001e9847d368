// Package tree reads the tree of the repository for the commands in tools: its
// Go, TypeScript and JavaScript files, which folders they import, and the
// sentence that says what each is for.
//
// Read walks the folders. What is built, installed or made for tests only as
// data is left out: .git, bin, dist, node_modules and testdata.
package tree

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Lang is what a file is written in.
type Lang string

const (
	// Go is Go.
	Go Lang = "Go"
	// TypeScript is TypeScript, and JavaScript whose types are checked with it.
	TypeScript Lang = "TypeScript"
)

// File is a file of code.
type File struct {
	// Path is seen from the root, with slashes.
	Path string
	Lang Lang
	Text string
	// Test says that the file only serves tests.
	Test bool
	// Generated says that a command writes the file.
	Generated bool
}

// Folder is the folder of the file; the root is ".".
func (f File) Folder() string { return path.Dir(f.Path) }

// Lines is the number of the file's lines.
func (f File) Lines() int { return strings.Count(f.Text, "\n") }

var skipped = []string{".git", "bin", "dist", "node_modules", "testdata"}

// Read reads all files of code below root, by their path.
func Read(root string) (files []File, err error) {
	err = filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if slices.Contains(skipped, d.Name()) && name != root {
				return filepath.SkipDir
			}
			return nil
		}
		file, is, err := read(root, name)
		if is && err == nil {
			files = append(files, file)
		}
		return err
	})
	return files, err
}

var languages = map[string]Lang{".go": Go, ".ts": TypeScript, ".js": TypeScript, ".mjs": TypeScript}

func read(root, name string) (file File, is bool, err error) {
	lang, is := languages[path.Ext(name)]
	if !is || strings.HasSuffix(name, ".d.ts") {
		return file, false, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return file, false, err
	}
	rel, err := filepath.Rel(root, name)
	if err != nil {
		return file, false, err
	}
	rel = filepath.ToSlash(rel)
	return File{
		Path: rel, Lang: lang, Text: string(text),
		Test: isTest(rel), Generated: isGenerated(rel, string(text)),
	}, true, nil
}

var test = regexp.MustCompile(`_test\.go$|\.test\.ts$|\.world\.ts$|(^|/)(e2e|testing|[a-z]+test)/`)

// isTest says whether a file serves tests only: its name says so, or its folder
// does. Everything in e2e is there to test or to measure.
func isTest(name string) bool { return test.MatchString(name) }

var generated = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

func isGenerated(name, text string) bool {
	return strings.Contains(path.Base(name), ".gen.") || generated.MatchString(text)
}
