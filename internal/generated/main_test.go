package generated

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
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
	require.Error(t, run(root, func(string) (Files, error) { return Files{"gone/a": nil}, nil }), "nor does one whose folder is not there")
}

// The test program is a generator when it is told what to make.
func TestMain(m *testing.M) {
	if name := os.Getenv("GENERATED_TEST"); name != "" {
		Main(func(string) (Files, error) { return Files{name: []byte("made")}, nil })
		return
	}
	os.Exit(m.Run())
}

func TestAGeneratorThatFailsEndsWithOneAndSaysWhy(t *testing.T) {
	for name, fails := range map[string]bool{"a": false, "gone/a": true} {
		var stderr bytes.Buffer
		cmd := exec.Command(os.Args[0])
		cmd.Dir, cmd.Stderr = t.TempDir(), &stderr
		cmd.Env = append(os.Environ(), "GENERATED_TEST="+name)
		err := cmd.Run()
		if !fails {
			require.NoError(t, err, stderr.String())
			require.FileExists(t, filepath.Join(cmd.Dir, name), "it writes where it runs")
			continue
		}
		var exit *exec.ExitError
		require.ErrorAs(t, err, &exit)
		require.Equal(t, 1, exit.ExitCode())
		require.Regexp(t, "^gen: .*gone/a: no such file", stderr.String())
	}
}
