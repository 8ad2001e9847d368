//go:build unix

package main

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// exitOf runs exec around a script and returns what it printed and its exit code.
func exitOf(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errors bytes.Buffer
	code = run(t.Context(), append([]string{"exec"}, args...), &out, &errors)
	return code, out.String(), errors.String()
}

func TestACommandFindsTheSimulator(t *testing.T) {
	code, stdout, stderr := exitOf(t, "--", "sh", "-c", `echo "$HOSTSIM_URL $HOSTSIM_LOCALHOST_URL $1"`, "sh", "--port")
	assert.Equal(t, 0, code)
	assert.Empty(t, stderr)
	assert.Regexp(t, `^http://127\.0\.0\.1:(\d+) http://localhost:\d+ --port\n$`, stdout, "its flags are its own")
	assert.NotContains(t, stdout, ":4600")
}

func TestTheExitCodeIsThatOfTheCommand(t *testing.T) {
	for script, want := range map[string]int{
		"exit 0": 0, "exit 7": 7, "kill -TERM $$": 128 + 15, "kill -KILL $$": 128 + 9,
	} {
		code, _, stderr := exitOf(t, "--", "sh", "-c", script)
		assert.Equal(t, want, code, script)
		assert.Empty(t, stderr, "the command has said what there is to say")
	}
}

func TestACommandThatCannotRunIsOneLine(t *testing.T) {
	plain := filepath.Join(t.TempDir(), "plain")
	require.NoError(t, os.WriteFile(plain, []byte("no program"), 0o600))
	for command, want := range map[string]int{"no-such-command": 127, "/nowhere/command": 127, plain: 126} {
		code, stdout, stderr := exitOf(t, "--", command)
		assert.Equal(t, want, code, command)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, command)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
	}
	code, _, stderr := exitOf(t)
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "<command>")
	code, _, stderr = exitOf(t, "--crm", "ftp://a.example/", "--", "true")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "has to begin with http:// or https://")
}

// started runs exec around a script as a process, and returns the first line that it printed.
func started(t *testing.T, script string) (cmd *exec.Cmd, out *bufio.Reader, line string) {
	t.Helper()
	cmd = process(t, "exec", "--", "sh", "-c", script)
	stdout, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill() }) // it has ended, unless the test failed
	out = bufio.NewReader(stdout)
	line, err = out.ReadString('\n')
	require.NoError(t, err)
	return cmd, out, strings.TrimSpace(line)
}

func TestASignalReachesACommandThatHangs(t *testing.T) {
	for signal, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		cmd, _, _ := started(t, "echo up; exec sleep 600")
		require.NoError(t, cmd.Process.Signal(signal))
		var exit *exec.ExitError
		require.ErrorAs(t, cmd.Wait(), &exit)
		assert.Equal(t, want, exit.ExitCode())
	}
}

func TestACommandMayEndASignalInItsOwnWay(t *testing.T) {
	cmd, out, _ := started(t, `trap 'echo cleaned; exit 3' INT; echo up; while :; do sleep 0.05; done`)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	line, err := out.ReadString('\n')
	require.NoError(t, err)
	assert.Equal(t, "cleaned\n", line)
	var exit *exec.ExitError
	require.ErrorAs(t, cmd.Wait(), &exit)
	assert.Equal(t, 3, exit.ExitCode())
}

func TestNoProcessIsLeftBehind(t *testing.T) {
	cmd, out, line := started(t, `sleep 600 & echo $!`)
	left, err := strconv.Atoi(line)
	require.NoError(t, err)
	_, err = out.ReadByte()
	assert.Error(t, err, "whoever held the pipe is gone")
	require.NoError(t, cmd.Wait())
	assert.Eventually(t, func() bool { // it has closed the pipe and is not at its end yet
		state, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(left), "stat"))
		return err != nil || strings.Contains(string(state), ") Z ")
	}, 10*time.Second, time.Millisecond)
}
