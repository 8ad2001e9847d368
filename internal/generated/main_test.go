package generated

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestARunWritesAndACheckDoesNot(t *testing.T) {
	root := t.TempDir()
	one := func(root string) (Files, error) { return Files{"a": []byte(filepath.Base(root))}, nil }
	require.ErrorContains(t, run(root, true, one), "a")
	require.NoFileExists(t, filepath.Join(root, "a"))
	require.NoError(t, run(root, false, one))
	require.NoError(t, run(root, true, one))
	text, err := os.ReadFile(filepath.Join(root, "a"))
	require.NoError(t, err)
	require.Equal(t, filepath.Base(root), string(text))
}

func TestAGeneratorThatFailsWritesNothing(t *testing.T) {
	broken := errors.New("broken")
	err := run(t.TempDir(), false, func(string) (Files, error) { return Files{"a": nil}, broken })
	require.ErrorIs(t, err, broken)
}
