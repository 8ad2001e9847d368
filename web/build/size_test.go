package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// builtOf makes a build whose brotli files have these sizes, in bytes.
func builtOf(module, facade int) files {
	return files{
		modulePath: make([]byte, 4), modulePath + ".gz": make([]byte, 3), modulePath + ".br": make([]byte, module),
		facadePath: make([]byte, 6), facadePath + ".gz": make([]byte, 5), facadePath + ".br": make([]byte, facade),
	}
}

func TestSizeLimits(t *testing.T) {
	tests := []struct {
		name           string
		module, facade int
		want           []string
	}{
		{"both at their limit pass", moduleLimit, facadeLimit, nil},
		{"the module is one byte over", moduleLimit + 1, 1, []string{"ctibridge.wasm is too large: 660001 bytes of brotli, 1 over the limit of 660000"}},
		{"the facade is over", 1, facadeLimit + 20, []string{"ctibridge.js is too large: 10020 bytes of brotli, 20 over the limit of 10000"}},
		{"both are over and both are named", moduleLimit + 1, facadeLimit + 1, []string{"ctibridge.wasm", "ctibridge.js"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := reportSizes(newProject(t, nil), builtOf(test.module, test.facade), false, &bytes.Buffer{})
			if test.want == nil {
				assert.NoError(t, err)
			}
			for _, words := range test.want {
				assert.ErrorContains(t, err, words)
			}
		})
	}
}

func TestSizesAreKeptAndCompared(t *testing.T) {
	p := newProject(t, map[string]string{"web/build/keep": ""})
	var first, second bytes.Buffer
	require.NoError(t, reportSizes(p, builtOf(200, 100), true, &first))
	assert.Contains(t, fields(first, "ctibridge.wasm"), "new")

	kept, err := readSizes(filepath.Join(p.web(), "size.json"))
	require.NoError(t, err)
	assert.Equal(t, map[string]size{"ctibridge.wasm": {4, 3, 200}, "ctibridge.js": {6, 5, 100}}, kept)

	require.NoError(t, reportSizes(p, builtOf(250, 90), false, &second))
	assert.Equal(t, []string{"ctibridge.wasm", "4", "3", "250", "660000", "+50"}, fields(second, "ctibridge.wasm"))
	assert.Equal(t, []string{"ctibridge.js", "6", "5", "90", "10000", "-10"}, fields(second, "ctibridge.js"))

	unchanged, err := readSizes(filepath.Join(p.web(), "size.json"))
	require.NoError(t, err)
	assert.Equal(t, kept, unchanged, "a check keeps nothing")
}

func TestBrokenSizeFileIsNamed(t *testing.T) {
	p := newProject(t, map[string]string{"web/size.json": "{"})
	assert.ErrorContains(t, reportSizes(p, builtOf(1, 1), true, &bytes.Buffer{}), "size.json")
}

// fields returns the row of the table that begins with name.
func fields(table bytes.Buffer, name string) []string {
	for line := range strings.Lines(table.String()) {
		if row := strings.Fields(line); len(row) > 0 && row[0] == name {
			return row
		}
	}
	return nil
}
