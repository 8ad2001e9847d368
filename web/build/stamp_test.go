package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCheckFresh(t *testing.T) {
	write := func(name, text string) func(*testing.T, string, files) {
		return func(t *testing.T, dist string, _ files) {
			require.NoError(t, writeFile(inDist(dist, name), []byte(text)))
		}
	}
	remove := func(name string) func(*testing.T, string, files) {
		return func(t *testing.T, dist string, _ files) { require.NoError(t, os.Remove(inDist(dist, name))) }
	}
	tests := []struct {
		name   string
		change func(t *testing.T, dist string, made files)
		stale  string // the file that is named, or nothing
	}{
		{"a finished build is fresh", func(*testing.T, string, files) {}, ""},
		{"the placeholder is no concern of the build", write("placeholder", "kept"), ""},
		{"a source changed", func(_ *testing.T, _ string, made files) { made["sdk/a.js"] = []byte("new") }, "sdk/a.js"},
		{"a source was added", func(_ *testing.T, _ string, made files) { made["crm/b.svg"] = []byte("new") }, "crm/b.svg"},
		{"a source was removed", func(_ *testing.T, _ string, made files) { delete(made, "crm/a.svg") }, "crm/a.svg"},
		{"a built file was edited", write("crm/a.svg", "edited"), "crm/a.svg"},
		{"a built file is gone", remove("crm/a.svg"), "crm/a.svg"},
		{"a side file was edited", write("sdk/a.js.br", "edited"), "sdk/a.js.br"},
		{"a side file is gone", remove("sdk/a.js.gz"), "sdk/a.js.gz"},
		{"a file lies there that no source makes", write("crm/other.js", "left over"), "crm/other.js"},
		{"nothing was recorded", remove(stampName), "a"},
		{"the record is not readable", write(stampName, "{"), "a"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dist := t.TempDir()
			made := files{"sdk/a.js": []byte("code"), "crm/a.svg": []byte("<svg/>")}
			_, err := build(dist, made)
			require.NoError(t, err)

			test.change(t, dist, made)
			found, err := checkFresh(dist, made)
			if test.stale == "" {
				require.NoError(t, err)
				assert.Equal(t, []string{"crm/a.svg", "sdk/a.js", "sdk/a.js.br", "sdk/a.js.gz"}, found.paths())
				return
			}
			require.ErrorContains(t, err, test.stale)
			assert.ErrorContains(t, err, `run "make build"`)
			assert.NotContains(t, err.Error(), "\n", "one line")
		})
	}
}

func TestBuildRepairsWhatIsStale(t *testing.T) {
	dist := t.TempDir()
	made := files{"sdk/a.js": []byte("code")}
	for _, damage := range []string{"sdk/a.js", "sdk/a.js.br", "crm/left/over.js", stampName} {
		require.NoError(t, writeFile(inDist(dist, damage), []byte("damaged")))
		_, err := checkFresh(dist, made)
		require.Error(t, err, damage)
		_, err = build(dist, made)
		require.NoError(t, err)
		_, err = checkFresh(dist, made)
		assert.NoError(t, err, damage)
	}
}

func TestStampNamesEveryFileButItself(t *testing.T) {
	dist := t.TempDir()
	_, err := build(dist, files{"sdk/a.js": []byte("code")})
	require.NoError(t, err)
	recorded, err := readStamp(dist)
	require.NoError(t, err)
	assert.Len(t, recorded, 3)
	// The hash is what `printf code | sha256sum` prints.
	assert.Equal(t, "5694d08a2e53ffcae0c3103e5ad6f6076abd960eb1f8a56577040bc1028f702b", recorded["sdk/a.js"])
}

func TestWriteDistLeavesUnchangedFilesAndThePlaceholder(t *testing.T) {
	dist := t.TempDir()
	require.NoError(t, writeFile(filepath.Join(dist, placeholderName), []byte("kept")))
	require.NoError(t, writeDist(dist, files{"a.js": []byte("one"), "b.js": []byte("two"), "c.js": nil}))
	before, err := os.Stat(inDist(dist, "a.js"))
	require.NoError(t, err)

	require.NoError(t, writeDist(dist, files{"a.js": []byte("one"), "b.js": []byte("changed")}))
	after, err := os.Stat(inDist(dist, "a.js"))
	require.NoError(t, err)
	assert.Equal(t, before.ModTime(), after.ModTime())
	changed, err := os.ReadFile(inDist(dist, "b.js"))
	require.NoError(t, err)
	assert.Equal(t, "changed", strings.TrimSpace(string(changed)))
	assert.NoFileExists(t, inDist(dist, "c.js"))
	assert.FileExists(t, filepath.Join(dist, placeholderName))
}
