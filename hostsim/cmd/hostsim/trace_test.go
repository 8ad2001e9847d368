package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/scenario"
	player "github.com/ctibridge/ctibridge/hostsim/trace/replay"
)

var address = regexp.MustCompile(`http://\S+/(max|agent)/[^\s,]*`)

// openConsole opens the console that a line of text names, as a page would, has it do things, and reads
// until it got so many messages to post.
func openConsole(t *testing.T, text string, posts int, does ...string) {
	t.Helper()
	u, err := url.Parse(address.FindString(text))
	require.NoError(t, err)
	origin := "http://" + u.Host
	page, _, err := websocket.Dial(t.Context(), origin+u.Path+"link?"+u.RawQuery, &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {origin}}})
	require.NoError(t, err)
	t.Cleanup(func() { page.CloseNow() })
	for _, message := range does {
		require.NoError(t, page.Write(t.Context(), websocket.MessageText, []byte(message)))
	}
	for posts > 0 {
		_, message, err := page.Read(t.Context())
		require.NoError(t, err)
		if bytes.HasPrefix(message, []byte(`{"post"`)) {
			posts--
		}
	}
}

const registers = `{"received":{"frame":"workspace","origin":"null","data":{"messageType":"RegisterForClientEvents","subscriptionTypes":["all"]}}}`

// recorded returns the file of a trace of a call that rings.
func recorded(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "call.jsonl")
	ctx, interrupt := context.WithCancel(t.Context())
	printed, stdout := io.Pipe()
	code := make(chan int)
	go func() { code <- run(ctx, []string{"record", "--port", "0", file}, stdout, io.Discard) }()
	lines := bufio.NewScanner(printed)
	for lines.Scan() && !strings.Contains(lines.Text(), "/max/") {
	}
	max := lines.Text()
	go io.Copy(io.Discard, printed)
	openConsole(t, max, 2, registers, `{"do":{"action":"ring"}}`)
	interrupt()
	require.Equal(t, 0, <-code)
	return file
}

// replayed replays a trace to a page that does something once its console is open.
func replayed(t *testing.T, file, does string, flags ...string) (code int, out string) {
	t.Helper()
	printed, stderr := io.Pipe()
	var stdout bytes.Buffer
	ended := make(chan int)
	go func() {
		ended <- run(t.Context(), append([]string{"replay", "--port", "0", file}, flags...), &stdout, stderr)
	}()
	lines := bufio.NewScanner(printed)
	for lines.Scan() && !address.MatchString(lines.Text()) {
	}
	text := lines.Text()
	go io.Copy(io.Discard, printed)
	openConsole(t, text, 0, does)
	return <-ended, stdout.String()
}

func TestARecordedTraceIsReplayed(t *testing.T) {
	file := recorded(t)
	info, err := os.Stat(file)
	require.NoError(t, err)
	assert.EqualValues(t, 0o600, info.Mode().Perm(), "a trace may hold what others must not read")

	for _, flags := range [][]string{{"--patience", "1m"}, {"--patience", "1m", "--messages", "--factor", "100"}} {
		code, out := replayed(t, file, registers, flags...)
		assert.Equal(t, 0, code, out)
		assert.Equal(t, "3 messages, 0 differences\n", out)
	}
	code, out := replayed(t, file, strings.Replace(registers, "all", "agent", 1))
	assert.Equal(t, 1, code)
	assert.Contains(t, out, file+":3: page 1 workspace: another payload\n  trace   received null {")
	assert.Contains(t, out, "\n  replay  received null {")
	assert.Contains(t, out, "3 messages, 1 differences\n")
	code, out = replayed(t, file, strings.Replace(registers, "all", "agent", 1), "--json")
	assert.Equal(t, 1, code)
	var report player.Report
	require.NoError(t, json.Unmarshal([]byte(out), &report))
	assert.Equal(t, 3, report.Differences[0].Line)
	assert.Equal(t, player.Normalised, report.Normalised)
}

func TestAReplayGoesOnAtEnter(t *testing.T) {
	cmd := process(t, "replay", "--port", "0", "--step", recorded(t))
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	stderr, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	text := bufio.NewReader(stderr)
	said, err := text.ReadString('.')
	require.NoError(t, err)
	assert.Contains(t, said, "max, page 1: the page opens.")
	_, err = io.WriteString(in, "\n")
	require.NoError(t, err)
	said, err = text.ReadString(10)
	require.NoError(t, err)
	assert.Regexp(t, address, said)
	openConsole(t, said, 0, registers)
	said, err = text.ReadString('.')
	require.NoError(t, err)
	assert.Contains(t, said, "max, page 1: message received, workspace.")
	require.NoError(t, in.Close())
	go io.Copy(io.Discard, text)
	var exit *exec.ExitError
	require.ErrorAs(t, cmd.Wait(), &exit, "without an input there is nobody who could go on")
	assert.Equal(t, 1, exit.ExitCode())
}

func TestARecordedTraceBecomesAScenario(t *testing.T) {
	code, out, complaints := over(t, "scenario", recorded(t))
	require.Equal(t, 0, code, complaints)
	made, err := scenario.Parse("call.yaml", []byte(out), nil)
	require.NoError(t, err, out)
	require.Len(t, made.Setup, 1)
	assert.Contains(t, made.Setup[0].String(), "expect: message RegisterForClientEvents")
	var steps []string
	for _, s := range made.Steps {
		steps = append(steps, s.String())
	}
	assert.Contains(t, steps, "max: ring")
}

func TestATraceThatCannotBeUsedIsOneLine(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "there.jsonl")
	require.NoError(t, os.WriteFile(there, []byte("{}\n"), 0o600))
	empty := filepath.Join(folder, "empty.jsonl")
	require.NoError(t, os.WriteFile(empty, []byte(`{"trace":"ctibridge","version":1,"started":"2031-04-09T08:15:30Z","writer":"sdk"}`), 0o600))
	for _, row := range []struct {
		code int
		says string
		args []string
	}{
		{1, "is there already", []string{"record", there}},
		{1, "no such file", []string{"record", filepath.Join(folder, "none", "t.jsonl")}},
		{1, "no such file", []string{"replay", filepath.Join(folder, "none.jsonl")}},
		{1, "there.jsonl:1: trace:", []string{"replay", there}},
		{1, "no such file", []string{"scenario", filepath.Join(folder, "none.jsonl")}},
		{1, "there.jsonl:1: trace:", []string{"scenario", there}},
		{1, "empty.jsonl:1: nothing happens in it", []string{"scenario", empty}},
		{2, "file", []string{"scenario"}},
		{2, "--factor", []string{"replay", there, "--factor=-1"}},
		{2, "--tolerance", []string{"replay", there, "--tolerance=-1s"}},
		{2, "--patience", []string{"replay", there, "--patience", "0s"}},
		{2, "together", []string{"replay", there, "--step", "--factor", "2"}},
		{2, "file", []string{"replay"}},
	} {
		code, stdout, stderr := over(t, row.args...)
		assert.Equal(t, row.code, code, row.args)
		assert.Contains(t, stderr, row.says, row.args)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), stderr)
		assert.Empty(t, stdout)
	}
}
