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
func builtOf(module, facade, elements int) files {
	return files{
		modulePath: make([]byte, 4), modulePath + ".gz": make([]byte, 3), modulePath + ".br": make([]byte, module),
		facadePath: make([]byte, 6), facadePath + ".gz": make([]byte, 5), facadePath + ".br": make([]byte, facade),
		elementsPath: make([]byte, 9), elementsPath + ".gz": make([]byte, 8), elementsPath + ".br": make([]byte, elements),
		tracePath: make([]byte, 3), tracePath + ".gz": make([]byte, 2), tracePath + ".br": make([]byte, 1),
	}
}

func TestSizeLimits(t *testing.T) {
	tests := []struct {
		name                     string
		module, facade, elements int
		want                     []string
	}{
		{"all at their limit pass", moduleLimit, facadeLimit, elementsLimit, nil},
		{"the module is one byte over", moduleLimit + 1, 1, 1, []string{"ctibridge.wasm is too large: 600001 bytes of brotli, 1 over the limit of 600000"}},
		{"the facade is over", 1, facadeLimit + 20, 1, []string{"ctibridge.js is too large: 12020 bytes of brotli, 20 over the limit of 12000"}},
		{"the elements are over", 1, 1, elementsLimit + 3, []string{"ctibridge-elements.js is too large: 12003 bytes of brotli, 3 over the limit of 12000"}},
		{"two are over and both are named", moduleLimit + 1, facadeLimit + 1, 1, []string{"ctibridge.wasm", "ctibridge.js"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := reportSizes(newProject(t, nil), builtOf(test.module, test.facade, test.elements), false, &bytes.Buffer{})
			if test.want == nil {
				assert.NoError(t, err)
			}
			for _, words := range test.want {
				assert.ErrorContains(t, err, words)
			}
		})
	}
}

func TestTheWriterOfTracesHasALimit(t *testing.T) {
	built := builtOf(1, 1, 1)
	for length, want := range map[int]string{traceLimit: "", traceLimit + 1: "ctibridge-trace.js is too large: 3001 bytes of brotli, 1 over the limit of 3000"} {
		built[tracePath+".br"] = make([]byte, length)
		if err := overLimit(measure(built)); want == "" {
			assert.NoError(t, err)
		} else {
			assert.EqualError(t, err, want)
		}
	}
}

func TestSizesAreKeptAndCompared(t *testing.T) {
	p := newProject(t, map[string]string{"web/build/keep": ""})
	var first, second bytes.Buffer
	require.NoError(t, reportSizes(p, builtOf(200, 100, 50), true, &first))
	assert.Contains(t, fields(first, "ctibridge.wasm"), "new")

	kept, err := readSizes(filepath.Join(p.web(), "size.json"))
	require.NoError(t, err)
	assert.Equal(t, map[string]size{"ctibridge.wasm": {4, 3, 200}, "ctibridge.js": {6, 5, 100}, "ctibridge-elements.js": {9, 8, 50}, "ctibridge-trace.js": {3, 2, 1}}, kept)

	require.NoError(t, reportSizes(p, builtOf(250, 90, 50), false, &second))
	assert.Equal(t, []string{"ctibridge.wasm", "4", "3", "250", "600000", "+50"}, fields(second, "ctibridge.wasm"))
	assert.Equal(t, []string{"ctibridge.js", "6", "5", "90", "12000", "-10"}, fields(second, "ctibridge.js"))

	unchanged, err := readSizes(filepath.Join(p.web(), "size.json"))
	require.NoError(t, err)
	assert.Equal(t, kept, unchanged, "a check keeps nothing")
}

func TestBrokenSizeFileIsNamed(t *testing.T) {
	p := newProject(t, map[string]string{"web/size.json": "{"})
	assert.ErrorContains(t, reportSizes(p, builtOf(1, 1, 1), true, &bytes.Buffer{}), "size.json")
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
