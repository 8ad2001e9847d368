package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// runUnitTests bundles every *.test.ts of web/src and web/pages and runs them
// with Node's own test runner. None at all is a failure: a step that tests
// nothing must not pass.
func runUnitTests(p project, out io.Writer) error {
	tests, err := findUnitTests(p.src(), p.pages())
	if err != nil {
		return err
	}
	if len(tests) == 0 {
		return errors.New("no *.test.ts under web/src or web/pages")
	}
	dir, err := os.MkdirTemp("", "ctibridge-test-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	result := api.Build(unitTestOptions(p, tests, dir))
	if err := complaints(result); err != nil {
		return err
	}
	return runNode(p, result.OutputFiles, out)
}

func findUnitTests(dirs ...string) ([]string, error) {
	var tests []string
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".test.ts") {
				tests = append(tests, path)
			}
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	return tests, nil
}

// unitTestOptions leaves the code readable, so that a failure points at its line.
func unitTestOptions(p project, tests []string, dir string) api.BuildOptions {
	return api.BuildOptions{
		EntryPoints:   tests,
		Outbase:       p.web(),
		Outdir:        dir,
		OutExtension:  map[string]string{".js": ".mjs"},
		Write:         true,
		Bundle:        true,
		Platform:      api.PlatformNode,
		Format:        api.FormatESModule,
		Target:        api.ES2022,
		Sourcemap:     api.SourceMapInline,
		AbsWorkingDir: p.root,
		Plugins:       []api.Plugin{runtimePlugin(p.goroot), sheetPlugin()},
	}
}

func runNode(p project, tests []api.OutputFile, out io.Writer) error {
	args := []string{"--enable-source-maps", "--test", "--test-reporter=spec"}
	for _, file := range tests {
		args = append(args, file.Path)
	}
	cmd := exec.Command("node", args...)
	cmd.Dir = p.web()
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("node --test: %w", err)
	}
	return nil
}
