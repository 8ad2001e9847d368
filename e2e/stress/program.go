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

// programs are the compiled tests of the packages, and the folder for the output of
// the runs. All runs are of the same ones.
type programs struct {
	all []program
	dir string
}

// program is the compiled tests of one package. They run in its folder.
type program struct{ path, folder string }

func compile(ctx context.Context, dir string, packages []string) (programs, error) {
	args := append([]string{"test", "-c", "-o", dir + string(filepath.Separator)}, packages...)
	if out, err := exec.CommandContext(ctx, "go", args...).CombinedOutput(); err != nil {
		return programs{}, fmt.Errorf("compile the tests: %w\n%s", err, out)
	}
	compiled := programs{dir: dir}
	for _, folder := range packages {
		path, err := filepath.Abs(filepath.Join(dir, filepath.Base(folder)+".test"))
		if err != nil {
			return programs{}, err
		}
		compiled.all = append(compiled.all, program{path, folder})
	}
	return compiled, nil
}

// run is an error only where it could not be ended. What the tests say is kept in
// a file of its own.
func (p programs) run(ctx context.Context, r run) (result, error) {
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

// tests runs them to their end, one program after the other. A run that leaves
// anything behind is red.
func (p programs) tests(ctx context.Context, r run, temporary string, output io.Writer) (bool, error) {
	green := true
	for _, program := range p.all {
		passed, err := program.tests(ctx, r, temporary, output)
		if err != nil {
			return false, err
		}
		green = green && passed
	}
	left, err := os.ReadDir(temporary)
	for _, file := range left {
		fmt.Fprintln(output, "left behind:", file.Name())
	}
	return green && len(left) == 0, err
}

func (p program) tests(ctx context.Context, r run, temporary string, output io.Writer) (bool, error) {
	cmd := command(ctx, p.path, "-test.count=1", "-test.timeout=60m", "-test.parallel=4", "-test.v")
	cmd.Dir, cmd.Stdout, cmd.Stderr = p.folder, output, output
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
	return err == nil, nil
}

// command is in a group of processes of its own, which ends as a whole with ctx:
// a browser has many.
func command(ctx context.Context, path string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	return cmd
}
