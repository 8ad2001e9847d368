package sim

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/e2e/harness"
)

// running is a hostsim that serves consoles.
type running struct {
	t       *testing.T
	cmd     *exec.Cmd
	out     bytes.Buffer
	console string
}

var addressOfConsole = regexp.MustCompile(`(http://localhost:\d+)/max/`)

// serve starts a subcommand, and returns as soon as it has said where the console of MAX is.
func serve(t *testing.T, args ...string) *running {
	t.Helper()
	require.FileExists(t, program, "run \"make build\"")
	r := &running{t: t, cmd: exec.CommandContext(t.Context(), program, args...)}
	printed, w := io.Pipe()
	t.Cleanup(func() { w.Close() }) // which ends what reads on
	r.cmd.Stdout, r.cmd.Stderr = io.MultiWriter(&r.out, w), w
	r.cmd.Cancel = func() error { return r.cmd.Process.Signal(os.Interrupt) }
	require.NoError(t, r.cmd.Start())
	lines := bufio.NewScanner(printed)
	for r.console == "" && lines.Scan() {
		if m := addressOfConsole.FindStringSubmatch(lines.Text()); m != nil {
			r.console = m[1]
		}
	}
	require.NotEmpty(t, r.console, "it says where the console is")
	go io.Copy(io.Discard, printed)
	return r
}

// do has somebody do something at the console that was opened last.
func (r *running) do(action string) {
	r.t.Helper()
	response, err := http.Post(r.console+"/__admin/v1/max/last/"+action, "application/json", nil)
	require.NoError(r.t, err)
	response.Body.Close()
	require.Equal(r.t, http.StatusOK, response.StatusCode, action)
}

// registered waits until the page in a window has registered.
func (r *running) registered(frame string) {
	r.t.Helper()
	response, err := http.Get(r.console + "/__admin/v1/journal/wait?timeout=60000&type=RegisterForClientEvents&frame=" + frame)
	require.NoError(r.t, err)
	response.Body.Close()
	require.Equal(r.t, http.StatusOK, response.StatusCode)
}

func TestTheCommandsRecordReplayAndMakeAScenarioOfASession(t *testing.T) {
	harness.Parallel(t)
	r := newTraced(t, false)
	file := filepath.Join(t.TempDir(), "call.jsonl")
	recorder := serve(t, "record", "--port", "0", "--crm", r.address(""), file)
	page := r.open(recorder.console, "")
	last(page, `"connected"`)
	recorder.do("ring")
	last(page, "contact.offered")
	recorder.registered(panel) // whose page loads at its own pace: a scenario expects it where it was
	recorder.do("answer")
	last(page, `"Holding"`)
	recorder.do("hangup")
	last(page, `"wrapup"`)
	want := got(page, true)
	require.NoError(t, recorder.cmd.Process.Signal(os.Interrupt))
	require.NoError(t, recorder.cmd.Wait(), recorder.out.String())

	r.sessions++
	replayer := serve(t, "replay", "--port", "0", "--crm", r.address(""), "--factor", "0", "--patience", "1m", "--tolerance", "1h", "--messages", file)
	page = r.open(replayer.console, "")
	last(page, `"wrapup"`)
	assert.Equal(t, want, got(page, true), "the very messages of the trace")
	_ = replayer.cmd.Wait() // what differs is about the page in the panel, which registers when it can

	made, err := exec.CommandContext(t.Context(), program, "scenario", file).Output()
	require.NoError(t, err)
	code, out, complaints := run(t, scenarioFile(t, string(made)), "--page", r.address(""))
	assert.Equal(t, 0, code, "%s%s\n%s", out, complaints, made)
}
