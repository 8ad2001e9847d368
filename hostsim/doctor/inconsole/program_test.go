package inconsole

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/doctor"
)

func TestWhichChromiumLooks(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	t.Setenv("CHROME_BIN", "")
	_, err := program()
	require.ErrorIs(t, err, ErrNoChromium)
	for _, name := range []string{"google-chrome", "chromium"} {
		installed := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(installed, []byte("#!/bin/sh\n"), 0o755))
		path, err := program()
		require.NoError(t, err)
		require.Equal(t, installed, path, "the later one goes before")
	}
	t.Setenv("CHROME_BIN", "/nowhere/chromium")
	path, err := program()
	require.NoError(t, err)
	require.Equal(t, "/nowhere/chromium", path)
}

func TestALookWithoutChromiumSaysSo(t *testing.T) {
	s := doctor.Subject{URL: "http://127.0.0.1:1", ConsoleOrigin: "http://localhost:4600"}
	t.Setenv("CHROME_BIN", "")
	t.Setenv("PATH", t.TempDir())
	_, err := Chromium{}.Look(t.Context(), s)
	require.ErrorIs(t, err, ErrNoChromium)

	t.Setenv("CHROME_BIN", "/nowhere/chromium")
	_, err = Chromium{}.Look(t.Context(), s)
	require.ErrorContains(t, err, "/nowhere/chromium")
}
