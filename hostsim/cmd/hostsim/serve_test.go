package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// freePort is a port that nothing listened on a moment ago.
func freePort(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer listener.Close()
	_, port, err := net.SplitHostPort(listener.Addr().String())
	require.NoError(t, err)
	return port
}

// printedJSON runs the command with --json and returns what it printed.
func printedJSON(t *testing.T, args ...string) (printed addresses) {
	t.Helper()
	code, stdout, stderr := over(t, append(args, "--json")...)
	require.Equal(t, 0, code, stderr)
	require.Equal(t, 1, strings.Count(stdout, "\n"))
	require.NoError(t, json.Unmarshal([]byte(stdout), &printed))
	return printed
}

func TestTheAddressesArePrintedAsJSON(t *testing.T) {
	port := freePort(t)
	assert.Equal(t, addresses{
		URL: "http://127.0.0.1:" + port, LocalhostURL: "http://localhost:" + port, Port: port, PID: os.Getpid(), Version: version(),
	}, printedJSON(t, "--port", port))
	assert.NotEqual(t, "0", printedJSON(t, "--port", "0").Port)
}

func TestAFlagComesBeforeTheEnvironmentAndThatBeforeTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "hostsim.yaml")
	first, second, third := freePort(t), freePort(t), freePort(t)
	require.NoError(t, os.WriteFile(file, []byte("port: "+first+"\n"), 0o600))
	assert.Equal(t, first, printedJSON(t, "--config", file).Port)
	t.Setenv("HOSTSIM_PORT", second)
	assert.Equal(t, second, printedJSON(t, "--config", file).Port)
	assert.Equal(t, third, printedJSON(t, "--config", file, "--port", third).Port)
}

func TestAConfigurationWithAnUnknownKeyIsRefused(t *testing.T) {
	for text, says := range map[string]string{
		"prot: 1\n":                `"prot"`,
		"port: 0\nport: 1\n":       "port",
		"port: [\n":                "[",
		"{\"port\": \"http\"}":     "http",
		"port: 0\nhost: nowhere\n": "host",
	} {
		file := filepath.Join(t.TempDir(), "hostsim.yaml")
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		code, _, stderr := over(t, "--config", file)
		assert.Equal(t, 2, code, text)
		assert.Contains(t, stderr, says, text)
	}
}

func TestEveryAddressOfTheMachineIsServedInAContainer(t *testing.T) {
	for _, host := range []string{"127.0.0.1", "localhost", "0.0.0.0"} {
		cmd := process(t, "--host", host, "--port", "0", "--json")
		out, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		var printed addresses
		require.NoError(t, json.NewDecoder(out).Decode(&printed))
		response, err := http.Get(printed.URL + "/healthz")
		require.NoError(t, err, host)
		response.Body.Close()
		require.NoError(t, cmd.Process.Signal(os.Interrupt))
		require.NoError(t, cmd.Wait())
	}
}

func TestThePortFileHoldsThePortUntilTheEnd(t *testing.T) {
	file := filepath.Join(t.TempDir(), "port")
	cmd := process(t, "--port", "0", "--json", "--port-file", file)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	var printed addresses
	require.NoError(t, json.NewDecoder(out).Decode(&printed))
	port, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, printed.Port+"\n", string(port))
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	require.NoError(t, cmd.Wait())
	left, err := os.ReadDir(filepath.Dir(file))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestAPortFileThatCannotBeWrittenIsAFailure(t *testing.T) {
	code, stdout, stderr := over(t, "--port", "0", "--port-file", filepath.Join(t.TempDir(), "nowhere", "port"))
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "port file")
	assert.Empty(t, stdout)
}

func TestWithoutAnOpenerTheFlagIsAFailure(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	code, _, stderr := over(t, "--port", "0", "--open")
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, "--open")
}

func TestWhatIsSaidOfPagesOfOnesOwn(t *testing.T) {
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/refuses" {
			w.Header().Set("X-Frame-Options", "DENY")
		}
	}))
	defer page.Close()
	code, stdout, stderr := untilSaid(t, "--port", "0", "--crm", page.URL+"/fine", "--crm", page.URL+"/refuses")
	assert.Equal(t, 0, code)
	assert.Contains(t, stdout, "Your page                    "+page.URL+"/fine "+page.URL+"/refuses\n")
	assert.NotContains(t, stdout, "/crm/")
	assert.Contains(t, stderr, page.URL+"/refuses: X-Frame-Options forbids the console to frame the page.")
	assert.Equal(t, 1, strings.Count(stderr, "\n"), "one line, and none for the page that can be shown: %s", stderr)
}

// untilSaid runs the command until it has said something on its standard error.
func untilSaid(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	ctx, end := context.WithCancel(t.Context())
	defer end()
	var out, said bytes.Buffer
	code = run(ctx, args, &out, writerFunc(func(text []byte) (int, error) {
		end()
		return said.Write(text)
	}))
	return code, out.String(), said.String()
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(text []byte) (int, error) { return f(text) }

func TestPagesOfOnesOwnComeByFlagEnvironmentAndFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "hostsim.yaml")
	require.NoError(t, os.WriteFile(file, []byte("crm: [\"http://127.0.0.1:1/a,b\", \"http://127.0.0.1:1/c\"]\n"), 0o600))
	pagesOf := func(args ...string) string {
		_, stdout, _ := over(t, append([]string{"--port", "0"}, args...)...)
		_, own, _ := strings.Cut(stdout, "Your page")
		return strings.TrimSpace(own)
	}
	assert.Empty(t, pagesOf())
	assert.Equal(t, "http://127.0.0.1:1/a,b http://127.0.0.1:1/c", pagesOf("--config", file))
	t.Setenv("HOSTSIM_CRM", "http://127.0.0.1:1/d http://127.0.0.1:1/e")
	assert.Equal(t, "http://127.0.0.1:1/d http://127.0.0.1:1/e", pagesOf("--config", file))
	assert.Equal(t, "http://127.0.0.1:1/f", pagesOf("--config", file, "--crm", "http://127.0.0.1:1/f"))
}
