//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An opener that writes down what it was asked to open stands in for the system's.
func TestTheStartPageIsOpened(t *testing.T) {
	dir := t.TempDir()
	opened := filepath.Join(dir, "opened")
	require.NoError(t, syscall.Mkfifo(opened, 0o600)) // which is read when it was written
	for _, name := range []string{"xdg-open", "open"} {
		script := fmt.Sprintf("#!/bin/sh\nprintf %%s \"$1\" >%s\n", opened)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700))
	}
	t.Setenv("PATH", dir)
	cmd := process(t, "--port", "0", "--open", "--json")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var printed addresses
	require.NoError(t, json.NewDecoder(out).Decode(&printed))
	address, err := os.ReadFile(opened)
	require.NoError(t, err)
	assert.Equal(t, printed.LocalhostURL+"/", string(address))
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	require.NoError(t, cmd.Wait())
}
