package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// newProject makes a checkout of its own with these files, by path.
func newProject(t *testing.T, sources map[string]string) project {
	t.Helper()
	here, err := findProject()
	require.NoError(t, err)
	root, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	p := project{root: root, goroot: here.goroot}
	for name, text := range sources {
		require.NoError(t, writeFile(filepath.Join(p.root, name), []byte(text)))
	}
	return p
}

func TestFindProject(t *testing.T) {
	p, err := findProject()
	require.NoError(t, err)
	assert.FileExists(t, filepath.Join(p.web(), "build", "project_test.go"))
	assert.FileExists(t, filepath.Join(p.goroot, "lib", "wasm", "wasm_exec.js"))
}

func TestFindProjectThroughALink(t *testing.T) {
	p := newProject(t, map[string]string{"go.mod": "module example.test/linked\n"})
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(p.root, link))
	t.Chdir(link)
	found, err := findProject()
	require.NoError(t, err)
	assert.Equal(t, p.root, found.root)
}

func TestFindProjectOutsideAnyModule(t *testing.T) {
	t.Chdir(t.TempDir())
	_, err := findProject()
	assert.ErrorContains(t, err, "inside the module")
}

func TestGoCommandReportsTheCompilersMessage(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "broken.go"), []byte("package broken\nfunc"), 0o644))
	_, err := goCommand(dir, nil, "vet", "broken.go")
	assert.ErrorContains(t, err, "broken.go:2")
	_, err = goCommand(dir, nil, "version")
	assert.NoError(t, err)
}
