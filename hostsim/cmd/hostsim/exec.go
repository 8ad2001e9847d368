package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// Exit codes of a command that did not run, as of a shell.
const (
	notExecutable = 126
	notFound      = 127
	bySignal      = 128 // and the number of the signal
)

// grace is how long a command may take to end after a signal.
const grace = 10 * time.Second

// execute runs a command beside a simulator, which ends with it.
type execute struct {
	listen  `embed:"" set:"port=0"`
	Command []string `arg:"" help:"The command and its arguments. It has the addresses of the simulator in HOSTSIM_URL and HOSTSIM_LOCALHOST_URL."`
}

// Help implements kong.HelpProvider.
func (*execute) Help() string {
	return `The port is a free one unless --port says otherwise. SIGINT and SIGTERM are passed on, and the exit code is that of the command. Whatever it has started and left behind is killed.

Examples:

  hostsim exec -- npm test
  hostsim exec --crm http://localhost:5173/ -- npx playwright test`
}

// Run implements the subcommand.
func (e *execute) Run(ctx context.Context, to output) error {
	server, err := e.start()
	if err != nil {
		return err
	}
	defer server.Close()
	cmd := exec.CommandContext(ctx, e.Command[0], e.Command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = input(), to.out, to.err
	cmd.Env = append(os.Environ(),
		"HOSTSIM_URL="+server.URL(), "HOSTSIM_LOCALHOST_URL="+server.LocalhostURL())
	cmd.WaitDelay = grace
	cmd.Cancel = func() error { return signalGroup(cmd.Process, signalOf(ctx)) }
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		fmt.Fprintf(to.err, "hostsim: %v\n", err)
		return notStarted(err)
	}
	err = cmd.Wait()
	_ = signalGroup(cmd.Process, syscall.SIGKILL) // an error: nobody is left
	if cmd.ProcessState == nil {
		return err
	}
	return ended(cmd.ProcessState)
}

// input is what the command reads. Its group is in the background of a terminal, where reading would
// stop it for ever.
func input() *os.File {
	info, err := os.Stdin.Stat()
	if err != nil || info.Mode()&fs.ModeCharDevice != 0 {
		return nil
	}
	return os.Stdin
}

// signalOf is the signal that has ended ctx.
func signalOf(ctx context.Context) syscall.Signal {
	var by signalled
	if errors.As(context.Cause(ctx), &by) {
		if s, is := by.signal.(syscall.Signal); is {
			return s
		}
	}
	return syscall.SIGTERM
}

func notStarted(err error) exitCode {
	if errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist) {
		return notFound
	}
	return notExecutable
}

// ended is the exit code of a process as a shell has it, nil for success.
func ended(state *os.ProcessState) error {
	if status, is := state.Sys().(syscall.WaitStatus); is && status.Signaled() {
		return exitCode(bySignal + int(status.Signal()))
	}
	if code := state.ExitCode(); code != 0 {
		return exitCode(code)
	}
	return nil
}
