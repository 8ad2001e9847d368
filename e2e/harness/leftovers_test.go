package harness

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestWhatARunLeavesIsNamed(t *testing.T) {
	r := leftovers{dir: t.TempDir()}
	require.NoError(t, r.filesLeft())
	require.NoError(t, os.WriteFile(filepath.Join(r.dir, "forgotten"), nil, 0o600))
	require.ErrorContains(t, r.filesLeft(), "forgotten")

	require.ErrorContains(t, r.goroutinesLeft(time.Now()), "TestWhatARunLeavesIsNamed")
	r.goroutines = runtime.NumGoroutine()
	require.NoError(t, r.goroutinesLeft(time.Now().Add(Patience)))
}
