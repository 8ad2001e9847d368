package generated_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/internal/generated"
)

func TestWhatDiffersIsNamedAndThenWritten(t *testing.T) {
	root := t.TempDir()
	files := generated.Files{"c": []byte("3"), "a": []byte("1"), "b": []byte("2")}
	require.NoError(t, os.WriteFile(filepath.Join(root, "b"), []byte("2"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(root, "c"), []byte("old"), 0o600))
	require.EqualError(t, files.Check(root), `out of date, run "make generate": a, c`)
	require.NoError(t, files.Write(root))
	require.NoError(t, files.Check(root))
	made, err := os.Stat(filepath.Join(root, "a"))
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o644), made.Mode().Perm())
	require.ErrorContains(t, generated.Files{"empty": nil}.Check(root), "empty", "it is not there")
	text, err := os.ReadFile(filepath.Join(root, "c"))
	require.NoError(t, err)
	require.Equal(t, "3", string(text))
}

// A file that is as it should be keeps its time, so that nothing is built anew.
func TestWhatIsThereIsNotTouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	require.NoError(t, os.WriteFile(path, []byte("1"), 0o600))
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	require.NoError(t, os.Chtimes(path, long, long))
	require.NoError(t, generated.Files{"a": []byte("1")}.Write(filepath.Dir(path)))
	is, err := os.Stat(path)
	require.NoError(t, err)
	require.True(t, long.Equal(is.ModTime()))
}

func TestATableIsPutBetweenItsLines(t *testing.T) {
	const before = "a\n<!-- one: by \"make generate\" -->\nold\n<!-- end of one -->\nb\n<!-- two: by \"make generate\" -->\n<!-- end of two -->\n"
	const after = "a\n<!-- one: by \"make generate\" -->\n1\n<!-- end of one -->\nb\n<!-- two: by \"make generate\" -->\n2\n<!-- end of two -->\n"
	root, files := t.TempDir(), generated.Files{}
	require.NoError(t, os.WriteFile(filepath.Join(root, "a.md"), []byte(before), 0o600))
	require.NoError(t, files.Insert(root, "a.md", "one", "1\n"))
	require.NoError(t, files.Insert(root, "a.md", "two", "2\n"))
	require.Equal(t, after, string(files["a.md"]))
	require.ErrorContains(t, files.Insert(root, "a.md", "three", ""), `a.md has no lines "<!-- three: by`)
	require.ErrorIs(t, files.Insert(root, "b.md", "one", ""), os.ErrNotExist)
	for _, half := range []string{"<!-- one: by \"make generate\" -->\n", "<!-- end of one -->\n"} {
		halves := generated.Files{"c.md": []byte(half)}
		require.ErrorContains(t, halves.Insert(root, "c.md", "one", ""), "c.md has no lines")
	}
}

func TestAFileThatCannotBeWrittenIsAnError(t *testing.T) {
	require.ErrorContains(t, generated.Files{"gone/a": nil}.Write(t.TempDir()), "gone")
}
