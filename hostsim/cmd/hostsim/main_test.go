package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim"
)

// The tests run the command as a process of its own: this binary, switched so by its environment.
const asCommand = "HOSTSIM_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

func process(t *testing.T, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	return cmd
}

func TestASignalIsACleanEnd(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		cmd := process(t, "--port", "0")
		stdout, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		t.Cleanup(func() { _ = cmd.Process.Kill() }) // it has ended, unless the test failed
		line, err := bufio.NewReader(stdout).ReadString('\n')
		require.NoError(t, err)
		require.Contains(t, line, "hostsim is running")
		require.NoError(t, cmd.Process.Signal(signal))
		require.NoError(t, cmd.Wait(), signal)
	}
}

func TestTheProcessEndsWithTheExitCode(t *testing.T) {
	cmd := process(t, "--prot", "0")
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	require.Equal(t, 2, exit.ExitCode())
	require.Contains(t, string(out), "prot")
	out, err = process(t, "--help").CombinedOutput()
	require.NoError(t, err)
	require.Contains(t, string(out), "Usage of hostsim:")
	require.Contains(t, string(out), "(default 4600)")
}

func TestATakenPortIsOneLineThatNamesPortAndFlag(t *testing.T) {
	first := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	require.NoError(t, first.Start())
	defer first.Close()
	port := first.URL()[strings.LastIndex(first.URL(), ":")+1:]

	var stdout, stderr bytes.Buffer
	code := run(t.Context(), []string{"--port", port}, &stdout, &stderr)
	assert.Equal(t, 1, code)
	assert.Equal(t, "hostsim: port "+port+" is in use; choose another with --port\n", stderr.String())
	assert.Empty(t, stdout.String())
}

func TestAFreePortIsServedUntilTheInterrupt(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	printed, stdout := io.Pipe()
	code := make(chan int)
	go func() { code <- run(ctx, []string{"--port", "0"}, stdout, io.Discard) }()

	banner := make([]byte, 1024)
	n, err := printed.Read(banner)
	require.NoError(t, err)
	addresses := regexp.MustCompile(`http://\S+`).FindAllString(string(banner[:n]), -1)
	require.Len(t, addresses, 3)
	for _, address := range addresses {
		response, err := http.Get(address)
		require.NoError(t, err)
		response.Body.Close()
		assert.Equal(t, http.StatusOK, response.StatusCode, address)
	}

	interrupt()
	assert.Equal(t, 0, <-code)
	_, err = http.Get(addresses[0])
	assert.Error(t, err, "nothing listens after the end")
}

func TestMissingBuildsAreNamed(t *testing.T) {
	server := hostsim.New(hostsim.Options{Addr: "127.0.0.1:0"})
	require.NoError(t, server.Start())
	defer server.Close()
	var missing, whole bytes.Buffer
	printAddresses(&missing, server, false)
	printAddresses(&whole, server, true)
	assert.Contains(t, missing.String(), "make build")
	assert.NotContains(t, missing.String(), server.LocalhostURL()+"/crm/")
	assert.Contains(t, missing.String(), server.URL()+"/agent/?type=call&from=custom\n")
	assert.Contains(t, whole.String(), server.LocalhostURL()+"/crm/")
	assert.NotContains(t, whole.String(), "make build")
}

func TestFlags(t *testing.T) {
	for _, test := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"help names the flag", []string{"--help"}, 0, "-port"},
		{"an unknown flag is an error", []string{"--prot", "1"}, 2, "prot"},
		{"a port that is no number is an error", []string{"--port", "http"}, 2, "http"},
		{"a port out of range is an error", []string{"--port", "70000"}, 1, "70000"},
		{"a port without its flag is an error", []string{"4700"}, 2, "4700"},
		{"so is a flag behind a word", []string{"serve", "--port", "0"}, 2, "serve"},
	} {
		t.Run(test.name, func(t *testing.T) {
			over, end := context.WithCancel(t.Context())
			end() // what starts all the same shall not hold the test
			var stdout, stderr bytes.Buffer
			assert.Equal(t, test.code, run(over, test.args, &stdout, &stderr))
			assert.Contains(t, stderr.String(), test.says)
			assert.Empty(t, stdout.String())
		})
	}
}
