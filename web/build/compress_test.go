package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// countingCompressor counts how often a side file is really made.
func countingCompressor(dist string, old stamp) (compressor, *atomic.Int32) {
	var count atomic.Int32
	encode := func(data []byte) ([]byte, error) {
		count.Add(1)
		return append([]byte("small "), data...), nil
	}
	return compressor{encoders: []encoder{{".br", encode}}, dist: dist, old: old}, &count
}

func TestSideFilesAreMadeOnlyWhenNeeded(t *testing.T) {
	const side = "crm/page.css.br"
	tests := []struct {
		name   string
		change func(t *testing.T, dist string, made files, old stamp)
		encode int
	}{
		{"nothing changed", func(*testing.T, string, files, stamp) {}, 0},
		{"the source changed", func(_ *testing.T, _ string, made files, _ stamp) { made["crm/page.css"] = []byte("other") }, 1},
		{"nothing was recorded", func(_ *testing.T, _ string, _ files, old stamp) { clear(old) }, 1},
		{"the side file is gone", func(t *testing.T, dist string, _ files, _ stamp) {
			require.NoError(t, os.Remove(filepath.Join(dist, side)))
		}, 1},
		{"the side file was damaged", func(t *testing.T, dist string, _ files, _ stamp) {
			require.NoError(t, os.WriteFile(filepath.Join(dist, side), []byte("sm"), 0o644))
		}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dist := t.TempDir()
			made := files{"crm/page.css": []byte("style")}
			first, _ := countingCompressor(dist, stamp{})
			all, err := first.addSideFiles(made)
			require.NoError(t, err)
			require.NoError(t, writeDist(dist, all))

			old := stampOf(all)
			test.change(t, dist, made, old)
			second, count := countingCompressor(dist, old)
			all, err = second.addSideFiles(made)
			require.NoError(t, err)
			assert.EqualValues(t, test.encode, count.Load())
			assert.Equal(t, "small "+string(made["crm/page.css"]), string(all[side]), "either way it belongs to the source")
		})
	}
}

func TestOnlyTextAndCodeGetSideFiles(t *testing.T) {
	c, _ := countingCompressor(t.TempDir(), stamp{})
	all, err := c.addSideFiles(files{"a.js": nil, "a.js.map": nil, "a.wasm": nil, "a.html": nil, "a.css": nil, "a.png": nil})
	require.NoError(t, err)
	assert.Equal(t, []string{"a.css", "a.css.br", "a.html", "a.html.br", "a.js", "a.js.br", "a.js.map", "a.png", "a.wasm", "a.wasm.br"}, all.paths())
}

func TestEncoderFailureIsReported(t *testing.T) {
	broken := encoder{".br", func([]byte) ([]byte, error) { return nil, io.ErrShortWrite }}
	_, err := compressor{encoders: []encoder{broken}, dist: t.TempDir()}.addSideFiles(files{"a.js": nil})
	assert.ErrorIs(t, err, io.ErrShortWrite)
}

func TestEncodersKeepTheContent(t *testing.T) {
	data := bytes.Repeat([]byte("the same words again "), 500)
	readers := map[string]func([]byte) (io.Reader, error){
		".br": func(b []byte) (io.Reader, error) { return brotli.NewReader(bytes.NewReader(b)), nil },
		".gz": func(b []byte) (io.Reader, error) { return gzip.NewReader(bytes.NewReader(b)) },
	}
	for _, e := range encoders {
		t.Run(e.suffix, func(t *testing.T) {
			packed, err := e.encode(data)
			require.NoError(t, err)
			assert.Less(t, len(packed), len(data)/10)
			again, err := e.encode(data)
			require.NoError(t, err)
			assert.Equal(t, packed, again, "no time or name of a file gets in")
			r, err := readers[e.suffix](packed)
			require.NoError(t, err)
			unpacked, err := io.ReadAll(r)
			require.NoError(t, err)
			assert.Equal(t, data, unpacked)
		})
	}
}
