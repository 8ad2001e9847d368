package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"os"
	"path"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible lists what gets side files. Source maps do not: only an open
// developer console asks for them.
var compressible = map[string]bool{".wasm": true, ".js": true, ".css": true, ".html": true}

// encoder makes one kind of side file.
type encoder struct {
	suffix string
	encode func([]byte) ([]byte, error)
}

var encoders = []encoder{{".br", encodeBrotli}, {".gz", encodeGzip}}

// compressor makes side files, or takes them from the last build: brotli at its
// best level needs seconds for the module, and a start must not.
type compressor struct {
	encoders []encoder
	dist     string
	old      stamp
}

func newCompressor(dist string, old stamp) compressor {
	return compressor{encoders: encoders, dist: dist, old: old}
}

// addSideFiles returns what was made together with its side files.
func (c compressor) addSideFiles(made files) (files, error) {
	all := maps.Clone(made)
	var mu sync.Mutex
	var wait sync.WaitGroup
	var failure error
	for source, data := range made {
		if !compressible[path.Ext(source)] {
			continue
		}
		for _, e := range c.encoders {
			wait.Go(func() {
				side, err := c.sideFile(source, data, e)
				mu.Lock()
				defer mu.Unlock()
				if err != nil {
					failure = err
				}
				all[source+e.suffix] = side
			})
		}
	}
	wait.Wait()
	return all, failure
}

// sideFile trusts a side file of the last build only if the source has not
// changed and the file is still what was written.
func (c compressor) sideFile(source string, data []byte, e encoder) ([]byte, error) {
	side := source + e.suffix
	if c.old[source] == hashOf(data) {
		kept, err := os.ReadFile(inDist(c.dist, side))
		if err == nil && c.old[side] == hashOf(kept) {
			return kept, nil
		}
	}
	return e.encode(data)
}

func encodeBrotli(data []byte) ([]byte, error) {
	var out bytes.Buffer
	return finish(&out, brotli.NewWriterLevel(&out, brotli.BestCompression), data)
}

func encodeGzip(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	return finish(&out, w, data)
}

func finish(out *bytes.Buffer, w io.WriteCloser, data []byte) ([]byte, error) {
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
