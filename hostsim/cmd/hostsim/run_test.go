package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/ctibridge/ctibridge/hostsim/runner"
	"github.com/ctibridge/ctibridge/hostsim/scenario/player"
)

func TestARunThatCannotBeginSaysWhy(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.yaml")
	require.NoError(t, os.WriteFile(file, []byte("name: A\nsteps: [{wait: 1s}]\n"), 0o600))
	for _, test := range []struct {
		name string
		args []string
		says string
	}{
		{"no path", nil, `hostsim: expected "<path> ..."; try --help`},
		{"an unknown flag", []string{file, "--prot"}, "unknown flag --prot"},
		{"a shard that is none", []string{file, "--shard", "3/2"}, `"3/2" is no shard, which is written as 1/3`},
		{"a number that is none", []string{file, "--parallel", "x"}, "--parallel"},
		{"fewer than one at a time", []string{file, "--parallel", "0"}, "--parallel: 0 is fewer than one"},
		{"an address that is none", []string{file, "--page", "nowhere"}, `"nowhere" is no address of a page`},
		{"an address without a host", []string{file, "--page", "http:///x"}, "is no address of a page"},
		{"a file that is no page", []string{file, "--page", "file:///etc"}, "is no address of a page"},
		{"a tag that none has", []string{file, "--tag", "chat,call"}, "no scenario has one of the tags chat, call"},
		{"a file that is not there", []string{"gone.yaml"}, "gone.yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			assert.Equal(t, wrongUsage, run(t.Context(), append([]string{"run"}, test.args...), &stdout, &stderr))
			assert.Contains(t, stderr.String(), test.says)
			assert.Equal(t, 1, bytes.Count(stderr.Bytes(), []byte("\n")), "one line: %s", stderr.String())
			assert.Empty(t, stdout.String())
		})
	}
}

func TestTheHelpOfRunNamesItsExitCodes(t *testing.T) {
	var stdout, stderr bytes.Buffer
	assert.Equal(t, 0, run(t.Context(), []string{"run", "--help"}, &stdout, &stderr))
	assert.Contains(t, stdout.String(), "Exit codes: 0 all passed")
	assert.Contains(t, stdout.String(), "--junit=FILE")
}

func TestTheExitCodeSaysWhetherAllPassed(t *testing.T) {
	runOf := func(o player.Outcome) *runner.Run { return &runner.Run{Result: player.Result{Outcome: o}} }
	require.NoError(t, codeOfRuns(nil))
	require.NoError(t, codeOfRuns([]*runner.Run{runOf(player.Passed)}))
	for _, o := range []player.Outcome{player.Failed, player.Broken, player.Stopped, player.Skipped} {
		assert.Equal(t, exitCode(failed), codeOfRuns([]*runner.Run{runOf(player.Passed), runOf(o)}), o)
	}
}

func TestADocumentThatCannotBeWrittenIsAnError(t *testing.T) {
	c := runScenarios{JUnit: filepath.Join(t.TempDir(), "gone", "junit.xml")}
	require.ErrorIs(t, c.write(nil), os.ErrNotExist)
	boom := errors.New("boom")
	require.ErrorIs(t, writeFile(filepath.Join(t.TempDir(), "a"), func(io.Writer) error { return boom }), boom)
}
