package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
)

// placeholderName is the one committed file of dist. Without it the embed
// pattern of package web would match nothing and not compile.
const placeholderName = "placeholder"

// readDist returns the built files in dist.
func readDist(dist string) (files, error) {
	found := files{}
	err := filepath.WalkDir(dist, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dist, path)
		if err != nil || name == placeholderName || name == stampName {
			return err
		}
		found[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	return found, err
}

// writeDist makes dist hold exactly these files. The stamp is written last: a
// build that was cut short leaves one that does not match, and is seen.
func writeDist(dist string, all files) error {
	found, err := readDist(dist)
	if err != nil {
		return err
	}
	if err := removeLeftovers(dist, found, all); err != nil {
		return err
	}
	for _, name := range all.paths() {
		if old, exists := found[name]; exists && bytes.Equal(old, all[name]) {
			continue
		}
		if err := writeFile(inDist(dist, name), all[name]); err != nil {
			return err
		}
	}
	text, err := stampOf(all).encode()
	if err != nil {
		return err
	}
	return writeFile(inDist(dist, stampName), text)
}

// removeLeftovers keeps a page that was deleted from being served for ever.
func removeLeftovers(dist string, found, all files) error {
	for name := range found {
		if _, kept := all[name]; kept {
			continue
		}
		if err := os.Remove(inDist(dist, name)); err != nil {
			return err
		}
	}
	return nil
}

func inDist(dist, name string) string {
	return filepath.Join(dist, filepath.FromSlash(name))
}

func writeFile(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
