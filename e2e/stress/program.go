package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// program is the compiled tests. All runs are of the same one.
type program struct{ path, dir string }

func compile(ctx context.Context, dir string) (program, error) {
	path, err := filepath.Abs(filepath.Join(dir, "e2e.test"))
	if err != nil {
		return program{}, err
	}
	if out, err := exec.CommandContext(ctx, "go", "test", "-c", "-o", path, "./e2e").CombinedOutput(); err != nil {
		return program{}, fmt.Errorf("compile the tests: %w\n%s", err, out)
	}
	return program{path, dir}, nil
}

// run is an error only where it could not be ended. What the tests say is kept in
// a file of its own.
func (p program) run(ctx context.Context, r run) (result, error) {
	output, err := os.Create(filepath.Join(p.dir, strconv.Itoa(r.number)+".log"))
	if err != nil {
		return result{}, err
	}
	defer output.Close()
	temporary, err := os.MkdirTemp("", "ctibridge-stress-")
	if err != nil {
		return result{}, err
	}
	defer os.RemoveAll(temporary)
	if r.hard {
		defer keepBusy(busyLoops)()
	}
	began := time.Now()
	green, err := p.tests(ctx, r, temporary, output)
	return result{green, time.Since(began)}, err
}

// tests runs them to their end. A run that leaves anything behind is red.
func (p program) tests(ctx context.Context, r run, temporary string, output io.Writer) (bool, error) {
	cmd := command(ctx, p.path, "-test.count=1", "-test.timeout=60m", "-test.parallel=4", "-test.v")
	cmd.Dir, cmd.Stdout, cmd.Stderr = "e2e", output, output
	cmd.Env = append(os.Environ(), "TMPDIR="+temporary, "E2E_BUILT=1", "E2E_ROUND="+strconv.Itoa(r.round()))
	if r.hard {
		cmd.Env = append(cmd.Env, "E2E_SLOWDOWN="+strconv.Itoa(slowdown))
	}
	err := cmd.Run()
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
		return false, err
	}
	left, readErr := os.ReadDir(temporary)
	for _, file := range left {
		fmt.Fprintln(output, "left behind:", file.Name())
	}
	return err == nil && len(left) == 0, readErr
}

// command is in a group of processes of its own, which ends as a whole with ctx:
// a browser has many.
func command(ctx context.Context, path string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	return cmd
}
