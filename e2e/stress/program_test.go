package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// script makes two programs of tests: one out of shell lines, and then one that passes.
func script(t *testing.T, lines string) programs {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	made := programs{dir: dir}
	for _, name := range []string{"tests", "passes"} {
		text := map[string]string{"tests": lines, "passes": "exit 0"}[name]
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte("#!/bin/sh\n"+text), 0o755))
		require.NoError(t, os.MkdirAll("e2e/"+name, 0o755))
		made.all = append(made.all, program{path, "e2e/" + name})
	}
	return made
}

func TestARunIsGreenThatSucceedsAndLeavesNothing(t *testing.T) {
	for name, row := range map[string]struct {
		lines string
		green bool
	}{
		"it succeeds":              {`exit 0`, true},
		"it fails":                 {`exit 1`, false},
		"it leaves a file behind":  {`touch "$TMPDIR/profile"`, false},
		"it runs in its folder":    {`test "$(basename "$PWD")" = tests`, true},
		"it knows that it is hard": {`test "$E2E_SLOWDOWN" = 4`, true},
		"it knows its round":       {`test "$E2E_ROUND" = 2`, true},
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
