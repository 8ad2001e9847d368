package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// overlayFile writes into dir the file for "go build -overlay" that puts each
// package below wasm/overlay in the place of the standard package of its name.
// Only the toolchain's own packages can be replaced so; the go command refuses
// it for packages of the module cache.
func overlayFile(p project, dir string) (string, error) {
	replace := map[string]string{}
	ours := filepath.Join(p.root, "wasm", "overlay")
	packages, err := os.ReadDir(ours)
	if err != nil {
		return "", err
	}
	for _, name := range packages {
		standard := filepath.Join(p.goroot, "src", name.Name())
		if err := replacePackage(replace, standard, filepath.Join(ours, name.Name())); err != nil {
			return "", err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "overlay.json")
	return file, os.WriteFile(file, text, 0o644)
}

// replacePackage takes the files of one folder away and puts those of another there.
func replacePackage(replace map[string]string, standard, ours string) error {
	theirs, err := goFiles(standard)
	if err != nil {
		return err
	}
	for _, name := range theirs {
		replace[filepath.Join(standard, name)] = "" // which takes it away
	}
	names, err := goFiles(ours)
	for _, name := range names {
		replace[filepath.Join(standard, name)] = filepath.Join(ours, name)
	}
	return err
}

func goFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			names = append(names, e.Name())
		}
	}
	return names, err
}
