package generated

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestARunWrites(t *testing.T) {
	root := t.TempDir()
	one := func(root string) (Files, error) { return Files{"a": []byte(filepath.Base(root))}, nil }
	require.NoError(t, run(root, one))
	text, err := os.ReadFile(filepath.Join(root, "a"))
	require.NoError(t, err)
	require.Equal(t, filepath.Base(root), string(text))
}

func TestAGeneratorThatFailsWritesNothing(t *testing.T) {
	root, broken := t.TempDir(), errors.New("broken")
	err := run(root, func(string) (Files, error) { return Files{"a": nil}, broken })
	require.ErrorIs(t, err, broken)
	require.NoFileExists(t, filepath.Join(root, "a"))
}
