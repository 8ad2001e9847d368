package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// project is the checkout that is built.
type project struct {
	root   string // the folder of go.mod
	goroot string // the toolchain that builds the module, and whose wasm_exec.js runs it
}

func (p project) web() string   { return filepath.Join(p.root, "web") }
func (p project) dist() string  { return filepath.Join(p.web(), "dist") }
func (p project) src() string   { return filepath.Join(p.web(), "src") }
func (p project) pages() string { return filepath.Join(p.web(), "pages") }

// findProject asks the go command, so that the build works from any folder of
// the module and never mixes two toolchains.
func findProject() (project, error) {
	out, err := goCommand("", nil, "env", "GOMOD", "GOROOT")
	if err != nil {
		return project{}, err
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) != 2 || filepath.Base(lines[0]) != "go.mod" {
		return project{}, errors.New("run this inside the module: no go.mod was found")
	}
	// esbuild follows links in the names of sources, and would write other paths
	// into the source maps than for the same checkout under its own name.
	root, err := filepath.EvalSymlinks(filepath.Dir(lines[0]))
	return project{root: root, goroot: lines[1]}, err
}

// goCommand runs the go command in dir with additions to the environment and
// returns what it prints. An error carries the command's own words.
func goCommand(dir string, env []string, args ...string) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, stderr.Bytes())
	}
	return stdout.Bytes(), nil
}
