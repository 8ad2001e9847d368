package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// facadeURL is what pages import. It stays an import in the built page: our
// pages load the very file that customers load.
const facadeURL = "/" + facadePath

// addPages builds every folder of web/pages: main.ts and *.css are bundled, any
// other .ts file is only there to be imported, .md files are for people who read
// the source, and the rest is copied.
func addPages(p project, made files) error {
	var entries []string
	err := filepath.WalkDir(p.pages(), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		switch name := entry.Name(); {
		case name == "main.ts" || filepath.Ext(name) == ".css":
			entries = append(entries, path)
		case filepath.Ext(name) == ".ts" || filepath.Ext(name) == ".md" || strings.HasPrefix(name, "."):
		default:
			return copyPageFile(p, path, made)
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("no page to build: web/pages is missing")
	}
	if err != nil || len(entries) == 0 {
		return err
	}
	return bundle(p, pageOptions(p, entries), made)
}

func copyPageFile(p project, path string, made files) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	name, err := filepath.Rel(p.pages(), path)
	if err != nil {
		return err
	}
	return made.add(filepath.ToSlash(name), data)
}

// pageOptions leaves images and fonts as files of their own, because a page
// with a strict content security policy refuses data: addresses.
func pageOptions(p project, entries []string) api.BuildOptions {
	opts := browserOptions(p)
	opts.EntryPoints = entries
	opts.Outbase = p.pages()
	opts.Outdir = p.dist()
	opts.AssetNames = "[dir]/[name]"
	opts.External = []string{facadeURL}
	opts.Loader = map[string]api.Loader{}
	for _, extension := range []string{".svg", ".png", ".woff2"} {
		opts.Loader[extension] = api.LoaderFile
	}
	return opts
}
