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
	require.Contains(t, string(out), "Usage: hostsim <command> [flags]")
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

// over runs the command with a context that has ended: what starts all the same shall not hold the
// test.
func over(t *testing.T, args ...string) (code int, stdout, stderr string) {
	ctx, end := context.WithCancel(t.Context())
	end()
	var out, errors bytes.Buffer
	code = run(ctx, args, &out, &errors)
	return code, out.String(), errors.String()
}

func TestWrongUsageIsOneLineAndStartsNothing(t *testing.T) {
	for name, test := range map[string]struct {
		args []string
		says string
	}{
		"an unknown flag":             {[]string{"--prot", "1"}, "--prot"},
		"a port that is no number":    {[]string{"--port", "http"}, "http"},
		"a port out of range":         {[]string{"--port", "70000"}, "70000"},
		"a port without its flag":     {[]string{"4700"}, "4700"},
		"an unknown command":          {[]string{"sevre", "--port", "0"}, "sevre"},
		"a page that is no address":   {[]string{"--crm", "localhost:5173"}, "has to begin with http:// or https://"},
		"an address of no interface":  {[]string{"--host", "evil.example"}, "127.0.0.1"},
		"a configuration that is not": {[]string{"--config", "nowhere.yaml"}, "nowhere.yaml"},
	} {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := over(t, test.args...)
			assert.Equal(t, 2, code)
			assert.Contains(t, stderr, test.says)
			assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
			assert.Contains(t, stderr, "try --help")
			assert.Empty(t, stdout)
		})
	}
}

func TestHelpAndVersionArePrinted(t *testing.T) {
	for _, test := range []struct{ args, says []string }{
		{[]string{"--help"}, []string{"Examples:", "hostsim --port 0 --json", "serve [flags]"}},
		{[]string{"serve", "--help"}, []string{"--port=4600", "HOSTSIM_PORT"}},
		{[]string{"--version"}, []string{version() + "\n"}},
	} {
		code, stdout, stderr := over(t, test.args...)
		assert.Equal(t, 0, code)
		assert.Empty(t, stderr)
		for _, text := range test.says {
			assert.Contains(t, stdout, text)
		}
	}
}
