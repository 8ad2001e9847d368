package headless_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/headless"
)

func TestWhichChromiumIsTaken(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	t.Setenv("CHROME_BIN", "")
	_, err := headless.Program()
	require.ErrorIs(t, err, headless.ErrNotFound)
	for _, name := range []string{"google-chrome", "chromium"} {
		installed := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(installed, []byte("#!/bin/sh\n"), 0o755))
		path, err := headless.Program()
		require.NoError(t, err)
		require.Equal(t, installed, path, "the one that was there already comes later in the list")
	}
	named := filepath.Join(folder, "google-chrome")
	t.Setenv("CHROME_BIN", named)
	path, err := headless.Program()
	require.NoError(t, err)
	require.Equal(t, named, path)
	t.Setenv("CHROME_BIN", "/nowhere/chromium")
	_, err = headless.Program()
	require.ErrorIs(t, err, headless.ErrNotFound)
	require.ErrorContains(t, err, "/nowhere/chromium")
}
