package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// script makes a program of the tests out of shell lines.
func script(t *testing.T, lines string) program {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "tests")
	require.NoError(t, os.WriteFile(path, []byte("#!/bin/sh\n"+lines), 0o755))
	t.Chdir(dir)
	require.NoError(t, os.Mkdir("e2e", 0o755))
	return program{path, dir}
}

func TestARunIsGreenThatSucceedsAndLeavesNothing(t *testing.T) {
	for name, row := range map[string]struct {
		lines string
		green bool
	}{
		"it succeeds":                {`exit 0`, true},
		"it fails":                   {`exit 1`, false},
		"it leaves a file behind":    {`touch "$TMPDIR/profile"`, false},
		"it is told that it is hard": {`test "$E2E_SLOWDOWN" = 4`, true},
		"it is told its round":       {`test "$E2E_ROUND" = 2`, true},
	} {
		t.Run(name, func(t *testing.T) {
			end, err := script(t, row.lines).run(t.Context(), run{6, true})
			require.NoError(t, err)
			require.Equal(t, row.green, end.green)
		})
	}
}

// What runs in the background holds the output until it is ended as well.
func TestAnInterruptEndsAllThatRuns(t *testing.T) {
	p := script(t, `(sleep 600) & echo begun; sleep 600`)
	ctx, interrupt := context.WithCancel(t.Context())
	_, err := p.tests(ctx, run{1, false}, t.TempDir(), interrupting(interrupt))
	require.ErrorIs(t, err, context.Canceled)
}

// interrupting is an output at whose first word somebody presses Ctrl-C.
type interrupting func()

func (i interrupting) Write(b []byte) (int, error) {
	if bytes.Contains(b, []byte("begun")) {
		i()
	}
	return len(b), nil
}
