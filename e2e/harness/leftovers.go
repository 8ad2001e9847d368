package harness

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"runtime"
	"time"
)

// leftovers knows what a run has to leave as it was: goroutines, and a folder for
// temporary files, which the browser is given too.
type leftovers struct {
	dir        string
	goroutines int
}

func newLeftovers() (r leftovers, err error) {
	if r.dir, err = os.MkdirTemp("", "ctibridge-e2e"); err != nil {
		return r, err
	}
	r.goroutines = runtime.NumGoroutine()
	return r, os.Setenv("TMPDIR", r.dir)
}

// check ends the browser, and is an error if anything of the run is left.
func (r leftovers) check(closeBrowser func() error) error {
	defer os.RemoveAll(r.dir)
	if err := closeBrowser(); err != nil {
		return err
	}
	http.DefaultClient.CloseIdleConnections()
	return errors.Join(r.goroutinesLeft(time.Now().Add(Patience)), r.filesLeft())
}

// goroutinesLeft looks again until they have ended, for nothing announces that.
func (r leftovers) goroutinesLeft(late time.Time) error {
	for ; runtime.NumGoroutine() > r.goroutines; runtime.Gosched() {
		if time.Now().After(late) {
			stacks := make([]byte, 1<<20)
			return fmt.Errorf("goroutines are left:\n%s", stacks[:runtime.Stack(stacks, true)])
		}
	}
	return nil
}

func (r leftovers) filesLeft() error {
	files, err := os.ReadDir(r.dir)
	if err == nil && len(files) > 0 {
		err = fmt.Errorf("temporary files are left: %v", files)
	}
	return err
}
