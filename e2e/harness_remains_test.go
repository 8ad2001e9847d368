package e2e

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// remains says what a run has to leave as it was: goroutines, and a folder for
// temporary files, which the browser is given too.
type remains struct {
	dir        string
	goroutines int
}

func newRemains() (r remains, err error) {
	if r.dir, err = os.MkdirTemp("", "ctibridge-e2e"); err != nil {
		return r, err
	}
	r.goroutines = runtime.NumGoroutine()
	return r, os.Setenv("TMPDIR", r.dir)
}

// check ends the browser, and is an error if anything of the run is left.
func (r remains) check(browser context.Context) error {
	defer os.RemoveAll(r.dir)
	if err := chromedp.Cancel(browser); err != nil {
		return err
	}
	http.DefaultClient.CloseIdleConnections()
	return errors.Join(r.goroutinesLeft(time.Now().Add(patience)), r.filesLeft())
}

// goroutinesLeft looks again until they have ended, for nothing announces that.
func (r remains) goroutinesLeft(late time.Time) error {
	for ; runtime.NumGoroutine() > r.goroutines; runtime.Gosched() {
		if time.Now().After(late) {
			stacks := make([]byte, 1<<20)
			return fmt.Errorf("goroutines are left:\n%s", stacks[:runtime.Stack(stacks, true)])
		}
	}
	return nil
}

func (r remains) filesLeft() error {
	files, err := os.ReadDir(r.dir)
	if err == nil && len(files) > 0 {
		err = fmt.Errorf("temporary files are left: %v", files)
	}
	return err
}

func TestWhatARunLeavesIsNamed(t *testing.T) {
	r := remains{dir: t.TempDir()}
	require.NoError(t, r.filesLeft())
	require.NoError(t, os.WriteFile(filepath.Join(r.dir, "forgotten"), nil, 0o600))
	require.ErrorContains(t, r.filesLeft(), "forgotten")

	require.ErrorContains(t, r.goroutinesLeft(time.Now()), "TestWhatARunLeavesIsNamed")
	r.goroutines = runtime.NumGoroutine()
	require.NoError(t, r.goroutinesLeft(time.Now().Add(patience)))
}
