package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const docs = "../../../docs/command-line.md"

func TestTheDocsNameEveryCommandAndEveryFlagOfServe(t *testing.T) {
	text, err := os.ReadFile(docs)
	require.NoError(t, err)
	parser, err := kong.New(&cli{}, kong.Vars{"version": version()})
	require.NoError(t, err)
	named := map[string]bool{}
	for _, match := range regexp.MustCompile("`(--[a-z-]+|hostsim [a-z]+)`").FindAllStringSubmatch(string(text), -1) {
		named[match[1]] = true
	}
	for _, command := range parser.Model.Children {
		assert.True(t, named["hostsim "+command.Name], command.Name)
		if command.Name != "serve" {
			continue
		}
		for _, flag := range command.Flags {
			assert.True(t, named["--"+flag.Name], flag.Name)
		}
	}
	for name := range named {
		if command, is := strings.CutPrefix(name, "hostsim "); is {
			code, _, _ := over(t, command, "--help")
			assert.Equal(t, 0, code, name)
		}
	}
}

func TestTheConfigurationInTheDocsIsRead(t *testing.T) {
	text, err := os.ReadFile(docs)
	require.NoError(t, err)
	block := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindSubmatch(text)
	require.NotNil(t, block)
	file := filepath.Join(t.TempDir(), "hostsim.yaml")
	require.NoError(t, os.WriteFile(file, block[1], 0o600))
	code, stdout, stderr := over(t, "--config", file, "--port", "0")
	assert.Equal(t, 0, code, stderr)
	assert.Contains(t, stdout, "Your page                    http://localhost:5173/\n")
}
